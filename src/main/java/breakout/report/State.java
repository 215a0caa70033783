package breakout.report;

/** The states of a report. */
public enum State {
    /** Being written; for those who curate. */
    DRAFT,
    /** Frozen; for anyone with the code. */
    FINAL
}
