package breakout.node;

/** What is done in a session by one at a time, whichever server does it. */
public enum Lock {
    /** Writing down what was handed in. Taken before any other, of one session after the other in the order of their codes. */
    PEN,
    /** Sealing a round passes alone, answers to it pass together. */
    GATE,
    /** Filing answers. */
    FILING,
    /** Removing what is not to be kept any longer. */
    PURGING
}
