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

    void seal(Instant at) {
        sealedAt = at;
    }

    boolean paused() {
        return remainingMillis != null;
    }

    /** The bell has rung. */
    boolean rungAt(Instant now) {
        return bellAt != null && !now.isBefore(bellAt);
    }

    boolean graceOverAt(Instant now) {
        return !now.isBefore(end());
    }

    /** When the round takes nothing any more, if nobody moves the bell. */
    Instant end() {
        return sealedAt == null ? bellAt.plusSeconds(graceSeconds) : sealedAt;
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
