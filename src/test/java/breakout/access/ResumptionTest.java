package breakout.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

import breakout.Hall;

/** A seat is had again on another device by whoever has its code. */
@QuarkusTest
class ResumptionTest {

    private Hall hall;
    private JsonPath seat;

    @BeforeEach
    void sitDown() {
        hall = Hall.open(Map.of("groups", 2));
        seat = given().contentType(ContentType.JSON).body(Map.of("delegation", "Kenya", "group", 2)).post(hall.at("/seats"))
                .then().statusCode(201).extract().jsonPath();
    }

    @Test
    void givesTheSameSeatBackHoweverItsCodeIsTyped() {
        String code = seat.getString("resumeCode");
        String spaced = " " + code.substring(0, 5).toLowerCase() + " - " + code.substring(5).toLowerCase() + " ";
        for (String typed : new String[] { code, code.toLowerCase(), spaced }) {
            resume(hall, Map.of("resumeCode", typed)).statusCode(201).body("seat", equalTo(seat.getInt("seat")))
                    .body("token", equalTo(seat.getString("token"))).body("resumeCode", equalTo(code))
                    .body("group", equalTo(2)).body("delegation", equalTo("Kenya"));
        }
    }

    @Test
    void givesBackWhatWasWrittenThere() {
        hall.round(1, "opening").statusCode(200);
        asking().contentType(ContentType.JSON).body(Map.of("text", "Half a sent")).put(hall.at("/drafts/1")).then()
                .statusCode(204);
        String token = resume(hall, Map.of("resumeCode", seat.getString("resumeCode"))).extract().path("token");
        given().header("Authorization", "Bearer " + token).get(hall.at("/drafts/1")).then().body("text",
                equalTo("Half a sent"));
    }

    @ParameterizedTest
    @CsvSource({ "AAAAAAAAAA", "a", "''", "' '", "%00", "0123456789012345678901234567890123456789x" })
    void refusesACodeThatNoSeatHas(String code) {
        resume(hall, Map.of("resumeCode", code)).statusCode(400).contentType("application/problem+json")
                .body("violations[0].field", equalTo("resumeCode"));
    }

    @Test
    void refusesTheCodeOfASeatElsewhere() {
        resume(Hall.open(Map.of()), Map.of("resumeCode", seat.getString("resumeCode"))).statusCode(400);
    }

    @Test
    void refusesWhatIsNoCode() {
        for (String body : new String[] { "{}", "{\"resumeCode\":null}", "{\"resumeCode\":5}",
                "{\"resumeCode\":\"a\\u0000\"}" }) {
            given().contentType(ContentType.JSON).body(body).post(hall.at("/seats/resumption")).then().statusCode(400)
                    .body("violations[0].field", equalTo("resumeCode"));
        }
        given().contentType(ContentType.JSON).body("").post(hall.at("/seats/resumption")).then().statusCode(400);
        given().contentType(ContentType.JSON).body(Map.of("resumeCode", seat.getString("resumeCode")))
                .post("/api/sessions/NOSUCH99/seats/resumption").then().statusCode(404);
    }

    private RequestSpecification asking() {
        return given().header("Authorization", "Bearer " + seat.getString("token"));
    }

    private static ValidatableResponse resume(Hall hall, Map<String, String> body) {
        return given().contentType(ContentType.JSON).body(new HashMap<>(body)).post(hall.at("/seats/resumption")).then();
    }
}
