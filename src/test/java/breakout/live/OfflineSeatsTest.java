package breakout.live;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.time.Duration;
import java.util.Map;

import jakarta.inject.Inject;

import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;

import breakout.Browser;
import breakout.Hall;
import breakout.MovableClock;

/** Seats that have lost their line, as the facilitator sees them. */
@QuarkusTest
@Timeout(60)
class OfflineSeatsTest {

    private static final Duration A_WHILE = OfflineSeats.PATIENCE.plusSeconds(1);

    @Inject
    OfflineSeats offline;

    @Inject
    Live live;

    @Inject
    MovableClock clock;

    private Hall hall;
    private Hall.Delegate kenya;

    @BeforeEach
    void sitDown() {
        hall = Hall.open(Map.of("groups", 1));
        kenya = hall.join("Kenya");
        hall.join("Chile");
    }

    @Test
    void areCountedOnceTheyAreMissedAndNoMoreWhenTheyAreBack() throws Exception {
        Socket line = follow();
        look();
        pulse().body(not(containsString("offline")));
        hangUp(line);
        pulse().body(not(containsString("offline")));
        clock.advance(A_WHILE);
        long before = told();
        look();
        assertEquals(true, told() > before);
        pulse().body(containsString("<b>1</b> offline"));
        seats().body(marked(1));
        try (Socket again = follow()) {
            look();
            pulse().body(not(containsString("offline")));
            seats().body(marked(0));
            assertFalse(again.isClosed());
        }
    }

    @Test
    void areThereAsLongAsOneOfTheirWindowsFollows() throws Exception {
        Socket one = follow();
        try (Socket other = follow()) {
            hangUp(one);
            clock.advance(A_WHILE);
            look();
            pulse().body(not(containsString("offline")));
            assertFalse(other.isClosed());
        }
    }

    @Test
    void areNotThoseWhoHaveFinishedOrAreGoneForGood() throws Exception {
        Socket line = follow();
        RestAssured.given().redirects().follow(false).cookie("breakout-seat-" + hall.code, kenya.token)
                .header("Accept", "text/html").post("/seat/" + hall.code + "/leaving").then().statusCode(303);
        line.close();
        clock.advance(A_WHILE);
        look();
        pulse().body(not(containsString("offline")));
        hangUp(follow());
        clock.advance(OfflineSeats.MEMORY.plusSeconds(1));
        look();
        look();
        assertEquals(0, offline.in(hall.code).size());
    }

    private Socket follow() throws IOException {
        var line = new Socket("localhost", RestAssured.port);
        line.getOutputStream().write(("GET " + hall.at("/live") + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                + kenya.token + "\r\n\r\n").getBytes(US_ASCII));
        var told = new BufferedReader(new InputStreamReader(line.getInputStream(), US_ASCII));
        while (!told.readLine().startsWith("data:")) {
            Thread.onSpinWait();
        }
        return line;
    }

    private void hangUp(Socket line) throws Exception {
        look();
        int before = listeners();
        line.close();
        // the server hears of it on a thread of its own
        while (listeners() == before) {
            Thread.onSpinWait();
        }
        look();
    }

    private int listeners() {
        return live.streams(Audience.HALL).of(hall.code).listeners();
    }

    private void look() {
        offline.look();
    }

    private long told() {
        return hall.staff().get(hall.at("/state")).then().extract().jsonPath().getLong("v");
    }

    private ValidatableResponse pulse() {
        return Browser.facilitator().get("/console/" + hall.code + "?fragment=pulse").then().statusCode(200);
    }

    private ValidatableResponse seats() {
        return Browser.facilitator().get("/console/" + hall.code + "/seats").then().statusCode(200);
    }

    private static Matcher<String> marked(int times) {
        return times == 0 ? not(containsString(">offline<")) : containsString(">offline<");
    }
}
