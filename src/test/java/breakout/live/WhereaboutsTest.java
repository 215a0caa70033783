package breakout.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import breakout.live.Whereabouts.Member;

/** Ana and Ben are at one desk. */
class WhereaboutsTest {

    private static final Instant NOON = Instant.parse("2026-12-24T12:00:00Z");
    private static final String DESK = "K7MQ4XPR";
    private static final Member ANA = new Member(DESK, 1);
    private static final Member BEN = new Member(DESK, -1);

    private final Whereabouts whereabouts = new Whereabouts();

    @Test
    void tellEachPersonAtOnePlaceHoweverManyWindowsTheyHave() {
        assertTrue(whereabouts.works(ANA, "point-1", NOON));
        assertTrue(whereabouts.works(BEN, "point-1", NOON));
        assertTrue(whereabouts.works(ANA, "point-2", NOON));
        assertEquals(Map.of(1L, "point-2", -1L, "point-1"), whereabouts.at(DESK, NOON));
    }

    @Test
    void areNoNewsWhereSomebodyStays() {
        whereabouts.works(ANA, "point-1", NOON);
        assertFalse(whereabouts.works(ANA, "point-1", NOON.plusSeconds(10)));
    }

    @Test
    void endWithTheWordOfTheWindowThatIsThereAndOfNoOther() {
        whereabouts.works(ANA, "point-1", NOON);
        assertFalse(whereabouts.rests(ANA, "point-2"));
        assertEquals(Map.of(1L, "point-1"), whereabouts.at(DESK, NOON));
        assertTrue(whereabouts.rests(ANA, "point-1"));
        assertFalse(whereabouts.rests(ANA, "point-1"));
        assertEquals(Map.of(), whereabouts.at(DESK, NOON));
    }

    @Test
    void endWithHalfAMinuteOfSilence() {
        Duration nearly = Whereabouts.SILENCE.minusMillis(1);
        whereabouts.works(ANA, "point-1", NOON);
        whereabouts.works(BEN, "point-2", NOON.plusSeconds(10));
        assertEquals(Map.of(1L, "point-1", -1L, "point-2"), whereabouts.at(DESK, NOON.plus(nearly)));
        Instant silent = NOON.plus(Whereabouts.SILENCE);
        assertEquals(Map.of(-1L, "point-2"), whereabouts.at(DESK, silent));
        assertEquals(Set.of(ANA), whereabouts.forgetSilent(silent));
        assertEquals(Set.of(), whereabouts.forgetSilent(silent));
        assertTrue(whereabouts.works(ANA, "point-1", silent));
    }

    @Test
    void areOfOneDeskAlone() {
        whereabouts.works(ANA, "point-1", NOON);
        assertEquals(Map.of(), whereabouts.at("ANOTHER1", NOON));
    }
}
