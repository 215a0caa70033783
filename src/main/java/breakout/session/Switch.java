package breakout.session;

/** What a facilitator may switch on or off while a session runs. */
public enum Switch {
    /** The words of a round's answers are released to everyone when it closes; else one by one, by a person. */
    RELEASES_AT_CLOSE,
    /** A delegate may take two more minutes for their own seat. */
    ALLOWS_MORE_TIME,
    /** What stands in the boxes, unsent, is taken at the end of the grace. */
    COLLECTS_DRAFTS,
    /** Delegates choose their group as they join; else they are placed. */
    CHOOSES_GROUP
}
