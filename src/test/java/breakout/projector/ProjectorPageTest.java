package breakout.projector;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
class ProjectorPageTest {

    private static final String SAID = "Sealed cheaper, said nobody else";

    @Test
    void showsTheWayInWhileItWaits() {
        String code = session(0);
        show(code, "en").statusCode(200).body(containsString("Waiting – the facilitator will open the round."),
                containsString(code.substring(0, 4) + "-" + code.substring(4)), containsString("<svg"),
                containsString("What are the benefits of disruptive technologies"),
                containsString("lang=\"fr\" dir=\"auto\">Quels sont les avantages"), not(containsString("<nav")));
    }

    @Test
    void showsNothingButNumbersBeforeTheBell() {
        String code = session(60);
        act(code, "opening");
        answer(code);
        show(code, "en").body(containsString("<b>1</b> answer<"), containsString("<b>1</b> delegation<"),
                not(containsString("<table")), not(containsString(SAID)), not(containsString("Kenya")));
        act(code, "pause");
        show(code, "en").body(containsString("Paused – the facilitator will resume."), not(containsString("<table")));
        act(code, "resumption");
        act(code, "closing");
        show(code, "en").body(containsString("What is being written can still be sent."), not(containsString("<table")));
    }

    @Test
    void showsTheGridWithItsEmptyCellsAfterTheBell() {
        String code = session(0);
        act(code, "opening");
        answer(code);
        act(code, "closing");
        show(code, "en").body(containsString("class=\"h5\">1<"), containsString("class=\"h0\">0<"),
                containsString("1 answer ·"),
                containsString("General points: 0"), not(containsString(SAID)), not(containsString("Kenya")));
        String grid = given().header("Accept-Language", "fr").get("/projector/" + code + "?fragment=hall").then()
                .body(not(containsString("<html")), not(containsString(SAID)), containsString("Difficultés")).extract()
                .asString();
        org.junit.jupiter.api.Assertions.assertEquals(9 * 6, grid.split("class=\"h[0-5]\"").length - 1);
    }

    @Test
    void mayHearThatSomethingChangedAndNothingElse() {
        String code = session(0);
        String pass = show(code, "en").extract().cookie("breakout-projector-" + code);
        given().cookie("breakout-projector-" + code, pass).get("/api/sessions/" + code + "/answers").then().statusCode(401);
    }

    @Test
    void speaksFrenchAndRefusesAnUnknownCode() {
        show(session(0), "fr").body(containsString("En attente"), containsString("Pour participer :"));
        show("ABCD2346", "fr").statusCode(404).contentType(equalTo("text/html;charset=UTF-8"));
    }

    private static ValidatableResponse show(String code, String language) {
        return given().header("Accept", "text/html").header("Accept-Language", language).get("/projector/" + code).then();
    }

    private static String session(int grace) {
        return given().auth().preemptive().basic("facilitator", "with-care-and-patience").contentType("application/json")
                .body(Map.of("graceSeconds", grace)).post("/api/sessions").then().statusCode(201).extract().path("code");
    }

    private static void act(String code, String act) {
        given().auth().preemptive().basic("facilitator", "with-care-and-patience")
                .post("/api/sessions/" + code + "/rounds/1/" + act).then().statusCode(200);
    }

    private static void answer(String code) {
        String token = given().contentType("application/json").body(Map.of("delegation", "Kenya"))
                .post("/api/sessions/" + code + "/seats").then().statusCode(201).extract().path("token");
        given().header("Authorization", "Bearer " + token).contentType("application/json")
                .body(Map.of("question", 1, "text", SAID, "kind", "challenge", "technologies", List.of("blockchain")))
                .put("/api/sessions/" + code + "/answers/" + UUID.randomUUID()).then().statusCode(201);
    }
}
