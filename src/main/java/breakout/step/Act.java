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
    /** An answer is quoted below a point, or no more. */
    QUOTED,
    DROPPED
}
