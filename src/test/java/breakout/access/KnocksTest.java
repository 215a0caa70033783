package breakout.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import breakout.MovableClock;
import breakout.kernel.Refusal;
import breakout.session.JoinCode;

class KnocksTest {

    private static final int ROOMS = 20;
    private static final double PUT_UP_WITH = 1e-5;

    private final MovableClock clock = new MovableClock();
    private final Knocks knocks = new Knocks(null, clock);

    @Test
    void letsADayOfGuessingFindARoomOnceIn100000Days() {
        double looks = Knocks.HEARD + Knocks.HEARD_AGAIN_A_DAY;
        double odds = looks * ROOMS / JoinCode.POSSIBLE;
        assertTrue(odds <= PUT_UP_WITH, "A day's guessing finds one of " + ROOMS + " rooms with a chance of " + odds);
    }

    @Test
    void looksAtNoMoreCodesThanThatWithinADay() {
        long looks = 0;
        for (int hour = 0; hour < 24; hour++) {
            for (int guesser = 0; knocks.areHeard("a") || knocks.areHeard("b"); guesser++) {
                String address = guesser % 2 == 0 ? "a" : "b";
                if (knocks.areHeard(address)) {
                    knocks.wrong(address);
                    looks++;
                }
            }
            clock.advance(Duration.ofHours(1));
        }
        assertTrue(looks <= Knocks.HEARD + Knocks.HEARD_AGAIN_A_DAY, looks + " looks");
        assertTrue(looks > Knocks.HEARD, looks + " looks");
    }

    @Test
    void letsNoAddressUseUpWhatIsThereForAll() {
        wrong("a", Knocks.HEARD_FROM_ONE);
        assertFalse(knocks.areHeard("a"));
        assertTrue(knocks.areHeard("b"));
        wrong("b", Knocks.HEARD - Knocks.HEARD_FROM_ONE);
        assertFalse(knocks.areHeard("b"));
        assertFalse(knocks.areHeard("c"));
        clock.advance(Duration.ofMinutes(1));
        assertTrue(knocks.areHeard("c"));
    }

    @Test
    void tellsWhoMistypesSoAndWhoGuessesToWait() {
        Refusal first = knocks.wrong("a");
        assertEquals(Refusal.Status.NOT_FOUND, first.status());
        assertEquals(null, first.retryAfter());
        wrong("a", 60);
        Refusal guessed = knocks.wrong("a");
        assertEquals(Refusal.Status.TOO_MANY, guessed.status());
        assertEquals(1, guessed.retryAfter());
        assertEquals(Refusal.Status.NOT_FOUND, knocks.wrong("b").status());
        clock.advance(Duration.ofSeconds(1));
        assertEquals(Refusal.Status.NOT_FOUND, knocks.wrong("a").status());
    }

    @Test
    void tellsFiveASecondOfAllAddressesTogether() {
        for (int i = 0; i < 1_000; i++) {
            knocks.wrong("address " + i);
        }
        long told = 0;
        for (int second = 0; second < 10; second++) {
            clock.advance(Duration.ofSeconds(1));
            for (int i = 0; i < 100; i++) {
                told += knocks.wrong("address " + second + " " + i).status() == Refusal.Status.NOT_FOUND ? 1 : 0;
            }
        }
        assertTrue(told >= 10 * Knocks.TOLD_A_SECOND && told <= 11 * Knocks.TOLD_A_SECOND, told + " told");
    }

    private void wrong(String address, long times) {
        for (long i = 0; i < times; i++) {
            knocks.wrong(address);
        }
    }
}
