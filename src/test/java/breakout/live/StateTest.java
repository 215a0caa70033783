package breakout.live;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

import breakout.Browser;
import breakout.Hall;
import breakout.MovableClock;

/** The state that the stream tells, as it is asked for. */
@QuarkusTest
class StateTest {

    private static final int AT_ONCE = 16;
    private static final int TIMES = 25;

    @Inject
    Live live;
    @Inject
    Snapshots snapshots;
    @Inject
    MovableClock clock;

    private Hall hall;
    private Hall.Delegate kenya;

    @BeforeEach
    void join() {
        hall = Hall.open(Map.of("groups", 2));
        kenya = hall.join("Kenya");
    }

    @Test
    void saysHowFarTheSessionHasCome() {
        hall.join("Peru");
        hall.round(1, "opening", 5).statusCode(200);
        kenya.answer(1, "Seals that report every opening.");
        kenya.asking().get(hall.at("/state")).then().statusCode(200).header("Cache-Control", equalTo("no-store"))
                .body("round.state", equalTo("OPEN")).body("answers", equalTo(1)).body("seats", equalTo(2))
                .body("released", equalTo(0)).body("words", equalTo(0)).body("screen", equalTo(0));
    }

    @Test
    void countsWhoseWordsMayBeReadAndWhatIsPutOnTheScreen() {
        hall.round(1, "opening", 5).statusCode(200);
        String id = kenya.answer(1, "Seals that report every opening.");
        hall.staff().put(hall.at("/answers/" + id + "/release")).then().statusCode(200);
        assertEquals(1, state().getInt("words"));
        Set<Integer> screens = new HashSet<>(List.of(state().getInt("screen")));
        for (String slide : List.of("join", "grid", "join")) {
            hall.staff().contentType("application/json").body(Map.of("slide", slide)).put(hall.at("/screen")).then()
                    .statusCode(200);
            assertTrue(screens.add(state().getInt("screen")), "another number for " + slide);
        }
    }

    @Test
    void saysWhatTheFacilitatorSwitches() {
        long before = state().getLong("v");
        kenya.asking().get(hall.at("/state")).then().body("collects", equalTo(true)).body("moreTime", equalTo(true));
        for (String which : List.of("collects-drafts", "allows-more-time")) {
            Browser.facilitator().post("/console/" + hall.code + "/settings/" + which, Map.of("on", "false")).then()
                    .statusCode(303);
        }
        kenya.asking().get(hall.at("/state")).then().body("collects", equalTo(false)).body("moreTime", equalTo(false));
        assertThat(state().getLong("v"), greaterThan(before));
    }

    @Test
    void isForThoseWhoMayListen() {
        given().get(hall.at("/state")).then().statusCode(401).body("type", equalTo("urn:breakout:listener_unknown"));
        given().get("/api/sessions/NOSUCH99/state").then().statusCode(404).body("type", equalTo("urn:breakout:code_unknown"));
        hall.staff().get(hall.at("/state")).then().statusCode(200);
    }

    @Test
    void isReadOnceForAllAndWordedAfresh() throws Exception {
        hall.round(1, "opening", 5).statusCode(200);
        JsonPath before = state();
        clock.advance(Duration.ofSeconds(30));
        Set<Long> versions = new HashSet<>();
        for (JsonPath each : atOnce(this::state)) {
            versions.add(each.getLong("v"));
            assertThat(each.getInt("round.remainingSeconds"), lessThanOrEqualTo(before.getInt("round.remainingSeconds") - 30));
        }
        assertEquals(Set.of(before.getLong("v")), versions);
    }

