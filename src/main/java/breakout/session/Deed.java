package breakout.session;

/** What can be done in a session that its audit trail tells. */
public enum Deed {
    OPENED,
    PAUSED,
    RESUMED,
    EXTENDED,
    /** The bell was rung, by hand or by time. */
    RANG,
    /** The grace was ended by hand. */
    ENDED,
    /** The round took its last answer; its set is final. */
    SEALED,
    UNDONE,
    /** The same question was planned once more. */
    REPEATED,
    /** The server was away; what ran was given the time back. */
    OUTAGE
}
