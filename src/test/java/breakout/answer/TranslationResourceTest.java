package breakout.answer;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

import breakout.Hall;

/** An answer stays as it was written, and is translated beside it by hand. */
@QuarkusTest
class TranslationResourceTest {

    private static final String ARABIC = "كاميرات تتعرف على الوجوه";

    private Hall hall;
    private Hall.Delegate egypt;
    private Hall.Rapporteur plenary;
    private String answer;

    @BeforeEach
    void discuss() {
        hall = Hall.open(Map.of("groups", 2, "graceSeconds", 0));
        egypt = hall.join("Egypt", 1);
        hall.round(1, "opening").statusCode(200);
        answer = UUID.randomUUID().toString();
        write(ARABIC).statusCode(201);
        plenary = hall.rapporteur(null);
    }

    @Test
    void liesBesideAnAnswerThatStaysAsItWasWritten() {
        translate("en", Map.of("text", "  Cameras recognise faces. ")).statusCode(201).header("ETag", equalTo("\"1\"")).body(
                "answer", equalTo(answer), "language", equalTo("en"), "text", equalTo("Cameras recognise faces."), "state",
                equalTo("draft"), "outdated", equalTo(false), "author", equalTo("Rapporteur"), "version", equalTo(1));
        translate("fr-CA", Map.of("text", "Des caméras reconnaissent les visages.", "state", "checked")).statusCode(201)
                .body("language", equalTo("fr"), "state", equalTo("checked"));
        plenary.asking().get(at("en")).then().statusCode(200).body("text", equalTo("Cameras recognise faces."));
        plenary.asking().get(hall.at("/answers")).then().body("text", hasItem(ARABIC)).body("language", hasItem("ar"));
        hall.staff().get(hall.at("/audit")).then().body("intact", equalTo(true), "lines.deed", hasItem("translated"));
        hall.staff().get(hall.at("/audit")).then().body(not(containsString("Cameras")));
    }

    @Test
    void isADraftUntilSomebodySaysThatItIsRight() {
        translate("en", Map.of("text", "Cameras.")).body("state", equalTo("draft"));
        translate("en", Map.of("state", "checked")).statusCode(200).body("state", equalTo("checked"), "text",
                equalTo("Cameras."), "version", equalTo(2));
        translate("en", Map.of("text", "Cameras.")).statusCode(200).body("state", equalTo("checked"), "version", equalTo(2));
        translate("en", Map.of("text", "Cameras see.")).body("state", equalTo("draft"), "version", equalTo(3));
    }

    @Test
    void isOutOfDateOnceTheAnswerIsWordedAnew() {
        translate("en", Map.of("text", "Cameras.", "state", "checked")).statusCode(201);
        report().body("points[0].said[0].translations[0].text", equalTo("Cameras."),
                "points[0].said[0].translations[0].state", equalTo("checked"));
        write(ARABIC + " في الميناء").statusCode(200);
        plenary.asking().get(at("en")).then().body("outdated", equalTo(true));
        report().body("points[0].said[0].translations.size()", equalTo(0));
        translate("en", Map.of("text", "Cameras in the port.")).body("outdated", equalTo(false), "state", equalTo("draft"));
        report().body("points[0].said[0].translations[0].text", equalTo("Cameras in the port."));
    }

    @Test
    void tellsWhoeverComesSecondWithoutTakingTheirWords() {
        asking("\"0\"").body(Map.of("text", "First.")).put(at("en")).then().statusCode(201);
        asking("\"0\"").body(Map.of("text", "Second.")).put(at("en")).then().statusCode(409);
        asking("\"0\"").delete(at("en")).then().statusCode(409);
        asking("soon").body(Map.of("text", "x")).put(at("en")).then().statusCode(400);
        plenary.asking().get(at("en")).then().body("text", equalTo("First."));
        asking("*").body(Map.of("text", "Third.")).put(at("en")).then().statusCode(200);
        asking("\"2\"").delete(at("en")).then().statusCode(204);
        plenary.asking().get(at("en")).then().statusCode(404);
        plenary.asking().delete(at("en")).then().statusCode(204);
        hall.staff().get(hall.at("/audit")).then().body("lines.deed", hasItems("translated", "untranslated"));
    }

    @Test
    void refusesWhatItCannotTakeAndNamesTheField() {
        refused("text", "en", Map.of("text", " "));
        refused("text", "en", Map.of("state", "checked"));
        refused("text", "en", Map.of("text", "x".repeat(4001)));
        refused("text", "en", Map.of("text", "nul\u0000"));
        refused("state", "en", Map.of("text", "x", "state", "perfect"));
        refused("language", "ar", Map.of("text", "x"));
        refused("language", "es", Map.of("text", "x"));
        refused("language", "--", Map.of("text", "x"));
        plenary.asking().body("null").put(at("en")).then().statusCode(400);
        plenary.asking().body(Map.of("text", "x")).put(hall.at("/answers/17/translation/en")).then().statusCode(400);
        plenary.asking().body(Map.of("text", "x")).put(hall.at("/answers/" + UUID.randomUUID() + "/translation/en")).then()
                .statusCode(404);
        plenary.asking().get(at("en")).then().statusCode(404);
        egypt.asking().delete(hall.at("/answers/" + answer)).then().statusCode(204);
        translate("en", Map.of("text", "x")).statusCode(404);
    }

    @Test
    void isForWhoSpeaksForTheGroupOfTheAnswer() {
        hall.rapporteur(1).asking().body(Map.of("text", "Cameras.")).put(at("en")).then().statusCode(201);
        Hall.Rapporteur other = hall.rapporteur(2);
        other.asking().body(Map.of("text", "Faces.")).put(at("en")).then().statusCode(403);
        other.asking().get(at("en")).then().statusCode(403);
        other.asking().delete(at("en")).then().statusCode(403);
        egypt.asking().get(at("en")).then().statusCode(403);
        plenary.asking().get(at("en")).then().body("text", equalTo("Cameras."));
    }

    @Test
    void outlastsTheSealingOfItsRoundAndAReportThatForgets() {
        translate("en", Map.of("text", "Cameras.")).statusCode(201);
        hall.round(1, "closing").statusCode(200);
        hall.round(2, "opening").statusCode(200);
        hall.round(2, "closing").statusCode(200);
        plenary.asking().post(hall.at("/report/finalisation")).then().statusCode(200);
        hall.staff().get(hall.at("/report.json")).then().body("points[0].said[0].text", equalTo(ARABIC),
                "points[0].said[0].translations[0].text", equalTo("Cameras."));
        plenary.asking().get(at("en")).then().statusCode(200).body("text", equalTo("Cameras."), "outdated", equalTo(false));
    }

    private ValidatableResponse write(String text) {
        return egypt.send(answer, Map.of("question", 1, "text", text, "language", "ar"));
    }

    private String at(String language) {
        return hall.at("/answers/" + answer + "/translation/" + language);
    }

    private ValidatableResponse translate(String language, Map<String, ?> translation) {
        return plenary.asking().body(translation).put(at(language)).then();
    }

    private RequestSpecification asking(String seen) {
        return plenary.asking().header("If-Match", seen);
    }

    private void refused(String field, String language, Map<String, ?> translation) {
        translate(language, translation).statusCode(400).contentType(containsString("problem+json")).body("violations[0].field",
                equalTo(field));
    }

    private ValidatableResponse report() {
        return plenary.asking().get(hall.at("/report.json")).then().statusCode(200);
    }
}
