package breakout.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import breakout.MovableClock;

class BucketsTest {

    private static final int A_HALL = 900;
    private static final int HALLS = 100;

    private final MovableClock clock = new MovableClock();
    private final Buckets<Integer> buckets = new Buckets<>(2, 1, Duration.ofMinutes(1), clock);

    @Test
    void allowSoOftenAtOnceAndAgainWithTime() {
        assertTrue(buckets.take(1) && buckets.take(1));
        assertFalse(buckets.take(1));
        assertFalse(buckets.hold(1));
        assertEquals(60, buckets.secondsUntil(1), 1);
        assertTrue(buckets.take(2), "each apart");
        clock.advance(Duration.ofSeconds(60));
        assertTrue(buckets.take(1));
        assertFalse(buckets.take(1));
    }

    /** Hall after hall comes and goes; whoever may do all again is as new. */
    @Test
    void forgetWhoMayDoAllAgain() {
        for (int hall = 0; hall < HALLS; hall++) {
            for (int seat = 0; seat < A_HALL; seat++) {
                assertTrue(buckets.take(hall * A_HALL + seat));
            }
            assertTrue(buckets.known() <= 3 * A_HALL, buckets.known() + " are known");
            clock.advance(Duration.ofSeconds(120));
        }
    }

    @Test
    void rememberWhoMayNotWhileManyCome() {
        assertTrue(buckets.take(-1) && buckets.take(-1));
        for (int seat = 0; seat < 10 * A_HALL; seat++) {
            assertTrue(buckets.take(seat));
        }
        assertFalse(buckets.take(-1));
    }
}
