package breakout.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Map;

import org.junit.jupiter.api.Test;

class TempoTest {

    private static final Instant START = Instant.parse("2026-11-23T10:00:00Z");

    private final Tempo tempo = new Tempo();

    @Test
    void knowsNothingAtTheFirstLook() {
        assertEquals(Map.of(), look(1, 0, 5));
    }

    @Test
    void countsWhatCameInTheLastMinute() {
        look(1, 0, 0);
        assertEquals(Map.of(1, 3L), look(1, 20, 3));
        assertEquals(Map.of(1, 4L), look(1, 60, 4));
        assertEquals(Map.of(1, 1L), look(1, 80, 4));
        assertEquals(Map.of(1, 0L), look(1, 200, 4));
    }

    @Test
    void spreadsWhatCameWhileNobodyLooked() {
        look(1, 0, 0);
        assertEquals(Map.of(1, 10L), look(1, 300, 50));
    }

    @Test
    void beginsAnewWithARound() {
        look(1, 0, 40);
        assertEquals(Map.of(), look(2, 10, 0));
        assertEquals(Map.of(1, 2L), look(2, 20, 2));
    }

    private Map<Integer, Long> look(int round, int second, long sent) {
        return tempo.of("ABCD2346", round, Map.of(1, sent), START.plusSeconds(second));
    }
}
