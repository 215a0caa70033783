package breakout.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;

class BucketsTest {

    private static final int A_HALL = 900;
    private static final int HALLS = 100;

    private Instant now = Instant.parse("2017-10-17T09:00:00Z");
    private final Buckets<Integer> buckets = new Buckets<>(2, 1, Duration.ofMinutes(1), new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    });

    @Test
    void allowSoOftenAtOnceAndAgainWithTime() {
        assertTrue(buckets.take(1) && buckets.take(1));
        assertFalse(buckets.take(1));
        assertFalse(buckets.hold(1));
        assertEquals(60, buckets.secondsUntil(1), 1);
        assertTrue(buckets.take(2), "each apart");
        now = now.plusSeconds(60);
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
            now = now.plusSeconds(120);
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
