package breakout.answer;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;

import breakout.Hall;

/** "Also true for us", said by a delegation of what another wrote. */
@QuarkusTest
class SupportResourceTest {

    private Hall hall;
    private String answer;

    @BeforeEach
    void write() {
        hall = Hall.open(Map.of("groups", 2));
        hall.round(1, "opening").statusCode(200);
        answer = hall.join("Kenya").answer(1, "Drones see the coast.");
        release();
    }

    @Test
    void countsEachDelegationOnceHoweverManySayIt() {
        Hall.Delegate chile = hall.join("Chile");
        say(chile, 204);
        say(chile, 204);
        say(hall.join("Chile"), 204);
        assertEquals(1, support());
        say(hall.join("Peru"), 204);
        assertEquals(2, support());
    }

    @Test
    void isTakenBackByTheDelegationThatSaidIt() {
        Hall.Delegate chile = hall.join("Chile");
        say(chile, 204);
        takeBack(hall.join("Peru"), 204);
        assertEquals(1, support());
        takeBack(chile, 204);
        takeBack(chile, 204);
        assertEquals(0, support());
    }

    @Test
    void countsNothingWhereADelegationSaysItOfItsOwnAnswer() {
        say(hall.join("Kenya"), 204);
        assertEquals(0, support());
    }

    @Test
    void isRefusedOfAnAnswerThatNobodyIsToSee() {
        Hall.Delegate chile = hall.join("Chile");
        say(chile, 204);
        hall.staff().delete(hall.at("/answers/" + answer + "/release")).then().statusCode(200);
        say(hall.join("Peru"), 404);
        takeBack(chile, 404);
        assertEquals(1, support());
        release();
        hall.staff().contentType(ContentType.JSON).body(Map.of("reason", "Off topic")).put(hall.at("/answers/" + answer
                + "/hiding")).then().statusCode(200);
        say(hall.join("Peru"), 404);
    }

    @Test
    void isRefusedWhileTheReportIsFinal() {
        Hall.Delegate chile = hall.join("Chile");
        say(chile, 204);
        report("finalisation");
        String printed = printed();
        say(hall.join("Peru"), 409);
        takeBack(chile, 409);
        chile.asking().header("Accept-Language", "fr").delete(hall.at("/answers/" + answer + "/support")).then().statusCode(409)
                .body("type", equalTo("urn:breakout:report_is_final"), "detail", startsWith("Le compte rendu est définitif"));
        assertEquals(1, support());
        report("reopening");
        say(hall.join("Peru"), 204);
        assertEquals(2, support());
        assertEquals(printed, printed());
        report("finalisation");
        assertNotEquals(printed, printed());
    }

    /** The report as everyone reads it. */
    private String printed() {
        return given().accept("text/markdown").get(hall.at("/report")).then().statusCode(200).extract().asString();
    }

    private void report(String act) {
        hall.staff().post(hall.at("/report/" + act)).then().statusCode(200);
    }

    @Test
    void isRefusedOfAnAnswerThereIsNot() {
        Hall.Delegate chile = hall.join("Chile");
        chile.asking().put(hall.at("/answers/17/support")).then().statusCode(400);
        chile.asking().delete(hall.at("/answers/17/support")).then().statusCode(400);
        chile.asking().put(hall.at("/answers/" + UUID.randomUUID() + "/support")).then().statusCode(404);
        Hall elsewhere = Hall.open(Map.of());
        elsewhere.join("Chile").asking().put(elsewhere.at("/answers/" + answer + "/support")).then().statusCode(404);
    }

    @Test
    void isForWhoHasASeatHere() {
        given().put(hall.at("/answers/" + answer + "/support")).then().statusCode(401);
        hall.staff().put(hall.at("/answers/" + answer + "/support")).then().statusCode(401);
        say(Hall.open(Map.of()).join("Chile"), 403);
        assertEquals(0, support());
    }

    private void say(Hall.Delegate delegate, int status) {
        delegate.asking().put(hall.at("/answers/" + answer + "/support")).then().statusCode(status);
    }

    private void takeBack(Hall.Delegate delegate, int status) {
        delegate.asking().delete(hall.at("/answers/" + answer + "/support")).then().statusCode(status);
    }

    private void release() {
        hall.staff().put(hall.at("/answers/" + answer + "/release")).then().statusCode(200);
    }

    private int support() {
        return hall.staff().get(hall.at("/answers")).then().statusCode(200).extract().path("[0].support");
    }
}
