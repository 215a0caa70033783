package breakout.round;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

import breakout.kernel.Refusal;
import breakout.session.Attribution;
import breakout.session.Header;
import breakout.session.Paper;
import breakout.session.Session;
import breakout.session.Subject;

class RoundTest {

    private static final Instant NINE = Instant.parse("2017-10-17T09:00:00Z");
    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);
    private static final Instant BELL = NINE.plus(TEN_MINUTES);
    private static final int GRACE = 120;
    private static final Instant END = BELL.plusSeconds(GRACE);
    private static final Duration A_NANOSECOND = Duration.ofNanos(1);

    private final Round round = round(1);

    @Test
    void takesNothingBeforeItIsOpened() {
        assertRefused("round_not_open", () -> round.takeAt(NINE));
    }

    @Test
    void takesAnAnswerUntilTheBellAndNotAtIt() {
        open();
        assertFalse(round.takeAt(BELL.minus(A_NANOSECOND)));
        assertTrue(round.takeAt(BELL));
    }

    @Test
    void marksWhatComesInTheGraceAsLateAndRefusesItAtItsEnd() {
        open();
        assertTrue(round.takeAt(END.minus(A_NANOSECOND)));
        assertRefused("round_closed", () -> round.takeAt(END));
    }

    @Test
    void givesTheSameVerdictWhetherOrNotTheBellHasBeenBooked() {
        open();
        var booked = round(2);
        booked.open(NINE, TEN_MINUTES, List.of());
        booked.sealIfDue(END.plusSeconds(1));
        assertEquals(State.CLOSED, booked.stateAt(NINE));
        var random = new Random(217);
        for (int i = 0; i < 1000; i++) {
            Instant arrival = NINE.plusNanos(random.nextLong(Duration.between(NINE, END).plusMinutes(1).toNanos()));
            assertEquals(verdict(round, arrival), verdict(booked, arrival), () -> "at " + arrival);
        }
    }

    @Test
    void keepsItsRemainingTimeThroughTenPauses() {
        open();
        Instant now = NINE;
        for (int pause = 0; pause < 10; pause++) {
            now = now.plusSeconds(6);
            round.pause(now);
            now = now.plusSeconds(61);
            round.resume(now);
        }
        assertEquals(TEN_MINUTES.minusSeconds(60), round.remaining(now));
    }

    @Test
    void takesNothingWhilePausedButWhatArrivedBefore() {
        open();
        Instant pause = NINE.plusSeconds(30);
        round.pause(pause);
        assertFalse(round.takeAt(pause.minus(A_NANOSECOND)));
        assertRefused("round_paused", () -> round.takeAt(pause));
    }

    @Test
    void movesItsBellByAnExtension() {
        open();
        round.extend(BELL.minusMillis(50), Duration.ofMinutes(2));
        assertFalse(round.takeAt(BELL.plusSeconds(119)));
        assertRefused("round_shortened_too_far", () -> round.extend(BELL, Duration.ofMinutes(-3)));
    }

    @Test
    void ringsItsBellWhenItIsClosedAndGivesTheGrace() {
        open();
        Instant early = NINE.plusSeconds(90);
        round.close(early);
        assertEquals(State.OPEN, round.stateAt(early));
        assertTrue(round.inGraceAt(early));
        assertTrue(round.takeAt(early.plusSeconds(5)));
    }

    @Test
    void endsItsGraceWhenItIsClosedAgain() {
        open();
        round.close(NINE.plusSeconds(90));
        round.close(NINE.plusSeconds(95));
        assertEquals(State.CLOSED, round.stateAt(NINE.plusSeconds(95)));
        assertRefused("round_closed", () -> round.takeAt(NINE.plusSeconds(96)));
        assertTrue(round.takeAt(NINE.plusSeconds(94)));
    }

    @Test
    void refusesWhatItsStateForbids() {
        assertRefused("round_not_open", () -> round.pause(NINE));
        assertRefused("round_not_paused", () -> round.resume(NINE));
        assertRefused("round_not_open", () -> round.close(NINE));
        open();
        assertRefused("round_already_opened", () -> open());
        assertRefused("round_bell_rung", () -> round.pause(BELL));
        assertRefused("round_bell_rung", () -> round.extend(BELL, TEN_MINUTES));
        assertRefused("round_is_closed", () -> round.close(END));
    }

    @Test
    void opensOnlyWhereNoOtherRuns() {
        open();
        var other = round(2);
        assertRefused("round_other_runs", () -> other.open(NINE.plusSeconds(1), TEN_MINUTES, List.of(round, other)));
        other.open(BELL, TEN_MINUTES, List.of(round, other));
        assertTrue(round.takeAt(BELL.plusSeconds(1)), "the grace of the first goes on while the second runs");
    }

    private void open() {
        round.open(NINE, TEN_MINUTES, List.of(round));
    }

    private static String verdict(Round round, Instant arrival) {
        try {
            return round.takeAt(arrival) ? "late" : "in time";
        } catch (Refusal refusal) {
            return refusal.key();
        }
    }

    private static void assertRefused(String key, Executable act) {
        assertEquals(key, assertThrows(Refusal.class, act).key());
    }

    private static Round round(int number) {
        var header = new Header("", "", "Future of Customs", "PC0483E1a", "", "", "", null, null);
        var paper = new Paper(header, "en", Attribution.UNATTRIBUTED, List.of(""), BigDecimal.TEN, GRACE,
                List.of(Map.of("en", "What for?")), List.of(new Subject("drones", true)));
        return new Round(new Session(paper, NINE), number, 1);
    }
}
