package breakout.projector;

import java.time.Instant;

/** The clock alone. @param plannedSeconds what it shows before the round is opened */
record ClockSlide(Standing standing, Instant now, long plannedSeconds) implements Picture {
}
