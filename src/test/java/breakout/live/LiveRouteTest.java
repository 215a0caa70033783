package breakout.live;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Iterator;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;

import breakout.Hall;

@QuarkusTest
@Timeout(30)
class LiveRouteTest {

    private static final String WORDS = "Seals that report every opening.";

    @Inject
    Live live;

    private Hall hall;
    private Hall.Delegate kenya;

    @BeforeEach
    void join() {
        hall = Hall.open(Map.of("groups", 2, "graceSeconds", 0));
        kenya = hall.join("Kenya");
    }

    @Test
    void tellsTheWholeStateOnConnect() throws Exception {
        HttpResponse<Stream<String>> stream = listen();
        assertEquals("text/event-stream;charset=UTF-8", stream.headers().firstValue("Content-Type").orElseThrow());
        assertEquals("no", stream.headers().firstValue("X-Accel-Buffering").orElseThrow());
        assertThat(stream.headers().firstValue("Cache-Control").orElseThrow(), containsString("no-transform"));
        assertNotEquals("gzip", stream.headers().firstValue("Content-Encoding").orElse(""));
        JsonPath state = next(stream.body().iterator());
        assertEquals("PLANNED", state.getString("round.state"));
        assertEquals(0, state.getInt("answers"));
    }

    @Test
    void tellsWhatChangesWithARisingVersionAndNeverAWord() throws Exception {
        Iterator<String> lines = listen().body().iterator();
        long first = next(lines).getLong("v");
        hall.round(1, "opening").statusCode(200);
        JsonPath opened = next(lines);
        assertEquals("OPEN", opened.getString("round.state"));
        assertThat(opened.getLong("v"), greaterThan(first));
        kenya.answer(1, WORDS);
        live.step();
        JsonPath answered = next(lines, told -> told.getInt("answers") == 1);
        assertEquals(0, answered.getInt("released"));
        assertThat(answered.prettify(), not(containsString("Seals")));
        hall.round(1, "closing").statusCode(200);
        next(lines, told -> told.getInt("released") == 1);
    }

    @Test
    void saysWhyItIsClosedToWhoIsNotKnown() {
        given().get(hall.at("/live")).then().statusCode(401).contentType("application/problem+json")
                .body("type", equalTo("urn:breakout:listener_unknown"))
                .body("detail", equalTo("Join the session or sign in to follow it live."));
        given().get("/api/sessions/NOSUCH99/live").then().statusCode(404)
                .body("type", equalTo("urn:breakout:code_unknown"));
    }

    private HttpResponse<Stream<String>> listen() throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + hall.at("/live")))
                .header("Authorization", "Bearer " + kenya.token).header("Accept-Encoding", "gzip").build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofLines());
    }

    /** The next that says so: what one act changes may be told in two steps. */
    private static JsonPath next(Iterator<String> lines, Predicate<JsonPath> wanted) {
        JsonPath told = next(lines);
        return wanted.test(told) ? told : next(lines, wanted);
    }

    private static JsonPath next(Iterator<String> lines) {
        while (true) {
            String line = lines.next();
            if (line.startsWith("data: {")) {
                return JsonPath.from(line.substring("data: ".length()));
            }
        }
    }
}
