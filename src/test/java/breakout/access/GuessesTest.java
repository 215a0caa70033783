package breakout.access;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

import breakout.Hall;
import breakout.kernel.Refusal;

@QuarkusTest
class GuessesTest {

    private static final int GUESSES = 24;
    private static final int CROWD = 120;

    @Inject
    Guesses guesses;

    @Test
    void answersLaterTheMoreAreWrongAndNeverVeryLate() {
        assertEquals(Duration.ofMillis(50), Guesses.delay(1));
        assertEquals(Duration.ofMillis(200), Guesses.delay(3));
        assertEquals(Guesses.LONGEST_DELAY, Guesses.delay(8));
        assertEquals(Guesses.LONGEST_DELAY, Guesses.delay(Integer.MAX_VALUE));
    }

    @Test
    void letsTheRightPasswordInWhileManyGuess() throws Exception {
        var pool = Executors.newFixedThreadPool(GUESSES);
        try {
            var guessing = Collections.nCopies(GUESSES, guess(Staff.FACILITATOR)).stream().map(pool::submit).toList();
            given().auth().preemptive().basic(Staff.FACILITATOR, Hall.PASSWORD).post("/api/sessions").then().statusCode(201);
            for (var guessed : guessing) {
                assertEquals(401, guessed.get());
            }
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void keepsFewOfThoseWaitingWhoServeTheHall() throws Exception {
        var pool = Executors.newCachedThreadPool();
        var refused = new CountDownLatch(CROWD - Guesses.MOST_IN_LINE);
        try {
            var guessing = Collections.nCopies(CROWD, whileOthersAreRefused(refused)).stream().map(pool::submit).toList();
            int checked = 0;
            for (var guessed : guessing) {
                checked += guessed.get() ? 1 : 0;
            }
            assertEquals(Guesses.MOST_IN_LINE, checked);
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void knowsNobodyByAPasswordThatIsOnlyHashedInPart() {
        assertTrue(Password.isHashedWhole("é".repeat(36)));
        assertFalse(Password.isHashedWhole("é".repeat(37)));
        assertTrue(guesses.staff("nobody", "nobody").isEmpty());
    }

    /** Whether it came to be checked, which takes until all the others know that theirs will not be. */
    private Callable<Boolean> whileOthersAreRefused(CountDownLatch refused) {
        return () -> {
            try {
                return guesses.right("somebody", () -> await(refused));
            } catch (Refusal tooMany) {
                assertEquals(429, tooMany.status().code);
                refused.countDown();
                return false;
            }
        };
    }

    private static boolean await(CountDownLatch refused) {
        try {
            return refused.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Callable<Integer> guess(String name) {
        return () -> given().auth().preemptive().basic(name, "a guess").post("/api/sessions").statusCode();
    }
}
