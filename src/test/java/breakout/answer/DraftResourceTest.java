package breakout.answer;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;

import breakout.Browser;
import breakout.Hall;

/** What is being written is kept as it is being written, and is an answer in the end. */
@QuarkusTest
class DraftResourceTest {

    private Hall hall;
    private Hall.Delegate kenya;

    @BeforeEach
    void open() {
        hall = Hall.open(Map.of("groups", 1, "graceSeconds", 60));
        kenya = hall.join("Kenya");
        hall.round(1, "opening").statusCode(200);
    }

    @Test
    void isKeptForItsSeatAndNobodyElse() {
        String answer = UUID.randomUUID().toString();
        keep(1, Map.of("text", "Half a sent", "kind", "risk", "answer", answer, "language", "fr", "sequence", 7))
                .statusCode(204);
        kept(1, "risk").body("question", equalTo(1)).body("kind", equalTo("risk")).body("text", equalTo("Half a sent"))
                .body("answer", equalTo(answer)).body("language", equalTo("fr")).body("sequence", equalTo(7));
        kept(1, "benefit").body("text", equalTo("")).body("answer", not(equalTo(answer)));
        hall.join("Kenya").asking().get(hall.at("/drafts/1?kind=risk")).then().statusCode(200).body("text", equalTo(""));
    }

    @Test
    void isWhatWasTypedLastInWhateverOrderItArrives() {
        keep(1, Map.of("text", "Half a sentence", "sequence", 9)).statusCode(204);
        keep(1, Map.of("text", "Half a sent", "sequence", 8)).statusCode(204);
        kept(1, null).body("text", equalTo("Half a sentence")).body("sequence", equalTo(9));
        keep(1, Map.of("text", "", "sequence", 10)).statusCode(204);
        keep(1, Map.of("text", "Half a sentence", "sequence", 9)).statusCode(204);
        kept(1, null).body("text", equalTo(""));
        keep(1, Map.of("text", "Without a number it is the newest")).statusCode(204);
        kept(1, null).body("text", equalTo("Without a number it is the newest"));
    }

    @Test
    void isGoneOnceItIsSent() {
        String answer = UUID.randomUUID().toString();
        keep(1, Map.of("text", "Sensors on every", "answer", answer, "sequence", 1)).statusCode(204);
        kenya.send(answer, Map.of("question", 1, "text", "Sensors on every seal.")).statusCode(201);
        kept(1, null).body("text", equalTo(""));
        keep(1, Map.of("text", "Sensors on every seal.", "answer", answer, "sequence", 3)).statusCode(204);
        keep(1, Map.of("text", "Sensors on every", "answer", answer, "sequence", 2)).statusCode(409).body("type",
                equalTo("urn:breakout:answer_sent"));
        kept(1, null).body("text", equalTo(""));
        seal();
        answers().body("text", contains("Sensors on every seal."));
    }

    @Test
    void isTakenWhenItsRoundIsSealedAndIsLateIfItWasWrittenAfterTheBell() {
        String before = UUID.randomUUID().toString();
        keep(1, Map.of("text", "Before the bell", "kind", "benefit", "answer", before)).statusCode(204);
        hall.round(1, "closing").statusCode(200);
        keep(1, Map.of("text", "After the bell", "kind", "risk")).statusCode(204);
        answers().body("", hasSize(0));
        hall.round(1, "sealing").statusCode(200);
        answers().body("", hasSize(2)).body("sort { it.kind }.text", contains("Before the bell", "After the bell"))
                .body("sort { it.kind }.late", contains(false, true)).body("released", contains(false, false));
        kenya.send(before, Map.of("question", 1, "text", "Before the bell", "kind", "benefit")).statusCode(200);
        kept(1, "risk").body("text", equalTo(""));
        answers().body("", hasSize(2));
    }

