package breakout.point;

import java.util.Set;
import java.util.UUID;

import breakout.answer.Draft;
import breakout.technology.Kind;

/**
 * How a rapporteur words and files a point, whatever its sources say.
 *
 * @param addressee who is to do what it recommends; null where nobody is named
 * @param wordings how it is worded in other languages
 * @param place in its part of the report, from 1; null where it stands as its support has it
 */
public record Worded(UUID id, int question, Kind kind, Set<String> technologies, String language, String text,
        String addressee, Wordings wordings, Integer place) {

    /** In code points: as long as the answer whose words it may begin with. */
    public static final int LONGEST_TEXT = Draft.LONGEST_TEXT;
    /** More is still taken: whoever hears a longer one no longer knows how it began. */
    public static final int MOST_WORDS = 25;
    /** In code points. */
    public static final int LONGEST_ADDRESSEE = 120;

    public Worded {
        technologies = Set.copyOf(technologies);
    }

    Worded standing(Integer at) {
        return new Worded(id, question, kind, technologies, language, text, addressee, wordings, at);
    }
}
