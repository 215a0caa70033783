package breakout.desk;

import static breakout.Browser.stranger;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;

import breakout.Browser;
import breakout.Hall;
import breakout.MovableClock;

/** How a rapporteur works through what has come: reads it, does the same with many at once, and undoes what was wrong. */
@QuarkusTest
class WorkingThroughTest {

    @Inject
    MovableClock clock;

    private Hall hall;
    private Hall.Delegate kenya;
    private Browser rapporteur;
    private String desk;
    private String first;
    private String second;
    private String third;

    @BeforeEach
    void open() {
        hall = Hall.open(Map.of("groups", 2, "graceSeconds", 0));
        hall.round(1, "opening").statusCode(200);
        kenya = hall.join("Kenya", 1);
        rapporteur = Browser.rapporteur(hall);
        desk = "/desk/" + hall.code;
        first = kenya.answer(1, "Drones along the border");
        second = kenya.answer(1, "Blockchain for certificates of origin");
        third = hall.join("Chile", 2).answer(1, "AI finds the risky container");
    }

    @Test
    void countsWhatNobodyHasReadUntilSomebodyDidSomethingWithIt() {
        unread(3);
        order(first + "/reading").then().statusCode(303).header("Location", endsWith(desk + "#answer-1"));
        order(second + "/confirmation").then().statusCode(303);
        unread(1);
        rapporteur.get(desk + "?unread=true").then().body(containsString("id=\"answer-3\""),
                not(containsString("id=\"answer-1\"")));
        rapporteur.post(desk + "/answers/" + third + "/hiding?unread=true", Map.of("reason", "Twice")).then().statusCode(303)
                .header("Location", endsWith(desk + "?unread=true"));
        unread(0);
        rapporteur.get(desk + "?unread=true").then().body(containsString("Nothing is left to read."));
        kenya.send(first, Map.of("question", 1, "text", "More drones along the border")).statusCode(200);
        unread(1);
    }

    @Test
    void leavesWhatAnotherGroupsRapporteurReadsToThem() {
        var ofFirst = Browser.known(stranger().get(desk + "?key=" + hall.rapporteur(1).key));
        ofFirst.get(desk).then().body(containsString("Unread <b>2</b>"));
        ofFirst.post(desk + "/answers/" + third + "/reading", Map.of()).then().statusCode(403);
        ofFirst.post(desk + "/together/reading", Map.of("answers", List.of(first, third))).then().statusCode(403);
        unread(3);
    }

    @Test
    void asksBeforeAReportIsFinalWithAnswersUnreadAndSaysSoInEveryFace() {
        order(first + "/reading").then().statusCode(303);
        rapporteur.post(desk + "/report/finalisation", Map.of("messages", "Heard [2].")).then().statusCode(200)
                .body(containsString("2 answers have not been read yet."));
        report("json").body("edition.state", equalTo("DRAFT"), "messages", equalTo(List.of("Heard [2].")), "method.unread",
                equalTo(2));
        report("html").body(containsString("2 contributions have not been read yet"));
        rapporteur.post(desk + "/report/finalisation", Map.of("unread", "true")).then().statusCode(303);
        report("json").body("edition.state", equalTo("FINAL"), "messages", equalTo(List.of("Heard [2].")), "method.unread",
                equalTo(2));
        for (String face : List.of("html", "md")) {
            report(face).body(containsString("2 contributions had not been read when this report was made final."));
        }
        hall.staff().get(hall.at("/report.html?lang=fr")).then().body(containsString("2 contributions n’avaient pas été lues"));
    }

    @Test
    void asksNothingWhereAllIsRead() {
        together("reading", Map.of()).then().statusCode(303);
        rapporteur.post(desk + "/report/finalisation", Map.of()).then().statusCode(303);
        report("md").body(containsString("Every contribution that was used had been read"));
    }

    @Test
    void doesTheSameWithManyAtOnceAndUndoesItAsOne() {
        together("filing", Map.of("technologies", List.of("iot", "ai"))).then().statusCode(303);
        answers().body("technologies", everyItem(equalTo(List.of("ai", "iot"))));
        together("kind", Map.of("as", "risk")).then().statusCode(303);
        answers().body("kind", everyItem(equalTo("risk")));
        together("hiding", Map.of("reason", "Not about the question")).then().statusCode(303);
        answers().body("hidden", everyItem(equalTo("Not about the question")));
        undoes("kept out of the report 3 answers");
        undoes("kind given 3 answers");
        undoes("filed 3 answers");
        answers().body("hidden", everyItem(nullValue()), "[0].technologies", equalTo(List.of("drones")), "[0].filedBy",
                equalTo("vocabulary"), "[1].technologies", equalTo(List.of("blockchain")));
        unread(3);
    }

