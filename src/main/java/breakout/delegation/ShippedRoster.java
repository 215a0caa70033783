package breakout.delegation;

import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.runtime.Startup;

import breakout.kernel.Language;
import breakout.kernel.Refusal;
import breakout.kernel.Venue;
import breakout.kernel.VenueFile;
import breakout.kernel.Words;

/** The list that an organiser may start from, read once at the start: a broken one stops the application there and then. */
@Startup
@ApplicationScoped
public class ShippedRoster {

    /** Below the folder {@code config}. */
    public static final String FILE = "delegations.csv";

    private final String text;
    private final Map<String, Region> regions;

    ShippedRoster(Venue venue, Words words) {
        VenueFile file = VenueFile.named(venue.config(), FILE);
        Roster roster = read(file.text());
        roster.flaws().stream().findFirst().ifPresent(flaw -> {
            throw file.broken(flaw.line(), (flaw.column() == null ? "" : flaw.column() + ": ")
                    + words.say(Language.EN, "refusal:" + flaw.key(), flaw.arguments().toArray()));
        });
        text = file.text();
        regions = roster.entries().stream().map(Entry::listing)
                .filter(listing -> listing.code() != null && listing.region() != null)
                .collect(Collectors.toUnmodifiableMap(Listing::code, Listing::region));
    }

    /** As a list for no session in particular, which has no groups. */
    static Roster read(String text) {
        return new RosterReader(called -> {
            throw Refusal.badInput("group", "group_unknown");
        }, code -> null).read(text);
    }

    /** To be reviewed before it is used. */
    public String text() {
        return text;
    }

    /** Where the list has this code; null where it does not tell. */
    public Region region(String code) {
        return regions.get(code);
    }
}
