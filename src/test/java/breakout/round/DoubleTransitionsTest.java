package breakout.round;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;

import breakout.Hall;

/** Two facilitators press the same button at the same moment, each having seen the same round. */
@QuarkusTest
class DoubleTransitionsTest {

    private static final int TRANSITIONS = 500;
    private static final int CYCLES_A_ROUND = 6;
    private static final String COOKIE = "breakout-staff";
    private static final Set<String> TIMED = Set.of("opening", "extension");
    private static final long PATIENCE_SECONDS = 30;

    private final HttpClient http = HttpClient.newHttpClient();
    private final ExecutorService two = Executors.newFixedThreadPool(2);
    private final CyclicBarrier together = new CyclicBarrier(2);
    private String one;
    private String other;
    private int transitions;

    @BeforeEach
    void signIn() {
        one = cookie();
        other = cookie();
    }

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
        var one = two.submit(() -> press(hall, act, version, this.one));
        var other = two.submit(() -> press(hall, act, version, this.other));
        List<HttpResponse<String>> told = Stream.of(one.get(), other.get())
                .sorted(Comparator.comparing(HttpResponse::statusCode)).toList();
        assertEquals(List.of(200, 409), told.stream().map(HttpResponse::statusCode).toList(),
                () -> act + " at version " + version);
        assertFalse(JsonPath.from(told.get(1).body()).getString("detail").isBlank());
        transitions++;
        return JsonPath.from(told.get(0).body()).getInt("version");
    }

    private HttpResponse<String> press(Hall hall, String act, int version, String cookie) throws Exception {
        var order = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + hall.at("/rounds/1/" + act)))
                .header("Cookie", COOKIE + "=" + cookie).header("If-Match", "\"" + version + "\"");
        if (TIMED.contains(act)) {
            order.header("Content-Type", "application/json").POST(BodyPublishers.ofString("{\"minutes\": 1}"));
        } else {
            order.POST(BodyPublishers.noBody());
        }
        together.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        return http.send(order.build(), BodyHandlers.ofString());
    }

    private static String cookie() {
        return given().redirects().follow(false).formParam("name", "facilitator").formParam("password", Hall.PASSWORD)
                .post("/sign-in").then().statusCode(303).extract().cookie(COOKIE);
    }
}
