package breakout.round;

import java.util.Locale;

/** Where a round stands, as people are told: its state, with what follows the bell told apart. */
public enum Phase {
    PLANNED,
    OPEN,
    PAUSED,
    /** The bell has rung; what was being written is still taken. */
    GRACE,
    /** The grace is over for the hall; what arrived in time, or was given more time, is still being written down. */
    CLOSING,
    CLOSED;

    /** There is time on the clock. */
    public boolean timed() {
        return this == OPEN || this == PAUSED;
    }

    /** Answers may be sent. */
    public boolean takes() {
        return this == OPEN || this == GRACE;
    }

    /** There is a box to write in. */
    public boolean writes() {
        return takes() || this == PAUSED;
    }

    /** As style sheets and scripts know it. */
    public String mark() {
        return name().toLowerCase(Locale.ROOT);
    }
}
