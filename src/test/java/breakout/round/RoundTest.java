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
        assertRefused("round_not_open", () -> take(round, NINE));
    }

    @Test
    void takesAnAnswerUntilTheBellAndNotAtIt() {
        open();
        assertFalse(take(round, BELL.minus(A_NANOSECOND)));
        assertTrue(take(round, BELL));
    }

    @Test
    void marksWhatComesInTheGraceAsLateAndRefusesItAtItsEnd() {
        open();
        assertTrue(take(round, END.minus(A_NANOSECOND)));
        assertRefused("round_closed", () -> take(round, END));
    }

    @Test
    void givesTheVerdictThatTheStampTells() {
        open();
        var random = new Random(217);
        for (int i = 0; i < 1000; i++) {
            Instant arrival = NINE.plusNanos(random.nextLong(Duration.between(NINE, END).plusMinutes(1).toNanos()));
            String expected = arrival.isBefore(BELL) ? "in time" : arrival.isBefore(END) ? "late" : "round_closed";
            assertEquals(expected, verdict(round, arrival), () -> "at " + arrival);
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
        assertEquals(TEN_MINUTES.minusSeconds(60), round.course().remaining(now));
    }

    @Test
    void takesNothingWhilePausedButWhatArrivedBefore() {
        open();
        Instant pause = NINE.plusSeconds(30);
        round.pause(pause);
        assertFalse(take(round, pause.minus(A_NANOSECOND)));
        assertRefused("round_paused", () -> take(round, pause));
    }

    @Test
    void movesItsBellByAnExtension() {
        open();
        round.extend(BELL.minusMillis(50), Duration.ofMinutes(2));
        assertFalse(take(round, BELL.plusSeconds(119)));
        assertRefused("round_shortened_too_far", () -> round.extend(BELL, Duration.ofMinutes(-3)));
    }

    @Test
    void ringsItsBellWhenItIsClosedAndGivesTheGrace() {
        open();
        Instant early = NINE.plusSeconds(90);
        round.close(early);
        assertEquals(Phase.GRACE, Clockface.of(round, early).phase());
        assertTrue(take(round, early.plusSeconds(5)));
        assertRefused("round_bell_rung", () -> round.close(early.plusSeconds(5)));
    }

    @Test
    void endsItsGraceOnceForAll() {
        open();
        assertRefused("round_still_runs", () -> round.end(NINE.plusSeconds(1)));
        round.close(NINE.plusSeconds(90));
        round.end(NINE.plusSeconds(95));
        assertRefused("round_closed", () -> take(round, NINE.plusSeconds(96)));
        assertTrue(take(round, NINE.plusSeconds(94)), "what arrived before has its turn until the round is sealed");
        assertEquals(Phase.CLOSING, Clockface.of(round, NINE.plusSeconds(96)).phase());
        round.seal();
        assertEquals(Phase.CLOSED, Clockface.of(round, NINE.plusSeconds(96)).phase());
        assertRefused("round_closed", () -> take(round, NINE.plusSeconds(94)));
    }

    @Test
    void givesASeatTimeOfItsOwn() {
        open();
        Duration extra = Duration.ofMinutes(2);
        assertFalse(round.takeAt(BELL.plusSeconds(119), extra));
        assertTrue(round.takeAt(BELL.plusSeconds(120), extra));
        assertTrue(round.takeAt(END.plusSeconds(119), extra));
        assertRefused("round_closed", () -> round.takeAt(END.plusSeconds(120), extra));
    }

    @Test
    void undoesEveryActForTenSeconds() {
        open();
        Instant now = NINE.plusSeconds(60);
        round.pause(now);
        undo(now.plusSeconds(9));
        assertEquals(BELL, round.bell().orElseThrow());
        round.extend(now, Duration.ofMinutes(5));
        undo(now.plusSeconds(1));
        assertEquals(BELL, round.bell().orElseThrow());
        round.close(now);
        undo(now.plusSeconds(9));
        assertEquals(BELL, round.bell().orElseThrow());
        assertFalse(take(round, now.plusSeconds(5)), "nothing was late");
        round.pause(now);
        round.resume(now.plusSeconds(20));
        undo(now.plusSeconds(21));
        assertEquals(State.PAUSED, round.state());
        assertRefused("round_not_undoable", () -> undo(now.plusSeconds(22)));
    }

    @Test
    void undoesNothingAfterTenSeconds() {
        open();
        assertRefused("round_not_undoable", () -> undo(NINE.plusSeconds(10)));
        assertEquals(State.OPEN, round.state());
        var undone = round(2);
        undone.open(NINE, TEN_MINUTES, List.of());
        undone.undo(NINE.plusSeconds(9), List.of());
        assertEquals(State.PLANNED, undone.state());
    }

    @Test
    void givesTheTimeBackThatABellWouldHaveTakenMeanwhile() {
        open();
        Instant late = BELL.minusSeconds(3);
        round.pause(late);
        undo(late.plusSeconds(8));
        assertEquals(Duration.ofSeconds(3), round.course().remaining(late.plusSeconds(8)));
    }

    @Test
    void goesOnWithWhatItHadLeftAfterAnOutage() {
        open();
        round.giveBack(NINE.plusSeconds(40));
        assertEquals(TEN_MINUTES, round.course().remaining(NINE.plusSeconds(40)));
        round.close(NINE.plusSeconds(50));
        round.giveBack(NINE.plusSeconds(110));
        assertEquals(GRACE, Clockface.of(round, NINE.plusSeconds(110)).graceRemainingSeconds());
        assertTrue(take(round, NINE.plusSeconds(110)));
    }

    @Test
    void goesOnWithWhatItHadLeftWhereTheClockWasSetBackMeanwhile() {
        Instant before = NINE.minus(Duration.ofMinutes(14));
        open();
        round.giveBack(before);
        assertEquals(TEN_MINUTES, round.course().remaining(before));
        assertTrue(round.undoable(before.plusSeconds(9)).isPresent());
        assertTrue(round.undoable(before.plusSeconds(10)).isEmpty());
        round.pause(before.plusSeconds(60));
        round.giveBack(before.minusSeconds(60));
        assertRefused("round_paused", () -> take(round, before.minusSeconds(60)));
    }

    @Test
    void takesABellBackThatTimeHasRungSinceTheAct() {
        open();
        Instant late = BELL.minusSeconds(3);
        round.extend(late, Duration.ofSeconds(-2));
        assertTrue(undo(BELL), "the bell is taken back");
        assertFalse(take(round, BELL));
        round.pause(BELL.plusSeconds(1));
        assertFalse(undo(BELL.plusSeconds(1)), "no bell had rung");
    }

    @Test
    void undoesNothingThatWouldLetTwoRoundsRun() {
        open();
        round.close(NINE.plusSeconds(60));
        Round other = round(2);
        other.open(NINE.plusSeconds(62), TEN_MINUTES, List.of(round, other));
        assertRefused("round_other_runs", () -> round.undo(NINE.plusSeconds(64), List.of(round, other)));
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
        assertRefused("round_bell_rung", () -> round.close(END));
        round.seal();
        assertRefused("round_is_closed", () -> round.close(END));
    }

    @Test
    void opensOnlyWhereNoOtherRuns() {
        open();
        var other = round(2);
        assertRefused("round_other_runs", () -> other.open(NINE.plusSeconds(1), TEN_MINUTES, List.of(round, other)));
        other.open(BELL, TEN_MINUTES, List.of(round, other));
        assertTrue(take(round, BELL.plusSeconds(1)), "the grace of the first goes on while the second runs");
    }

    private void open() {
        round.open(NINE, TEN_MINUTES, List.of(round));
    }

    private static boolean take(Round round, Instant arrival) {
        return round.takeAt(arrival, Duration.ZERO);
    }

    private static String verdict(Round round, Instant arrival) {
        try {
            return take(round, arrival) ? "late" : "in time";
        } catch (Refusal refusal) {
            return refusal.key();
        }
    }

    private static void assertRefused(String key, Executable act) {
        assertEquals(key, assertThrows(Refusal.class, act).key());
    }

    private boolean undo(Instant now) {
        return round.undo(now, List.of(round));
    }

    private static Round round(int number) {
        var header = new Header("", "", "Future of Customs", "PC0483E1a", "", "", "", null, null);
        var paper = new Paper(header, "en", Attribution.UNATTRIBUTED, List.of(""), BigDecimal.TEN, GRACE,
                List.of(Map.of("en", "What for?")), List.of(Subject.of("drones", true)), Map.of());
        return new Round(new Session(paper, NINE), number, 1);
    }
}
