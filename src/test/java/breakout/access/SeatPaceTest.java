package breakout.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;

import java.time.Duration;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;

import breakout.Hall;
import breakout.MovableClock;
import breakout.delegation.Seat;

/** A seat that writes faster than a person is told to wait, and nobody else is. */
@QuarkusTest
class SeatPaceTest {

    @Inject
    SeatPace pace;

    @Inject
    MovableClock clock;

    private Hall hall;
    private Hall.Delegate kenya;
    private Hall.Delegate peru;

    @BeforeEach
    void sitDown() {
        hall = Hall.open(Map.of("groups", 1));
        hall.round(1, "opening").statusCode(200);
        kenya = hall.join("Kenya");
        peru = hall.join("Peru");
    }

    @Test
    void tellsASeatThatWritesTooFastToWaitAndNobodyElse() {
        Long seat = QuarkusTransaction.requiringNew().call(() -> Seat.withToken(kenya.token).orElseThrow().id());
        for (int i = 0; i < SeatPace.AT_ONCE; i++) {
            pace.keep(seat);
        }
        draft(kenya).statusCode(429).contentType("application/problem+json").header("Retry-After", Integer::parseInt,
                greaterThan(0)).body("type", equalTo("urn:breakout:seat_too_fast"));
        given().header("Accept", "text/html").cookie("breakout-seat-" + hall.code, kenya.token)
                .formParam("sign", "help").post("/seat/" + hall.code + "/hand").then().statusCode(429)
                .header("Retry-After", Integer::parseInt, greaterThan(0));
        kenya.asking().get(hall.at("/drafts/1")).then().statusCode(200);
        draft(peru).statusCode(204);
        clock.advance(Duration.ofSeconds(2));
        draft(kenya).statusCode(204);
    }

    @Test
    void isNeverMetByWhoTypesForAnHourAndAHalfWithoutABreak() {
        var anotherDay = new MovableClock();
        var asOften = new SeatPace(anotherDay);
        for (int drafts = 0; drafts < 90 * 50; drafts++) {
            anotherDay.advance(Duration.ofMillis(1_200));
            asOften.keep(1L);
        }
    }

    private ValidatableResponse draft(Hall.Delegate delegate) {
        return delegate.asking().contentType(ContentType.JSON).body(Map.of("text", "Half a sentence")).put(hall.at("/drafts/1"))
                .then();
    }
}
