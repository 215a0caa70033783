package breakout.projector;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;

import breakout.Hall;
import breakout.slide.Slide;

@QuarkusTest
class ProjectorPageTest {

    private static final String SAID = "Canary seals, said nobody else";

    private Hall hall;

    @BeforeEach
    void open() {
        hall = Hall.open(Map.of("groups", 2, "graceSeconds", 0));
    }

    @Test
    void showsTheWayInWhileItWaits() {
        see("en").statusCode(200).body(containsString("data-slide=\"join\""),
                containsString("Waiting – the facilitator will open the round."),
                containsString(hall.code.substring(0, 4) + "-" + hall.code.substring(4)), containsString("<svg"),
                containsString("What are the benefits of disruptive technologies"),
                containsString("lang=\"fr\" dir=\"auto\">Quels sont les avantages"), not(containsString("<nav")));
    }

    @Test
    void followsTheRound() {
        hall.round(1, "opening").statusCode(200);
        answer("Kenya");
        see("en").body(containsString("data-slide=\"round\""), containsString("<b>1</b> answer<"),
                containsString("<b>1</b> delegation<"));
        hall.round(1, "pause").statusCode(200);
        see("en").body(containsString("Paused – the facilitator will resume."));
        hall.round(1, "resumption").statusCode(200);
        hall.round(1, "closing").statusCode(200);
        see("en").body(containsString("data-slide=\"grid\""), containsString("class=\"h5\">1<"),
                containsString("class=\"h0\">0<"),
                containsString("Question 1 · 1 answer ·"), containsString("General points: 0"));
    }

    @Test
    void comesAloneAndInTheReadersLanguageWhenItIsAskedForAgain() {
        hall.round(1, "opening").statusCode(200);
        answer("Kenya");
        hall.round(1, "closing").statusCode(200);
        String grid = given().header("Accept-Language", "fr").get("/projector/" + hall.code + "?fragment=hall").then()
                .body(not(containsString("<html")), containsString("Difficultés")).extract().asString();
        assertEquals(9 * 6, grid.split("class=\"h[0-5]\"").length - 1);
    }

    @ParameterizedTest
    @EnumSource(Slide.class)
    void showsNoWordThatIsNotReleasedOnAnySlide(Slide slide) {
        hall.round(1, "opening").statusCode(200);
        String quoted = answer("Kenya");
        String held = answer("Chile");
        release(quoted);
        show(slide, quoted);
        hold(quoted);
        see("en").statusCode(200).body(silent());
        release(quoted);
        hall.round(1, "closing").statusCode(200);
        hold(quoted);
        see("en").statusCode(200).body(silent());
        release(quoted);
        show(slide, quoted);
        if (slide == Slide.QUOTE) {
            see("en").body(containsString(SAID + " from Kenya"), containsString("Question 1 · Challenge"),
                    not(containsString("Chile")), not(containsString(held)));
        } else {
            see("en").body(silent());
        }
    }

    @ParameterizedTest
    @EnumSource(value = Slide.class, names = { "RANKING", "GRID", "LINKS" })
    void countsNothingOfARoundThatRuns(Slide slide) {
        hall.round(1, "opening").statusCode(200);
        answer("Kenya");
        show(slide, null);
        see("en").body(containsString("Nothing is released yet."), not(containsString("<table")), not(containsString("<rect")),
                not(containsString("<circle")), not(containsString("1 delegation")));
        hall.round(1, "closing").statusCode(200);
        see("en").body(not(containsString("Nothing is released yet.")), containsString("Question 1"));
    }

    @Test
    void ranksTechnologiesByDelegationsEachCountedOnce() {
        hall.round(1, "opening").statusCode(200);
        answer("Kenya");
        answer("Kenya");
        answer("Chile");
        hall.round(1, "closing").statusCode(200);
        show(Slide.RANKING, null);
        see("en").body(allOf(containsString("<li><bdi>Blockchain / DLT</bdi> <span class=\"measured\"><svg width=\"100%\""),
                containsString("<b>2 delegations</b>"), containsString("<svg width=\"0%\""),
                not(containsString("3 delegations"))));
    }

    @Test
    void showsNothingAtAllWhenItIsBlank() {
        show(Slide.BLANK, null);
        see("en").body(not(containsString("<svg")), not(containsString(hall.code.substring(0, 4) + "-")),
                not(containsString("benefits")));
    }

    @Test
    void mayHearThatSomethingChangedAndNothingElse() {
        String pass = see("en").extract().cookie("breakout-projector-" + hall.code);
        given().cookie("breakout-projector-" + hall.code, pass).get(hall.at("/answers")).then().statusCode(401);
        given().cookie("breakout-projector-" + hall.code, pass).get(hall.at("/screen")).then().statusCode(200);
    }

    @Test
    void speaksFrenchAndRefusesAnUnknownCode() {
        see("fr").body(containsString("En attente"), containsString("Pour participer"));
        given().header("Accept", "text/html").header("Accept-Language", "fr").get("/projector/ABCD2346").then()
                .statusCode(404)
                .contentType(equalTo("text/html;charset=UTF-8"));
    }

    /** Neither the words nor who wrote them. */
    private static Matcher<String> silent() {
        return allOf(not(containsString("Canary")), not(containsString("Kenya")), not(containsString("Chile")));
    }

    private ValidatableResponse see(String language) {
        return given().header("Accept", "text/html").header("Accept-Language", language).get("/projector/" + hall.code).then();
    }

    private void show(Slide slide, String answer) {
        var wish = new HashMap<String, String>();
        wish.put("slide", slide.code());
        wish.put("answer", answer);
        hall.staff().contentType(ContentType.JSON).body(wish).put(hall.at("/screen")).then().statusCode(200);
    }

    private void release(String answer) {
        hall.staff().put(hall.at("/answers/" + answer + "/release")).then().statusCode(200);
    }

    private void hold(String answer) {
        hall.staff().delete(hall.at("/answers/" + answer + "/release")).then().statusCode(200);
    }

    private String answer(String delegation) {
        String id = UUID.randomUUID().toString();
        hall.join(delegation).send(id, Map.of("question", 1, "text", SAID + " from " + delegation, "kind", "challenge",
                "technologies", List.of("blockchain"))).statusCode(201);
        return id;
    }
}
