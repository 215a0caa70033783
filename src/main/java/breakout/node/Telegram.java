package breakout.node;

import breakout.kernel.Happening;

/**
 * What one server tells the others: that something happened in a session, and never what. Whoever wants to know more reads the
 * database.
 *
 * @param number of whom it is about, as its kind says; else 0
 * @param place of the desk that it is about, as its kind says; else {@link #NOWHERE}. Without blanks
 */
public record Telegram(Kind kind, String code, long number, String place) {

    private static final String NOWHERE = "-";

    /** About what. */
    public enum Kind {
        /** Something happened that the hall hears of. */
        HALL,
        /** Delegates did something: the hall hears of it in steps. */
        DELEGATES,
        /** Only those who curate hear of it. */
        BACKSTAGE,
        /** A seat has a page that follows the session, there. */
        FOLLOWS,
        /** A seat had one, and has lost it. */
        LOST,
        /** Whoever sat at a seat does not any more, or has finished. */
        LEFT,
        /** Some of the staff or a rapporteur have no place any more, in whichever session. */
        DISMISSED,
        /** Somebody at the desk works at this place of it. */
        WORKS,
        /** Somebody at the desk works at this place no more. */
        RESTS,
        /** What the session's key was is to be forgotten. */
        FORGOTTEN
    }

    /** About no place. */
    public Telegram(Kind kind, String code, long number) {
        this(kind, code, number, NOWHERE);
    }

    /** About no session of its own. */
    public static Telegram everywhere(Kind kind) {
        return new Telegram(kind, "-", 0);
    }

    static Telegram of(Happening happening) {
        Kind kind = happening instanceof Happening.Backstage ? Kind.BACKSTAGE
                : happening.byDelegate() ? Kind.DELEGATES : Kind.HALL;
        return new Telegram(kind, happening.code(), 0);
    }

    /** Whether what a session holds is otherwise since. */
    public boolean tellsOfChanges() {
        return switch (kind) {
            case HALL, DELEGATES, BACKSTAGE, FORGOTTEN -> true;
            case FOLLOWS, LOST, LEFT, DISMISSED, WORKS, RESTS -> false;
        };
    }

    String written() {
        return String.join(" ", kind.name(), code, String.valueOf(number), place);
    }

    static Telegram read(String written) {
        String[] parts = written.split(" ");
        return new Telegram(Kind.valueOf(parts[0]), parts[1], Long.parseLong(parts[2]), parts[3]);
    }
}
