package breakout.slide;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;

import breakout.Hall;

@QuarkusTest
class ScreenResourceTest {

    private Hall hall;
    private Hall.Delegate kenya;
    private String answer;

    @BeforeEach
    void closeARound() {
        hall = Hall.open(Map.of("groups", 2, "graceSeconds", 0));
        kenya = hall.join("Kenya");
        hall.round(1, "opening").statusCode(200);
        answer = kenya.answer(1, "Seals that report every opening.");
    }

    @Test
    void followsTheRoundUntilSomebodyChooses() {
        see().statusCode(200).body("slide", equalTo("follow")).body("answer", nullValue());
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "QUOTE")
    void showsWhatTheFacilitatorChose(Slide slide) {
        show(slide.code(), null).statusCode(200).body("slide", equalTo(slide.code()));
        see().body("slide", equalTo(slide.code())).body("answer", nullValue());
    }

    @Test
    void quotesAReleasedAnswerByItsIdAndNeverByItsWords() {
        release();
        show("quote", answer).statusCode(200).body("answer", equalTo(answer));
        see().body("slide", equalTo("quote")).body("answer", equalTo(answer)).body("text", nullValue());
        show("clock", answer).body("answer", nullValue());
    }

    @Test
    void quotesNothingThatIsNotReleased() {
        show("quote", answer).statusCode(409).body("type", equalTo("urn:breakout:answer_not_released"));
        show("quote", UUID.randomUUID().toString()).statusCode(404);
        show("quote", null).statusCode(400).body("violations[0].field", equalTo("answer"));
        show("quote", "14").statusCode(400).body("violations[0].field", equalTo("answer"));
        see().body("slide", equalTo("follow"));
    }

    @Test
    void quotesNoAnswerOfAnotherSession() {
        release();
        Hall elsewhere = Hall.open(Map.of("groups", 2));
        elsewhere.staff().contentType(ContentType.JSON).body(Map.of("slide", "quote", "answer", answer))
                .put(elsewhere.at("/screen")).then().statusCode(404);
    }

    @Test
    void takesAQuotedAnswerOffTheScreenOnceItIsHeldOrHiddenOrWithdrawnForGood() {
        release();
        show("quote", answer);
        hold().statusCode(200);
        see().body("slide", equalTo("follow")).body("answer", nullValue());
        release();
        see().body("slide", equalTo("follow"));
        show("quote", answer).statusCode(200);
        hall.staff().contentType(ContentType.JSON).body(Map.of("reason", "Names a person"))
                .put(hall.at("/answers/" + answer + "/hiding")).then().statusCode(200);
        see().body("slide", equalTo("follow"));
        hall.staff().delete(hall.at("/answers/" + answer + "/hiding")).then().statusCode(200);
        release();
        show("quote", answer).statusCode(200);
        kenya.asking().delete(hall.at("/answers/" + answer)).then().statusCode(204);
        see().body("slide", equalTo("follow")).body("answer", nullValue());
    }

    @Test
    void obeysStaffAndIsSeenByWhoBelongs() {
        kenya.asking().contentType(ContentType.JSON).body(Map.of("slide", "blank")).put(hall.at("/screen")).then()
                .statusCode(403);
        given().contentType(ContentType.JSON).body(Map.of("slide", "blank")).put(hall.at("/screen")).then().statusCode(401);
        given().get(hall.at("/screen")).then().statusCode(401);
        String pass = given().get("/projector/" + hall.code).cookie("breakout-projector-" + hall.code);
        given().cookie("breakout-projector-" + hall.code, pass).get(hall.at("/screen")).then().statusCode(200)
                .body("slide", not(equalTo("blank")));
    }

    @Test
    void saysWhichSlidesThereAre() {
        show("karaoke", null).statusCode(400).body("violations[0].field", equalTo("slide"));
        show(null, null).statusCode(400).body("violations[0].field", equalTo("slide"));
    }

    private ValidatableResponse show(String slide, String quoted) {
        var wish = new HashMap<String, String>();
        wish.put("slide", slide);
        wish.put("answer", quoted);
        return hall.staff().contentType(ContentType.JSON).body(wish).put(hall.at("/screen")).then();
    }

    private ValidatableResponse see() {
        return kenya.asking().get(hall.at("/screen")).then();
    }

    private void release() {
        hall.staff().put(hall.at("/answers/" + answer + "/release")).then().statusCode(200);
    }

    private ValidatableResponse hold() {
        return hall.staff().delete(hall.at("/answers/" + answer + "/release")).then();
    }
}
