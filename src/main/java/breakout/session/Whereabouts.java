package breakout.session;

import java.net.URI;
import java.net.URISyntaxException;

import jakarta.persistence.Embeddable;

import breakout.kernel.PlainText;
import breakout.kernel.Refusal;
import breakout.kernel.Typed;

/**
 * Where a group meets and who leads it; each is null where nobody said it.
 *
 * @param room as it is called on the spot
 * @param link to where the group meets from afar
 * @param language BCP 47 tag of the language the group works in
 * @param moderator who leads the discussion
 */
@Embeddable
public record Whereabouts(String room, String link, String language, String moderator) {

    static final Whereabouts UNKNOWN = new Whereabouts(null, null, null, null);

    private static final int LONGEST = 100;
    /** Links of meetings carry passwords; one that is longer no browser has to take. */
    private static final int LONGEST_LINK = 500;

    /** As they are typed. @throws Refusal 400 naming the field that cannot be taken */
    public static Whereabouts of(String room, String link, String language, String moderator) {
        return new Whereabouts(line("room", room, LONGEST), https(line("link", link, LONGEST_LINK)),
                Typed.language("language", language), line("moderator", moderator, LONGEST));
    }

    private static String line(String field, String typed, int longest) {
        return typed == null || typed.isBlank() ? null : PlainText.line(field, typed, longest);
    }

    /** Nothing else is followed by everybody in a room who is told to. */
    private static String https(String link) {
        if (link == null) {
            return null;
        }
        try {
            var address = new URI(link);
            if ("https".equalsIgnoreCase(address.getScheme()) && address.getHost() != null && address.getUserInfo() == null) {
                return address.toASCIIString();
            }
        } catch (URISyntaxException noAddress) {
            // told below
        }
        throw Refusal.badInput("link", "link_not_https");
    }
}