    @Test
    void isNeverOlderThanWhatWasAcknowledgedBeforeItWasAskedFor() throws Exception {
        hall.round(1, "opening").statusCode(200);
        List<JsonPath> last = atOnce(() -> {
            Hall.Delegate delegate = hall.join("Peru");
            JsonPath state = staff();
            for (int sent = 1; sent <= TIMES; sent++) {
                delegate.answer(1, "We use drones.");
                long v = state.getLong("v");
                state = staff();
                assertThat(state.getInt("answers"), greaterThanOrEqualTo(sent));
                assertThat(state.getLong("v"), greaterThan(v));
            }
            return state;
        });
        assertEquals(AT_ONCE, last.size());
        assertEquals(AT_ONCE * TIMES, staff().getInt("answers"));
    }

    @Test
    void movesTheCountThatTheHallIsToldInStepsAlone() {
        hall.round(1, "opening").statusCode(200);
        JsonPath before = state();
        String id = kenya.answer(1, "We use drones.");
        kenya.answer(1, "We use seals.");
        kenya.asking().delete(hall.at("/answers/" + id)).then().statusCode(204);
        assertUnmoved(before);
        assertEquals(1, staff().getInt("answers"));
        hall.join("Peru");
        assertEquals(0, state().getInt("answers"));
        assertThat(wall(), containsString("<b>0</b>"));
        live.step();
        assertEquals(1, state().getInt("answers"));
        assertThat(state().getLong("v"), greaterThan(before.getLong("v")));
        assertThat(wall(), containsString("<b>1</b>"));
    }

    @Test
    void isExactForAllOnceTheRoundIsClosed() {
        hall = Hall.open(Map.of("graceSeconds", 0));
        kenya = hall.join("Kenya");
        hall.round(1, "opening").statusCode(200);
        assertEquals(0, state().getInt("answers"));
        kenya.answer(1, "We use drones.");
        hall.round(1, "closing").statusCode(200);
        assertEquals(1, state().getInt("answers"));
    }

    @Test
    void tellsTheHallNothingOfADraft() {
        hall.round(1, "opening").statusCode(200);
        JsonPath before = state();
        long known = staff().getLong("v");
        kenya.asking().contentType("application/json").body(Map.of("text", "Half a sent")).put(hall.at("/drafts/1")).then()
                .statusCode(204);
        live.step();
        assertUnmoved(before);
        assertThat(staff().getLong("v"), greaterThan(known));
    }

    private void assertUnmoved(JsonPath before) {
        assertEquals(before.getLong("v"), state().getLong("v"));
        assertEquals(before.getInt("answers"), state().getInt("answers"));
    }

    /** What the screen on the wall shows. */
    private String wall() {
        return given().get("/projector/" + hall.code).then().statusCode(200).extract().asString();
    }

    @Test
    void hasAHigherVersionAfterEveryStartWhateverTheClockSays() {
        long before = state().getLong("v");
        clock.advance(Duration.ofDays(-1));
        snapshots.begin(null);
        clock.advance(Duration.ofDays(1));
        hall.join("Peru");
        assertThat(state().getLong("v"), greaterThan(before));
    }

    @Test
    void isToldToPagesOutsideTheirTransactions() {
        assertEquals(state().getLong("v"), JsonPath.from(live.state(hall.code, Audience.HALL)).getLong("v"));
        assertThrows(RuntimeException.class,
                () -> QuarkusTransaction.requiringNew().call(() -> live.state(hall.code, Audience.HALL)));
    }

    /** As staff are told it. */
    private JsonPath staff() {
        return hall.staff().get(hall.at("/state")).then().statusCode(200).extract().jsonPath();
    }

    private JsonPath state() {
        return kenya.asking().get(hall.at("/state")).then().statusCode(200).extract().jsonPath();
    }

    private static List<JsonPath> atOnce(Callable<JsonPath> asking) throws Exception {
        var pool = Executors.newFixedThreadPool(AT_ONCE);
        List<JsonPath> told = new ArrayList<>();
        for (Future<JsonPath> each : pool.invokeAll(Collections.nCopies(AT_ONCE, asking))) {
            told.add(each.get());
        }
        pool.shutdown();
        return told;
    }
}
