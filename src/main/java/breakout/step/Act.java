package breakout.step;

/** What somebody at the desk can undo. */
public enum Act {
    FILED,
    /** It was said to be filed right as it is. */
    CONFIRMED,
    /** A kind was given. */
    SORTED,
    HIDDEN,
    SHOWN,
    READ,
    /** A point was worded, worded anew, dropped. */
    WORDED,
    REWORDED,
    /** Of two points one was made. */
    MERGED,
    /** An answer is quoted below a point, or no more. */
    QUOTED,
    DROPPED,
    /** A point was put elsewhere in its part of the report. */
    MOVED,
    /** An answer was translated, or its translation changed or taken away. */
    TRANSLATED,
    /** Answers were said to repeat each other, or not to. */
    SETTLED,
    /** The messages that the report opens with were written. */
    OPENED
}
