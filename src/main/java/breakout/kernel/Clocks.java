package breakout.kernel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The only place that knows the system's clock; everyone else is given the time. */
public class Clocks {

    @Produces
    @Singleton
    Clock clock() {
        return new Steady(Instant.now());
    }

    /** Reads the wall once and counts on from there: a wall clock that is set meanwhile moves no bell. */
    static final class Steady extends Clock {

        private final Instant start;
        private final long startNanos = System.nanoTime();

        Steady(Instant wall) {
            this.start = wall;
        }

        @Override
        public Instant instant() {
            // no finer than the databases keep, so that an instant is the same before and after it was stored
            return start.plus(Duration.ofNanos(System.nanoTime() - startNanos)).truncatedTo(ChronoUnit.MICROS);
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
}
