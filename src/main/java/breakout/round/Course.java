package breakout.round;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import breakout.kernel.Refusal;

/**
 * How far a round has come: its state with its times. It refuses what its state forbids, and gives the verdict on what arrives.
 */
@Embeddable
class Course {

    @Enumerated(EnumType.STRING)
    private State state;

    @Embedded
    private Timing timing;

    protected Course() {
    }

    Course(int graceSeconds) {
        this(State.PLANNED, new Timing(graceSeconds));
    }

    private Course(State state, Timing timing) {
        this.state = state;
        this.timing = timing;
    }

    Course copy() {
        return new Course(state, timing.copy());
    }

    void open(Instant now, Duration length) {
        Refusal.unless(state == State.PLANNED, "round_already_opened");
        timing.start(now, length);
        state = State.OPEN;
    }

    void pause(Instant now) {
        Refusal.unless(state == State.OPEN && runsAt(now), state.notRunning);
        timing.pause(now);
        state = State.PAUSED;
    }

    void resume(Instant now) {
        Refusal.unless(state == State.PAUSED, "round_not_paused");
        timing.start(now, timing.remaining(now));
        state = State.OPEN;
    }

    void extend(Instant now, Duration length) {
        Refusal.unless(runsAt(now), state.notRunning);
        if (remaining(now).plus(length).isNegative()) {
            throw Refusal.badInput("minutes", "round_shortened_too_far");
        }
        timing.move(length);
    }

    void close(Instant now) {
        Refusal.unless(runsAt(now), state.notRunning);
        timing.ring(now);
        state = State.OPEN;
    }

    void end(Instant now, Duration extra) {
        Refusal.unless(state == State.OPEN, state.notRunning);
        Refusal.unless(!runsAt(now), "round_still_runs");
        Refusal.unless(!isDueAt(now, extra), "round_is_closed");
        timing.end(now);
    }

    void seal(Duration extra) {
        timing.end(timing.end(extra));
        state = State.CLOSED;
    }

    void shift(Duration by) {
        timing.shift(by);
    }

    /** A bell that would have rung meanwhile gets this time back. */
    void revive(Instant now, Duration left) {
        if (state == State.OPEN && timing.rungAt(now)) {
            timing.start(now, left);
        }
    }

    boolean takeAt(Instant arrival, Duration extra) {
        if (state == State.PAUSED) {
            Refusal.unless(timing.arrivedBeforePause(arrival), "round_paused");
            return false;
        }
        Refusal.unless(state != State.PLANNED, "round_not_open");
        Refusal.unless(state != State.CLOSED && !timing.overAt(arrival, extra), "round_closed");
        return timing.rungAt(arrival.minus(extra));
    }

    State state() {
        return state;
    }

    boolean runsAt(Instant now) {
        return state == State.PAUSED || state == State.OPEN && !timing.rungAt(now);
    }

    /** Nobody has any time left, and nobody has booked it. */
    boolean isDueAt(Instant now, Duration extra) {
        return state == State.OPEN && timing.overAt(now, extra);
    }

    Duration remaining(Instant now) {
        return runsAt(now) ? timing.remaining(now) : Duration.ZERO;
    }

    Optional<Instant> bell() {
        return timing.bell();
    }

    /** When nothing more is taken from the hall, if nobody moves the bell; empty where no bell is set. */
    Optional<Instant> graceEnds() {
        return end(Duration.ZERO);
    }

    Optional<Instant> end(Duration extra) {
        return bell().map(bell -> timing.end(extra));
    }
}