    @Test
    void revisesAnAnswerAtTheEndAndIsLateIfItWasWrittenAfterTheBell() {
        String early = kenya.answer(1, "We use drones.");
        String late = kenya.answer(1, "We use robots.");
        hall.staff().put(hall.at("/answers/" + early + "/release")).then().statusCode(200);
        keep(1, anew(early, "We use drones at sea.")).statusCode(204);
        kept(1, null).body("text", equalTo(""));
        hall.round(1, "closing").statusCode(200);
        keep(1, anew(late, "We use robots in ports.")).statusCode(204);
        answers().body("text", contains("We use drones.", "We use robots."));
        hall.round(1, "sealing").statusCode(200);
        answers().body("sort { it.text }.text", contains("We use drones at sea.", "We use robots in ports."))
                .body("sort { it.text }.id", contains(early, late)).body("sort { it.text }.late", contains(false, true))
                .body("released", contains(false, false));
        kenya.send(early, Map.of("question", 1, "text", "We use drones at sea.")).statusCode(200);
        answers().body("", hasSize(2));
    }

    @Test
    void revisesNothingOnceItIsSentOrTakenBackOrIsWhatWasSent() {
        String sent = kenya.answer(1, "We use drones.");
        String withdrawn = kenya.answer(1, "We use robots.");
        String same = kenya.answer(1, "We use scanners.");
        String emptied = kenya.answer(1, "We use sensors.");
        hall.staff().put(hall.at("/answers/" + same + "/release")).then().statusCode(200);
        for (String each : new String[] { sent, withdrawn, same, emptied }) {
            keep(1, anew(each, "Half a sent")).statusCode(204);
        }
        kenya.send(sent, Map.of("question", 1, "text", "We use drones at sea.")).statusCode(200);
        kenya.asking().delete(hall.at("/answers/" + withdrawn)).then().statusCode(204);
        keep(1, anew(withdrawn, "Half a sentence")).statusCode(204);
        keep(1, anew(same, "We use scanners.")).statusCode(204);
        keep(1, anew(emptied, "")).statusCode(204);
        seal();
        answers().body("sort { it.text }.text", contains("We use drones at sea.", "We use scanners.", "We use sensors."))
                .body("sort { it.text }.released", contains(false, true, false));
    }

    @Test
    void revisesOnlyInTheRoundTheAnswerWasSentIn() {
        String id = kenya.answer(1, "We use drones.");
        seal();
        Browser.facilitator().post("/console/" + hall.code + "/rounds/1/rerun", Map.of()).then().statusCode(303);
        hall.round(3, "opening").statusCode(200);
        keep(1, anew(id, "Too late")).statusCode(409).body("type", equalTo("urn:breakout:round_closed"));
    }

    @Test
    void revisesWhatItsOwnSeatSentToThisQuestion() {
        String theirs = hall.join("Chile").answer(1, "We use drones.");
        String own = kenya.answer(1, "We use robots.");
        keep(1, anew(theirs, "We use nothing.")).statusCode(403);
        keep(1, anew(UUID.randomUUID().toString(), "We use nothing.")).statusCode(404);
        keep(2, anew(own, "We use nothing.")).statusCode(409).body("type", equalTo("urn:breakout:answer_of_another_question"));
    }

    @Test
    void isNotTakenWhereTheFacilitatorSwitchedThatOff() {
        Browser.facilitator().post("/console/" + hall.code + "/settings/collects-drafts", Map.of("on", "false")).then()
                .statusCode(303);
        keep(1, Map.of("text", "Half a sent")).statusCode(204);
        seal();
        answers().body("", hasSize(0));
    }

