package breakout.page;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;

import breakout.Hall;
import breakout.kernel.Disk;
import breakout.kernel.Rush;

/** Of what is asked where the server has more to do than it can, that goes first which a hall can best do without. */
@QuarkusTest
@Timeout(60)
class OverloadTest {

    private static final int LET_IN = 200;

    @Inject
    Rush rush;

    private Hall hall;
    private Hall.Delegate kenya;
    private int loaded;

    @BeforeEach
    void open() {
        hall = Hall.open(Map.of("groups", 1, "graceSeconds", 0));
        hall.round(1, "opening", 10).statusCode(200);
        kenya = hall.join("Kenya");
    }

    @AfterEach
    void unload() {
        load(0);
    }

    @Test
    void turnsAwayWhatIsLookedAtThenStreamsThenWhoComesAndWhatIsWrittenLast() throws IOException {
        assertTurnsAway(List.of());
        load(filling(Demand.SUMMARY));
        assertTurnsAway(List.of("board"));
        load(filling(Demand.STREAM));
        assertTurnsAway(List.of("board", "live"));
        load(filling(Demand.JOIN));
        assertTurnsAway(List.of("board", "live", "seats"));
        load(filling(Demand.SUBMIT));
        assertTurnsAway(List.of("board", "live", "seats", "answers"));
        given().get("/q/health/live").then().statusCode(LET_IN);
        hall.round(1, "closing").statusCode(LET_IN);
        load(0);
        assertEquals("CLOSED", given().get(hall.at("")).path("rounds[0].state"));
    }

    @Test
    void tellsItToPeopleOnAPage() {
        load(filling(Demand.SUMMARY));
        given().accept("text/html").get("/report/" + hall.code).then().statusCode(Problems.UNAVAILABLE)
                .header("Retry-After", String.valueOf(Disk.TRY_AGAIN_SECONDS)).contentType("text/html")
                .body(containsString("The server has more to do than it can at the moment."));
    }

    @Test
    void countsAStreamUntilItIsOpen() throws IOException {
        int before = rush.underWay();
        try (Socket first = listen(); Socket second = listen()) {
            assertEquals(LET_IN, status(first));
            assertEquals(LET_IN, status(second));
            for (long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10); rush.underWay() > before;) {
                assertTrue(System.nanoTime() < end, "they count though they are open");
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
            }
        }
    }

    /** So many that none of this kind is let in beside them, while of the next are. */
    private static int filling(Demand demand) {
        int underWay = 0;
        while (demand.isLetInBeside(underWay)) {
            underWay++;
        }
        return underWay;
    }

    private void load(int underWay) {
        for (; loaded < underWay; loaded++) {
            rush.begun();
        }
        for (; loaded > underWay; loaded--) {
            rush.ended();
        }
    }

    private void assertTurnsAway(List<String> turnedAway) throws IOException {
        look("board", turnedAway, given().get(hall.at("/board")).then());
        look("seats", turnedAway, given().contentType(ContentType.JSON).body(Map.of("delegation", "Peru"))
                .post(hall.at("/seats")).then());
        look("answers", turnedAway, kenya.send(UUID.randomUUID().toString(), Map.of("question", 1, "text", "Seals.")));
        try (Socket stream = listen()) {
            assertEquals(turnedAway.contains("live") ? Problems.UNAVAILABLE : LET_IN, status(stream));
        }
    }

    private static void look(String what, List<String> turnedAway, ValidatableResponse told) {
        if (turnedAway.contains(what)) {
            told.statusCode(Problems.UNAVAILABLE).header("Retry-After", String.valueOf(Disk.TRY_AGAIN_SECONDS))
                    .body("type", equalTo("urn:breakout:overloaded"));
        } else {
            told.statusCode(lessThan(300));
        }
    }

    private Socket listen() throws IOException {
        var line = new Socket("localhost", RestAssured.port);
        line.getOutputStream().write(("GET " + hall.at("/live") + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                + kenya.token + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        return line;
    }

    private static int status(Socket line) throws IOException {
        var told = new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.US_ASCII));
        return Integer.parseInt(told.readLine().split(" ")[1]);
    }
}