    @Test
    void keepsWhatWasTickedWhereAnOrderForItIsRefused() {
        together("hiding", Map.of("reason", " ")).then().statusCode(400).body(
                containsString("id=\"tick-1\" data-key=\"x\" checked"),
                containsString("Write something first."));
        rapporteur.post(desk + "/together/hiding", Map.of("reason", "Twice")).then().statusCode(400)
                .body(containsString("Choose at least one answer."), containsString("value=\"Twice\""));
        rapporteur.post(desk + "/together/reading", Map.of("answers", "17")).then().statusCode(400);
        rapporteur.post(desk + "/together/reading", Map.of("answers", List.of(first, UUID.randomUUID()))).then()
                .statusCode(404);
        rapporteur.post(desk + "/together/filing", Map.of("answers", first, "technologies", "steam")).then().statusCode(400);
        unread(3);
    }

    @Test
    void undoesStepByStepAsFarAsFifty() {
        IntStream.range(0, 26).forEach(i -> {
            hide(first, "Reason " + i);
            order(first + "/showing").then().statusCode(303);
        });
        undoes("taken back into the report [1]");
        answers().body("[0].hidden", equalTo("Reason 25"));
        undoes("kept out of the report [1]");
        IntStream.range(2, 49).forEach(i -> undo(rapporteur).statusCode(303));
        answers().body("[0].hidden", equalTo("Reason 1"));
        undoes("kept out of the report [1]");
        answers().body("[0].hidden", nullValue());
        rapporteur.get(desk).then().body(not(containsString("Undo:")));
        undo(rapporteur).statusCode(409).body(containsString("Nothing is left to undo."));
        hall.staff().get(hall.at("/audit")).then().body("lines.findAll { it.deed == 'hidden' }", hasSize(26 + 25));
    }

    @Test
    void leavesWhatSomebodyElseHasChangedSince() {
        hide(first, "Twice");
        file(second, "risk", "ai");
        var other = Browser.rapporteur(hall);
        other.get(desk).then().body(not(containsString("Undo:")));
        undo(other).statusCode(409);
        other.post(desk + "/answers/" + second + "/filing", Map.of("technologies", "iot", "as", "risk")).then()
                .statusCode(303);
        undo(rapporteur).statusCode(409).body(containsString("Somebody else has changed the same since"));
        answers().body("[1].technologies", equalTo(List.of("iot")));
        undoes("kept out of the report [1]");
        answers().body("[0].hidden", nullValue());
        order(third + "/reading").then().statusCode(303);
        kenya.send(second, Map.of("question", 1, "text", "Blockchain for each certificate")).statusCode(200);
        undo(other).statusCode(409).body(containsString("its author has worded it anew"));
        undoes("read [3]");
        unread(3);
    }

    @Test
    void releasesByNoUndoingWhatItsAuthorHasWordedAnewThoughSomebodyHasReadIt() {
        for (String each : List.of(first, second)) {
            hall.staff().put(hall.at("/answers/" + each + "/release")).then().statusCode(200);
        }
        hide(first, "Twice");
        kenya.send(first, Map.of("question", 1, "text", "What nobody has released")).statusCode(200);
        Browser.rapporteur(hall).post(desk + "/answers/" + first + "/filing", Map.of("technologies", "ai", "as", "risk")).then()
                .statusCode(303);
        undo(rapporteur).statusCode(409).body(containsString("its author has worded it anew"));
        hide(second, "Twice");
        kenya.send(second, Map.of("question", 1, "text", "Nor has anybody this")).statusCode(200);
        rapporteur.post(desk + "/repeats", Map.of("answer", third, "other", second, "same", "false")).then().statusCode(303);
        undoes("said to be the same, or not 2 answers");
        undo(rapporteur).statusCode(409).body(containsString("its author has worded it anew"));
        answers().body("released", everyItem(equalTo(false)), "hidden", equalTo(Arrays.asList("Twice", "Twice", null)));
    }

    @Test
    void forgetsWithTheRoundInWhichOrderItsAnswersWereWorkedThrough() {
        order(first + "/reading").then().statusCode(303);
        hall.round(1, "closing").statusCode(200);
        hall.round(1, "sealing");
        undo(rapporteur).statusCode(409);
        together("reading", Map.of()).then().statusCode(303);
        rapporteur.get(desk).then().body(containsString("Undo: read 3 answers"));
        rapporteur.post(desk + "/report/finalisation", Map.of()).then().statusCode(303);
        rapporteur.get(desk).then().body(containsString("Undo: read 3 answers"));
        hall.round(2, "opening").statusCode(200);
        hall.round(2, "closing").statusCode(200);
        rapporteur.get(desk).then().body(not(containsString("Undo:")));
    }

