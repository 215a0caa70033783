package breakout.answer;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import breakout.kernel.Rush;

class FilingPaceTest {

    private final Rush rush = new Rush();
    private final FilingPace pace = new FilingPace(rush);

    @Test
    void filesWhatHasComeOnceNothingMoreComes() throws InterruptedException {
        pace.filed();
        pace.came();
        assertFalse(pace.isTime());
        TimeUnit.MILLISECONDS.sleep(150);
        assertTrue(pace.isTime());
    }

    @Test
    void waitsInARush() throws InterruptedException {
        IntStream.rangeClosed(0, 100).forEach(request -> rush.begun());
        pace.filed();
        pace.came();
        TimeUnit.MILLISECONDS.sleep(700);
        assertFalse(pace.isTime());
        rush.ended();
        assertTrue(pace.isTime());
    }
}
