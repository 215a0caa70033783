package breakout.kernel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

import jakarta.inject.Singleton;

/** Reads the wall once and counts on from there: a wall clock that is set meanwhile moves no bell. */
@Singleton
public class SteadyClock extends Clock {

    private final Instant start = Instant.now();
    private final long startNanos = System.nanoTime();
    private volatile Duration ahead = Duration.ZERO;

    @Override
    public Instant instant() {
        // no finer than the databases keep, so that an instant is the same before and after it was stored
        return start.plus(Duration.ofNanos(System.nanoTime() - startNanos)).plus(ahead).truncatedTo(ChronoUnit.MICROS);
    }

    /** From now on it shows so much more: it goes by the clock that several servers share. */
    public void advance(Duration by) {
        ahead = ahead.plus(by);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