    @Test
    void isKeptBeforeTheOpeningAndInAPauseAndRefusedOnceTheRoundIsClosed() {
        keep(2, Map.of("text", "Written while waiting")).statusCode(204);
        kept(2, null).body("text", equalTo("Written while waiting"));
        hall.round(1, "pause").statusCode(200);
        keep(1, Map.of("text", "Written in the pause")).statusCode(204);
        hall.round(1, "resumption").statusCode(200);
        seal();
        keep(1, Map.of("text", "Too late")).statusCode(409).body("type", equalTo("urn:breakout:round_closed"));
        answers().body("text", contains("Written in the pause"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "{\"text\":\"a\",\"answer\":\"17\"} | answer", "{\"text\":\"a\",\"answer\":\"\"} | answer",
            "{\"text\":\"a\",\"kind\":\"gossip\"} | kind", "{\"text\":\"a\",\"language\":\"!!\"} | language",
            "{\"text\":\"a\",\"sequence\":\"soon\"} | sequence", "{\"text\":\"a\",\"sequence\":-1} | sequence",
            "{\"text\":\"\",\"sequence\":-1} | sequence", "{\"text\":\"a\",\"sequence\":1e99} | sequence",
            "{\"text\":\"a\",\"revises\":true} | answer", "{\"revises\":true} | answer",
            "{\"text\":5} | text", "{\"text\":\"a \\u0000\"} | text", "{\"wish\":\"a\"} | wish" })
    void isRefusedWithTheFieldNamed(String body, String field) {
        keep("1", body).statusCode(400).contentType("application/problem+json").body("violations[0].field", equalTo(field));
    }

    @Test
    void isRefusedWhereItIsTooLongAndGoneWhereItIsNothing() {
        keep(1, Map.of("text", "Half a sent")).statusCode(204);
        keep(1, Map.of("text", "x".repeat(2001))).statusCode(400).body("violations[0].field", equalTo("text"));
        keep("1", "null").statusCode(400);
        kept(1, null).body("text", equalTo("Half a sent"));
        keep("1", "{}").statusCode(204);
        kept(1, null).body("text", equalTo(""));
    }

    @ParameterizedTest
    @CsvSource({ "9", "0", "x", "-1", "99999" })
    void isRefusedWhereNoSuchQuestionIsAsked(String question) {
        keep(question, "{\"text\":\"a\"}").statusCode(404).body("type", equalTo("urn:breakout:question_unknown"));
        keep(question, "{\"text\":\"\"}").statusCode(404);
        kenya.asking().get(hall.at("/drafts/" + question)).then().statusCode(404);
    }

    @Test
    void isForWhoHasASeatHere() {
        Map<String, String> draft = Map.of("text", "Half a sent");
        given().contentType(ContentType.JSON).body(draft).put(hall.at("/drafts/1")).then().statusCode(401);
        given().get(hall.at("/drafts/1")).then().statusCode(401);
        hall.staff().get(hall.at("/drafts/1")).then().statusCode(401);
        Hall elsewhere = Hall.open(Map.of());
        kenya.asking().contentType(ContentType.JSON).body(draft).put(elsewhere.at("/drafts/1")).then().statusCode(403);
        kenya.asking().get("/api/sessions/NOSUCH99/drafts/1").then().statusCode(404);
    }

    private static Map<String, ?> anew(String answer, String text) {
        return Map.of("text", text, "answer", answer, "revises", true);
    }

    private ValidatableResponse keep(int question, Map<String, ?> draft) {
        return kenya.asking().contentType(ContentType.JSON).body(new HashMap<>(draft)).put(hall.at("/drafts/" + question))
                .then();
    }

    private ValidatableResponse keep(String question, String body) {
        return kenya.asking().contentType(ContentType.JSON).body(body).put(hall.at("/drafts/" + question)).then();
    }

    private ValidatableResponse kept(int question, String kind) {
        return kenya.asking().get(hall.at("/drafts/" + question + (kind == null ? "" : "?kind=" + kind))).then()
                .statusCode(200);
    }

    private ValidatableResponse answers() {
        return hall.staff().get(hall.at("/answers")).then().statusCode(200);
    }

    private void seal() {
        hall.round(1, "closing").statusCode(200);
        hall.round(1, "sealing").statusCode(200).body("state", equalTo("CLOSED"));
    }
}
