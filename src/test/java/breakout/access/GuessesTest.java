package breakout.access;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

import breakout.Hall;

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
        try {
            var guessing = Collections.nCopies(CROWD, guess("nobody")).stream().map(pool::submit).toList();
            var told = new HashSet<Integer>();
            for (var guessed : guessing) {
                told.add(guessed.get());
            }
            assertEquals(Set.of(401, 429), told);
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

    private static Callable<Integer> guess(String name) {
        return () -> given().auth().preemptive().basic(name, "a guess").post("/api/sessions").statusCode();
    }
}
