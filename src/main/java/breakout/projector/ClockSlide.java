package breakout.projector;

import java.time.Instant;

import breakout.round.Clockface;

/** The clock alone. @param plannedSeconds what it shows before the round is opened */
record ClockSlide(Clockface face, Instant now, long plannedSeconds) implements Picture {
}
