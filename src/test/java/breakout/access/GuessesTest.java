package breakout.access;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

import breakout.Hall;

@QuarkusTest
class GuessesTest {

    private static final int GUESSES = 24;

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
        Callable<Integer> guess = () -> given().auth().preemptive().basic(Staff.FACILITATOR, "a guess").post("/api/sessions")
                .statusCode();
        var pool = Executors.newFixedThreadPool(GUESSES);
        try {
            var guessing = Collections.nCopies(GUESSES, guess).stream().map(pool::submit).toList();
            given().auth().preemptive().basic(Staff.FACILITATOR, Hall.PASSWORD).post("/api/sessions").then().statusCode(201);
            for (var guessed : guessing) {
                assertEquals(401, guessed.get());
            }
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
}
