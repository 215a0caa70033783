package breakout.answer;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.oneOf;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

import breakout.Hall;

/** Author and rapporteur at the same answer in the same moment: neither undoes what the other was told is done. */
@QuarkusTest
class RacesTest {

    private static final int TIMES = 20;
    private final ExecutorService two = Executors.newFixedThreadPool(2);
    private Hall hall;
    private Hall.Delegate kenya;

    @BeforeEach
    void open() {
        hall = Hall.open(Map.of("groups", 1));
        kenya = hall.join("Kenya");
        hall.round(1, "opening").statusCode(200);
    }

    @AfterEach
    void close() {
        two.shutdown();
    }

    @Test
    void hidingSurvivesARevision() throws Exception {
        for (int i = 0; i < TIMES; i++) {
            String id = kenya.answer(1, "We use drones.");
            atOnce(() -> kenya.send(id, Map.of("question", 1, "text", "We use robots.")).statusCode(200),
                    () -> put(id, "hiding", Map.of("reason", "Off topic")).statusCode(200));
            hall.staff().get(hall.at("/answers")).then().body("find { it.id == '" + id + "' }.hidden", equalTo("Off topic"))
                    .body("find { it.id == '" + id + "' }.text", equalTo("We use robots."));
        }
    }

    @Test
    void withdrawalSurvivesAFiling() throws Exception {
        for (int i = 0; i < TIMES; i++) {
            String id = kenya.answer(1, "We use drones.");
            atOnce(() -> kenya.asking().delete(hall.at("/answers/" + id)).then().statusCode(204),
                    () -> put(id, "filing", Map.of("technologies", List.of("vr"))).statusCode(oneOf(200, 404)));
        }
        hall.staff().get(hall.at("/answers")).then().body("", hasSize(0));
    }

    private ValidatableResponse put(String id, String what, Map<String, ?> body) {
        return hall.staff().contentType("application/json").body(body).put(hall.at("/answers/" + id + "/" + what)).then();
    }

    private void atOnce(Callable<ValidatableResponse> one, Callable<ValidatableResponse> other) throws Exception {
        for (var done : two.invokeAll(List.of(one, other))) {
            done.get();
        }
    }
}
