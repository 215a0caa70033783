package breakout.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;

import breakout.kernel.Rush;

class TellingTest {

    private final Rush rush = new Rush();
    private final Telling telling = new Telling(new ObjectMapper(), rush);
    private final Stream rested = new Stream();

    /** The hall is told of the bell at once whatever happens. */
    @Test
    void letsThoseWhoCurateAloneWaitInARush() {
        assertEquals(Pause.LEAST_MILLIS, telling.rest(Audience.CURATORS, rested));
        IntStream.rangeClosed(0, 100).forEach(request -> rush.begun());
        assertEquals(Pause.LEAST_MILLIS, telling.rest(Audience.HALL, rested));
        assertTrue(telling.rest(Audience.CURATORS, rested) >= 1_000);
    }
}
