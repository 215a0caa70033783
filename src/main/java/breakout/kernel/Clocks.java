package breakout.kernel;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The only place that knows the system's clock; everyone else is given the time. */
public class Clocks {

    @Produces
    @Singleton
    Clock clock() {
        // no finer than the databases keep, so that an instant is the same before and after it was stored
        return Clock.tick(Clock.systemUTC(), Duration.of(1, ChronoUnit.MICROS));
    }
}
