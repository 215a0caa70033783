package breakout.delegate;

import java.util.Locale;

import breakout.round.Clockface;

/** Where a round stands for somebody who writes: as its state, with the grace apart. */
enum Standing {
    PLANNED,
    OPEN,
    GRACE,
    PAUSED,
    CLOSED;

    static Standing of(Clockface clock) {
        return clock.grace() ? GRACE : valueOf(clock.state().name());
    }

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

    /** As the style sheet knows it. */
    public String mark() {
        return name().toLowerCase(Locale.ROOT);
    }
}
