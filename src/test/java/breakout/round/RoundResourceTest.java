package breakout.round;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

import breakout.Hall;

@QuarkusTest
class RoundResourceTest {

    @Test
    void plansOneRoundForEachQuestion() {
        Hall hall = Hall.open(Map.of("groups", 6, "minutes", 12.5));
        hall.staff().get(hall.at("")).then().statusCode(200).body("rounds", hasSize(2))
                .body("rounds.state", everyItem(equalTo("PLANNED")))
                .body("rounds.question", equalTo(List.of(1, 2))).body("groups", hasSize(6)).body("technologies", hasSize(8))
                .body("questions", hasSize(2)).body("document", equalTo("PC0483E1a"))
                .body("attribution", equalTo("unattributed"));
    }

    @Test
    void goesThroughItsStates() {
        Hall hall = Hall.open(Map.of("minutes", 12.5));
        hall.round(1, "opening").statusCode(200).body("state", equalTo("OPEN")).body("remainingSeconds", equalTo(750));
        hall.round(1, "pause").statusCode(200).body("state", equalTo("PAUSED")).body("deadline", nullValue());
        hall.round(1, "extension", 2).statusCode(200).body("remainingSeconds", greaterThan(860));
        hall.round(1, "resumption").statusCode(200).body("state", equalTo("OPEN"));
        hall.round(1, "extension", -1.5).statusCode(200).body("remainingSeconds", lessThanOrEqualTo(780));
        hall.round(1, "closing").statusCode(200).body("remainingSeconds", equalTo(0)).body("graceRemainingSeconds",
                equalTo(120));
        hall.join("Kenya").send(UUID.randomUUID().toString(), Map.of("question", 1, "text", "Was being written."))
                .statusCode(201)
                .body("late", equalTo(true));
        hall.round(2, "opening", 0.5).statusCode(200).body("remainingSeconds", equalTo(30));
        hall.round(1, "closing").statusCode(409);
        hall.round(1, "sealing").statusCode(200).body("state", equalTo("CLOSED"));
    }

    @Test
    void keepsTheHallAtTheRoundThatWasOpenedLast() {
        Hall hall = Hall.open(Map.of("graceSeconds", 60));
        hall.round(1, "opening", 5).statusCode(200);
        hall.round(1, "closing").statusCode(200);
        hall.round(1, "sealing").statusCode(200);
        hall.staff().redirects().follow(false).post("/console/" + hall.code + "/rounds/1/rerun").then().statusCode(303);
        hall.round(3, "opening", 5).statusCode(200);
        hall.round(3, "closing").statusCode(200);
        hall.round(3, "sealing").statusCode(200);
        hall.round(2, "opening", 5).statusCode(200);
        hall.round(2, "closing").statusCode(200);
        hall.staff().get(hall.at("/state")).then().statusCode(200).body("round.number", equalTo(2));
        hall.join("Kenya").asking().post(hall.at("/hand/more-time")).then().statusCode(200);
    }

    @Test
    void saysWhyATransitionIsNotAllowed() {
        Hall hall = Hall.open(Map.of("graceSeconds", 0));
        hall.round(1, "pause").statusCode(409).body("detail", containsString("not been opened"));
        hall.round(1, "opening").statusCode(200);
        hall.round(1, "opening").statusCode(409).body("detail", containsString("already been opened"));
        hall.round(2, "opening").statusCode(409).body("detail", containsString("Another round"));
        hall.round(1, "resumption").statusCode(409).body("detail", containsString("not paused"));
        hall.round(1, "closing").statusCode(200);
        hall.round(1, "closing").statusCode(409).body("detail", containsString("closed"));
        hall.round(1, "extension", 5).statusCode(409).body("detail", containsString("closed"));
        hall.round(2, "opening", 0).statusCode(400).body("violations[0].field", equalTo("minutes"));
        hall.round(2, "opening", 1e9).statusCode(400).body("violations[0].field", equalTo("minutes"));
        hall.staff().header("Accept-Language", "fr").post(hall.at("/rounds/1/opening")).then().statusCode(409)
                .body("detail", containsString("déjà été ouvert"));
    }

    @Test
    void makesOneTransitionOfTwoAtOnce() throws Exception {
        Hall hall = Hall.open(Map.of());
        Callable<Integer> press = () -> hall.round(1, "opening").extract().statusCode();
        var pool = Executors.newFixedThreadPool(8);
        Map<Integer, Long> told = pool.invokeAll(Stream.generate(() -> press).limit(8).toList()).stream()
                .map(RoundResourceTest::get)
                .collect(Collectors.groupingBy(status -> status, Collectors.counting()));
        pool.shutdown();
        assertEquals(Map.of(200, 1L, 409, 7L), told);
    }

    private static int get(Future<Integer> status) {
        try {
            return status.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
