package breakout.seating;

import java.util.Locale;

import breakout.delegation.Listing;
import breakout.delegation.Seat;
import breakout.kernel.Refusal;

/** By what a session is shared out over its groups. */
public enum Rule {
    /** Nobody moves. */
    SAME,
    /** Whoever sat together is parted, as far as can be. */
    DIFFERENT,
    /** A host stays at each table, all others move on to different ones. */
    CAFE,
    /** Each region is shared out evenly. */
    REGION,
    /** So is what delegations attend as. */
    TYPE,
    /** So are the languages that delegates read. */
    LANGUAGE;

    /** @throws Refusal 400, field {@code rule}, if there is no such rule */
    public static Rule of(String typed) {
        for (Rule rule : values()) {
            if (rule.code().equals(typed == null ? "" : typed.strip().toLowerCase(Locale.ROOT))) {
                return rule;
            }
        }
        throw Refusal.badInput("rule", "rule_unknown");
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether former groups decide, so that only those count who sit in one. */
    boolean looksBack() {
        return this == SAME || this == DIFFERENT || this == CAFE;
    }

    /** Of which lot a place is dealt. */
    String lot(Place place) {
        return switch (this) {
            case SAME, DIFFERENT, CAFE -> String.valueOf(place.group());
            case REGION -> place.delegation().listing().map(Listing::region).map(Enum::name).orElse("");
            case TYPE -> place.delegation().category().code();
            case LANGUAGE -> language(place.seat());
        };
    }

    private static String language(Seat seat) {
        return seat == null || seat.language() == null ? "" : Locale.forLanguageTag(seat.language()).getLanguage();
    }
}