    @Test
    void undoesWhatWasDoneToPoints() {
        var ada = hall.rapporteur(null);
        String point = ada.asking().body(Map.of("sources", List.of(first), "text", "Drones watch the coast."))
                .post(hall.at("/points"))
                .then().statusCode(201).extract().path("id");
        ada.asking().body(Map.of("text", "Drones watch the coast and the ports.", "kind", "recommendation", "addressee",
                "Members")).put(hall.at("/points/" + point)).then().statusCode(200);
        ada.asking().delete(hall.at("/points/" + point)).then().statusCode(204);
        var adas = Browser.known(stranger().get(desk + "?key=" + ada.key));
        undo(adas).statusCode(303);
        points().body("[0].text", equalTo("Drones watch the coast and the ports."), "[0].addressee", equalTo("Members"),
                "[0].sources", equalTo(List.of(first)));
        undo(adas).statusCode(303);
        points().body("[0].text", equalTo("Drones watch the coast."), "[0].addressee", nullValue());
        hall.rapporteur(null).asking().body(Map.of("text", "Drones.")).put(hall.at("/points/" + point)).then().statusCode(200);
        undo(adas).statusCode(409).body(containsString("Somebody else has changed the same since"));
        points().body("[0].text", equalTo("Drones."));
        String other = ada.asking().body(Map.of("sources", List.of(second))).post(hall.at("/points")).then().statusCode(201)
                .extract().path("id");
        undo(adas).statusCode(303);
        points().body("id", equalTo(List.of(point)), "findAll { it.id == '" + other + "' }", empty());
    }

    @Test
    void hasReadWhatIsMergedIntoAPoint() {
        rapporteur.post(desk + "/points", Map.of("answers", List.of(first, second))).then().statusCode(303);
        unread(1);
        rapporteur.post(desk + "/points", Map.of("answers", List.of(first, third))).then().statusCode(303);
        unread(0);
    }

    @Test
    void undoesWhereAPointWasPut() {
        for (String each : List.of(first, second)) {
            rapporteur.post(desk + "/points", Map.of("answers", List.of(each))).then().statusCode(303);
        }
        printed().forEach(point -> rapporteur.post(desk + "/points/" + point + "/wording",
                Map.of("as", "benefit", "technologies", "drones")).then().statusCode(303));
        List<String> before = printed();
        rapporteur.post(desk + "/points/" + before.get(1) + "/moving", Map.of("up", "true")).then().statusCode(303);
        assertEquals(List.of(before.get(1), before.get(0)), printed());
        undoes("point moved");
        assertEquals(before, printed());
    }

    @Test
    void undoesATranslation() {
        String french = kenya.answer(1, "Les drones surveillent le port et la côte.");
        String at = "/answers/" + french + "/translation";
        rapporteur.post(desk + at, Map.of("language", "en", "text", "Drones watch.", "seen", "0")).then().statusCode(303);
        rapporteur.post(desk + at, Map.of("language", "en", "text", "Drones watch the port.", "seen", "1")).then()
                .statusCode(303);
        undoes("translation [4]");
        rapporteur.get(desk).then().body(containsString("Drones watch.</textarea>"),
                not(containsString("the port.</textarea>")));
        undoes("translation [4]");
        rapporteur.get(desk).then().body(not(containsString("Drones watch.</textarea>")));
    }

    @Test
    void undoesWhatWasSaidToRepeatOrNot() {
        rapporteur.post(desk + "/repeats", Map.of("answer", first, "other", second, "same", "true")).then().statusCode(303);
        answers().body("[1].duplicateOf", equalTo(first));
        rapporteur.post(desk + "/repeats", Map.of("answer", first, "other", second, "same", "false")).then().statusCode(303);
        answers().body("[1].duplicateOf", nullValue());
        undoes("said to be the same, or not 2 answers");
        answers().body("[1].duplicateOf", equalTo(first));
        undoes("said to be the same, or not 2 answers");
        answers().body("[1].duplicateOf", nullValue());
    }

    @Test
    void undoesAllThatWasToldApartOrNothing() {
        String again = kenya.answer(1, "Drones along the border");
        String oncemore = kenya.answer(1, "Drones along the border");
        answers().body("[3].duplicateOf", equalTo(first), "[4].duplicateOf", equalTo(first));
        rapporteur.post(desk + "/points/parting", Map.of("answers", List.of(first, again, oncemore))).then().statusCode(303);
        Browser.rapporteur(hall).post(desk + "/repeats", Map.of("answer", again, "other", first, "same", "true")).then()
                .statusCode(303);
        undo(rapporteur).statusCode(409).body(containsString("Somebody else has changed the same since"));
        answers().body("[3].duplicateOf", equalTo(first), "[4].duplicateOf", nullValue());
    }

