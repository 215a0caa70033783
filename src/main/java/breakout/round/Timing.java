package breakout.round;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import jakarta.persistence.Embeddable;

/** A round's times: the bell as a stored instant while it runs, what is left while it is paused, and the grace that follows. */
@Embeddable
class Timing {

    private int graceSeconds;
    private Instant bellAt;
    private Instant sealedAt;
    private Instant pausedAt;
    private Long remainingMillis;

    protected Timing() {
    }

    Timing(int graceSeconds) {
        this.graceSeconds = graceSeconds;
    }

    Timing copy() {
        var copy = new Timing(graceSeconds);
        copy.bellAt = bellAt;
        copy.sealedAt = sealedAt;
        copy.pausedAt = pausedAt;
        copy.remainingMillis = remainingMillis;
        return copy;
    }

    void start(Instant now, Duration length) {
        bellAt = now.plus(length);
        remainingMillis = null;
        pausedAt = null;
    }

    void pause(Instant now) {
        remainingMillis = Duration.between(now, bellAt).toMillis();
        pausedAt = now;
        bellAt = null;
    }

    void move(Duration length) {
        if (paused()) {
            remainingMillis += length.toMillis();
        } else {
            bellAt = bellAt.plus(length);
        }
    }

    void ring(Instant now) {
        start(now, Duration.ZERO);
    }

    /** Nothing that comes from then on is taken, from nobody. */
    void end(Instant at) {
        sealedAt = at;
    }

    /** All of it later by so much, or earlier: what is left stays, and what is over stays over. */
    void shift(Duration by) {
        bellAt = bellAt == null ? null : bellAt.plus(by);
        pausedAt = pausedAt == null ? null : pausedAt.plus(by);
        sealedAt = sealedAt == null ? null : sealedAt.plus(by);
    }

    boolean paused() {
        return remainingMillis != null;
    }

    /** The bell has rung. */
    boolean rungAt(Instant now) {
        return bellAt != null && !now.isBefore(bellAt);
    }

    /** @param extra what somebody was given after the end that holds for all */
    boolean overAt(Instant now, Duration extra) {
        return bellAt != null && !now.isBefore(end(extra));
    }

    /** When the round takes nothing any more from whom this was given, if nobody moves the bell. */
    Instant end(Duration extra) {
        return sealedAt == null ? bellAt.plusSeconds(graceSeconds).plus(extra) : sealedAt;
    }

    boolean arrivedBeforePause(Instant arrival) {
        return arrival.isBefore(pausedAt);
    }

    Duration remaining(Instant now) {
        if (paused()) {
            return Duration.ofMillis(remainingMillis);
        }
        return bellAt == null || rungAt(now) ? Duration.ZERO : Duration.between(now, bellAt);
    }

    Optional<Instant> bell() {
        return Optional.ofNullable(bellAt);
    }
}
