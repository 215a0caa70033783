package breakout.round;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;

import breakout.Hall;

/** Two facilitators press the same button at the same moment, each having seen the same round. */
@QuarkusTest
class DoubleTransitionsTest {

    private static final int TRANSITIONS = 500;
    private static final int CYCLES_A_ROUND = 6;
    private static final Set<String> TIMED = Set.of("opening", "extension");
    private static final long PATIENCE_SECONDS = 30;

    private final ExecutorService two = Executors.newFixedThreadPool(2);
    private final CyclicBarrier together = new CyclicBarrier(2);
    private int transitions;

    @AfterEach
    void close() {
        two.shutdown();
    }

    @Test
    void makeOneTransitionAndTellTheOtherWhatHappened() throws Exception {
        while (transitions < TRANSITIONS) {
            Hall hall = Hall.open(Map.of("groups", 1, "graceSeconds", 0));
            int version = hall.staff().get(hall.at("")).then().statusCode(200).extract().path("rounds[0].version");
            for (String act : acts()) {
                version = twice(hall, act, version);
            }
        }
    }

    private static List<String> acts() {
        List<String> acts = new ArrayList<>(List.of("opening"));
        for (int cycle = 0; cycle < CYCLES_A_ROUND; cycle++) {
            acts.addAll(List.of("pause", "extension", "resumption", "extension"));
        }
        acts.add("closing");
        return acts;
    }

    /** @return the version of the round after it */
    private int twice(Hall hall, String act, int version) throws Exception {
        Future<Response> one = two.submit(() -> press(hall, act, version));
        Future<Response> other = two.submit(() -> press(hall, act, version));
        List<Response> told = Stream.of(one.get(), other.get()).sorted(Comparator.comparing(Response::statusCode)).toList();
        assertEquals(List.of(200, 409), told.stream().map(Response::statusCode).toList(), () -> act + " at version " + version);
        assertFalse(told.get(1).jsonPath().getString("detail").isBlank());
        transitions++;
        return told.get(0).jsonPath().getInt("version");
    }

    private Response press(Hall hall, String act, int version) throws Exception {
        var facilitator = hall.staff().header("If-Match", "\"" + version + "\"");
        if (TIMED.contains(act)) {
            facilitator.contentType(ContentType.JSON).body(Map.of("minutes", 1));
        }
        together.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        return facilitator.post(hall.at("/rounds/1/" + act));
    }
}
