package breakout.access;

import java.time.Clock;
import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;

import breakout.kernel.Refusal;

/** How fast a seat may write. It is counted for the seat and never for its address, which a hall shares. */
@ApplicationScoped
class SeatPace {

    /** Pages save a draft at most every 1.2 seconds, and a person sends far less: who writes without a break stays below it. */
    static final long AGAIN_A_MINUTE = 60;
    /** What an outage held back, and what a program brings in from paper for a whole group, may come at once. */
    static final long AT_ONCE = 300;

    private final Buckets<Long> writes;

    SeatPace(Clock clock) {
        writes = new Buckets<>(AT_ONCE, AGAIN_A_MINUTE, Duration.ofMinutes(1), clock);
    }

    /** @param seat its id @throws Refusal 429 if it has written too much within a short time */
    void keep(Long seat) {
        if (!writes.take(seat)) {
            throw Refusal.tooMany("seat_too_fast", writes.secondsUntil(seat));
        }
    }
}