    @Test
    void undoesWithAPointsPartingWhatThatRuledOnItsAnswers() {
        String again = kenya.answer(1, "Drones along the border");
        rapporteur.post(desk + "/repeats", Map.of("answer", again, "other", first, "same", "true")).then().statusCode(303);
        String there = rapporteur.post(desk + "/points", Map.of("answers", List.of(first, again))).then().statusCode(303)
                .extract().header("Location");
        String parting = desk + "/points/" + there.substring(there.indexOf("#point-") + "#point-".length()) + "/parting";
        for (var order : List.<Map<String, String>> of(Map.of(), Map.of("answer", again))) {
            rapporteur.post(parting, order).then().statusCode(303);
            answers().body("[3].duplicateOf", nullValue());
            report("json").body("method.checks.merged", equalTo(0), "method.checks.parted", equalTo(1));
            undo(rapporteur).statusCode(303);
            answers().body("[3].duplicateOf", equalTo(first));
            report("json").body("method.checks.merged", equalTo(1), "method.checks.parted", equalTo(0));
            points().body("sources[0]", equalTo(List.of(first, again)));
        }
        rapporteur.post(parting, Map.of()).then().statusCode(303);
        Browser.rapporteur(hall).post(desk + "/repeats", Map.of("answer", again, "other", first, "same", "true")).then()
                .statusCode(303);
        undo(rapporteur).statusCode(409).body(containsString("Somebody else has changed the same since"));
        points().body("", empty());
    }

    @Test
    void restoresNoRulingOnWordsOnWhichNobodyRuled() {
        rapporteur.post(desk + "/repeats", Map.of("answer", second, "other", first, "same", "true")).then().statusCode(303);
        rapporteur.post(desk + "/repeats", Map.of("answer", second, "other", first, "same", "false")).then().statusCode(303);
        kenya.send(second, Map.of("question", 1, "text", "Robots sort the parcels")).statusCode(200);
        undoes("said to be the same, or not 2 answers");
        answers().body("[1].duplicateOf", nullValue());
    }

    @Test
    void undoesAtOnceWhatWasSavedWhileItWasTyped() {
        var ada = hall.rapporteur(null);
        String point = ada.asking().body(Map.of("sources", List.of(first), "text", "Drones watch the coast."))
                .post(hall.at("/points"))
                .then().statusCode(201).extract().path("id");
        var adas = Browser.known(stranger().get(desk + "?key=" + ada.key));
        types(adas, point, "Drones w");
        types(adas, point, "Drones watch");
        clock.advance(Duration.ofMinutes(2));
        types(adas, point, "Drones watch ports");
        types(adas, point, "Drones watch the ports.");
        undo(adas).statusCode(303);
        points().body("[0].text", equalTo("Drones watch"));
        undo(adas).statusCode(303);
        points().body("[0].text", equalTo("Drones watch the coast."));
        undo(adas).statusCode(303);
        points().body("id", not(hasItem(point)));
    }

    /** The points, in the order in which they are printed. */
    private List<String> printed() {
        return Pattern.compile("id=\"point-([0-9a-f-]+)\"").matcher(rapporteur.get(desk).then().extract().asString()).results()
                .map(found -> found.group(1)).toList();
    }

    private void types(Browser somebody, String point, String text) {
        somebody.post(desk + "/points/" + point + "/wording", Map.of("text", text, "still", "true")).then().statusCode(204);
    }

    private void unread(int count) {
        rapporteur.get(desk).then().body(containsString("Unread <b>" + count + "</b>"));
    }

    private void undoes(String what) {
        rapporteur.get(desk).then().body(containsString("Undo: " + what));
        undo(rapporteur).statusCode(303);
    }

    private ValidatableResponse undo(Browser who) {
        return who.post(desk + "/undo", Map.of()).then();
    }

    private io.restassured.response.Response order(String answerAndOrder) {
        return rapporteur.post(desk + "/answers/" + answerAndOrder, Map.of());
    }

    private io.restassured.response.Response together(String order, Map<String, ?> what) {
        var form = new java.util.HashMap<String, Object>(what);
        form.put("answers", List.of(first, second, third));
        return rapporteur.post(desk + "/together/" + order, form);
    }

    private void hide(String answer, String reason) {
        rapporteur.post(desk + "/answers/" + answer + "/hiding", Map.of("reason", reason)).then().statusCode(303);
    }

    private void file(String answer, String kind, String technology) {
        rapporteur.post(desk + "/answers/" + answer + "/filing", Map.of("technologies", technology, "as", kind)).then()
                .statusCode(303);
    }

    private ValidatableResponse answers() {
        return hall.staff().get(hall.at("/answers")).then();
    }

    private ValidatableResponse points() {
        return hall.staff().accept(ContentType.JSON).get(hall.at("/points")).then();
    }

    private ValidatableResponse report(String face) {
        return hall.staff().get(hall.at("/report." + face)).then().statusCode(200);
    }
}
