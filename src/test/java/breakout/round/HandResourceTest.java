package breakout.round;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

import breakout.Browser;
import breakout.Hall;
import breakout.MovableClock;
import breakout.round.Hands.Raised;
import breakout.session.Session;

/** What a seat shows the facilitator, and the time it takes for itself. */
@QuarkusTest
class HandResourceTest {

    @Inject
    MovableClock clock;

    @Inject
    Hands hands;

    private Hall hall;
    private Hall.Delegate kenya;

    @BeforeEach
    void open() {
        hall = Hall.open(Map.of("groups", 1, "minutes", 10, "graceSeconds", 60));
        kenya = hall.join("Kenya");
        hall.round(1, "opening").statusCode(200);
    }

    @Test
    void isRaisedAndTakenDownTwiceAsOnce() {
        for (int i = 0; i < 2; i++) {
            kenya.asking().put(hall.at("/hand/help")).then().statusCode(204);
            kenya.asking().put(hall.at("/hand/done")).then().statusCode(204);
        }
        assertEquals(new Raised(1, 1, 0), raised());
        for (int i = 0; i < 2; i++) {
            kenya.asking().delete(hall.at("/hand/help")).then().statusCode(204);
        }
        assertEquals(new Raised(0, 1, 0), raised());
        hall.join("Kenya").asking().put(hall.at("/hand/help")).then().statusCode(204);
        assertEquals(new Raised(1, 1, 0), raised());
    }

    @Test
    void isDownAgainInTheNextRound() {
        kenya.asking().put(hall.at("/hand/done")).then().statusCode(204);
        hall.round(1, "closing").statusCode(200);
        hall.round(2, "opening").statusCode(200);
        assertEquals(Raised.NONE, raised());
    }

    @Test
    void takesMoreTimeAsOftenAsIsPossible() {
        for (int times = 1; times <= Hand.MOST_TIMES; times++) {
            moreTime().statusCode(200).body("extraSeconds", equalTo(times * (int) Hand.MORE.toSeconds()));
        }
        moreTime().statusCode(409).body("type", equalTo("urn:breakout:more_time_exhausted"));
        assertEquals(new Raised(0, 0, 1), raised());
    }

    @Test
    void givesTimeToTheSeatThatTookItAndToNoOther() {
        Hall.Delegate chile = hall.join("Chile");
        moreTime().statusCode(200);
        clock.advance(Duration.ofSeconds(690));
        kenya.send(UUID.randomUUID().toString(), Map.of("question", 1, "text", "In my own time.")).statusCode(201)
                .body("late", equalTo(false));
        chile.send(UUID.randomUUID().toString(), Map.of("question", 1, "text", "Too late.")).statusCode(409);
        clock.advance(Duration.ofMinutes(1));
        kenya.send(UUID.randomUUID().toString(), Map.of("question", 1, "text", "In my own grace.")).statusCode(201)
                .body("late", equalTo(true));
        clock.advance(Duration.ofMinutes(1));
        kenya.send(UUID.randomUUID().toString(), Map.of("question", 1, "text", "Too late.")).statusCode(409);
        moreTime().statusCode(409).body("type", equalTo("urn:breakout:round_closed"));
    }

    @Test
    void takesNoTimeWhereTheFacilitatorDoesNotAllowIt() {
        Browser.facilitator().post("/console/" + hall.code + "/settings/allows-more-time", Map.of("on", "false")).then()
                .statusCode(303);
        moreTime().statusCode(409).body("type", equalTo("urn:breakout:more_time_not_allowed"));
        assertEquals(Raised.NONE, raised());
    }

    @Test
    void takesNoTimeBeforeTheOpeningAndAfterTheEnd() {
        Hall waiting = Hall.open(Map.of());
        waiting.join("Kenya").asking().post(waiting.at("/hand/more-time")).then().statusCode(409)
                .body("type", equalTo("urn:breakout:round_not_open"));
        hall.round(1, "closing").statusCode(200);
        hall.round(1, "sealing").statusCode(200);
        moreTime().statusCode(409);
    }

    @ParameterizedTest
    @ValueSource(strings = { "wave", "HELP", "help%00", "17" })
    void refusesASignThatNobodyKnows(String sign) {
        kenya.asking().urlEncodingEnabled(false).put(hall.at("/hand/" + sign)).then().statusCode(404);
        kenya.asking().urlEncodingEnabled(false).delete(hall.at("/hand/" + sign)).then().statusCode(404);
    }

    @Test
    void isForWhoHasASeatHere() {
        given().put(hall.at("/hand/help")).then().statusCode(401);
        given().delete(hall.at("/hand/done")).then().statusCode(401);
        given().post(hall.at("/hand/more-time")).then().statusCode(401);
        hall.staff().put(hall.at("/hand/help")).then().statusCode(401);
        kenya.asking().put(Hall.open(Map.of()).at("/hand/help")).then().statusCode(403);
        kenya.asking().post("/api/sessions/NOSUCH99/hand/more-time").then().statusCode(404);
        assertEquals(Raised.NONE, raised());
    }

    private ValidatableResponse moreTime() {
        return kenya.asking().post(hall.at("/hand/more-time")).then();
    }

    private Raised raised() {
        return QuarkusTransaction.requiringNew()
                .call(() -> hands.byGroup(Session.withCode(hall.code).orElseThrow()).getOrDefault(1, Raised.NONE));
    }
}
