package breakout.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;

import org.junit.jupiter.api.Test;

class PauseTest {

    @Test
    void isShortForFewAndNoLongerForAHallThanForFifty() {
        assertEquals(54, Pause.millis(1, Duration.ZERO));
        assertEquals(150, Pause.millis(25, Duration.ZERO));
        assertEquals(250, Pause.millis(50, Duration.ZERO));
        assertEquals(250, Pause.millis(10_000, Duration.ZERO));
    }

    @Test
    void growsWithWhatTheLastTellingTookAndNoFurtherThanForAHall() {
        assertEquals(54, Pause.millis(1, Duration.ofMillis(5)));
        assertEquals(120, Pause.millis(1, Duration.ofMillis(12)));
        assertEquals(250, Pause.millis(1, Duration.ofSeconds(1)));
    }

    @Test
    void isOverBeforeAnythingWasToldAndBeginsWithEachTelling() {
        var stream = new Stream();
        assertEquals(Pause.LEAST_MILLIS, stream.rest());
        assertTrue(stream.turnsDue());
        stream.telling(() -> {
        });
        assertFalse(stream.isWantedAgain());
        assertTrue(stream.rest() > Pause.LEAST_MILLIS && stream.rest() <= Pause.SHORTEST_MILLIS);
    }

    @Test
    void isFollowedByAnotherTellingWhereSomethingWasWantedMeanwhile() {
        var stream = new Stream();
        assertTrue(stream.turnsDue());
        assertFalse(stream.turnsDue());
        stream.telling(() -> assertFalse(stream.turnsDue(), "another telling at the same time"));
        assertTrue(stream.isWantedAgain());
        assertTrue(stream.turnsDue());
        stream.telling(() -> {
        });
        assertFalse(stream.isWantedAgain());
    }
}
