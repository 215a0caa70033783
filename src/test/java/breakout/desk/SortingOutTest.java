package breakout.desk;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;

import breakout.Browser;
import breakout.Hall;

/** What a rapporteur looks through: uncertain filings, what is said twice, and what is named together. */
@QuarkusTest
class SortingOutTest {

    private static final String TWICE = "Sensors in the containers report tampering to our risk centre";

    private Hall hall;
    private Hall.Delegate kenya;
    private Hall.Delegate chile;
    private Browser rapporteur;
    private String desk;

    @BeforeEach
    void open() {
        hall = Hall.open(Map.of("groups", 2));
        hall.round(1, "opening").statusCode(200);
        kenya = hall.join("Kenya", 1);
        chile = hall.join("Chile", 2);
        rapporteur = Browser.rapporteur(hall);
        desk = "/desk/" + hall.code;
    }

    @Test
    void looksAtWhatIsUncertainFirstAndConfirmsItWithOneKey() {
        kenya.answer(1, "Blockchain for certificates of origin");
        String padlock = kenya.answer(1, "The padlock sends us a message when it is cut");
        answers().body("[0].confidence", equalTo("high"), "[1].confidence", equalTo("low"), "[1].filedBy",
                equalTo("vocabulary"), "[1].evidence[0].technology", equalTo("iot"), "[1].evidence[0].start", notNullValue());
        rapporteur.get(desk).then().body(containsString("Uncertain <b>1</b>"),
                containsString("filed by its words: uncertain"));
        method().body("method.doubtful", equalTo(1));
        hall.staff().get(hall.at("/report.md")).then()
                .body(containsString("1 contribution was filed by words that are less sure, and nobody has confirmed it"));
        String queue = desk + "?confidence=low";
        rapporteur.get(queue).then().body(containsString("id=\"right-2\" autofocus"), not(containsString("id=\"answer-1\"")));
        rapporteur.post(desk + "/answers/" + padlock + "/confirmation?confidence=low", Map.of()).then().statusCode(303)
                .header("Location", endsWith(queue));
        rapporteur.get(queue).then().body(containsString("Nothing is filed uncertainly."),
                containsString("Uncertain <b>0</b>"));
        answers().body("[1].confidence", nullValue(), "[1].filedBy", equalTo("rapporteur"), "[1].technologies",
                equalTo(List.of("iot")));
        method().body("method.checks.confirmed", equalTo(1), "method.checks.technologies", equalTo(0), "method.doubtful",
                equalTo(0));
    }

    @Test
    void countsWhatPeopleCorrectAndPrintsIt() {
        String first = kenya.answer(1, "Blockchain for certificates of origin");
        String second = kenya.answer(1, "Drones along the border");
        file(first, Map.of("technologies", List.of("ai"), "kind", "risk"));
        file(second, Map.of("technologies", List.of("drones")));
        file(second, Map.of("technologies", List.of("drones", "ai")));
        file(second, Map.of("technologies", List.of("drones")));
        method().body("method.checks.technologies", equalTo(2), "method.checks.kinds", equalTo(1), "method.checks.confirmed",
                equalTo(0));
        hall.staff().get(hall.at("/report.md")).then().body(containsString(
                "people changed the technologies of 2 contributions and the kind of 1, and confirmed the technologies of none"));
        hall.staff().get(hall.at("/report.html?lang=fr")).then()
                .body(containsString("modifié les technologies de 2 contributions et la nature de 1"));
    }

    @Test
    void settlesWhatIsSaidTwice() {
        String first = kenya.answer(1, TWICE);
        String second = chile.answer(1, TWICE + ".");
        answers().body("[1].duplicateOf", equalTo(first));
        rapporteur.get(desk).then().body(containsString("proposed: repeats [1]"));
        hall.staff().get(hall.at("/report.md")).then().body(containsString("merging proposed"));
        rapporteur.get(desk + "/repeats").then().body(containsString("id=\"same-2\""), containsString("id=\"differs-2\""));
        settle(second, first, true);
        rapporteur.get(desk).then().body(not(containsString("proposed: repeats")), containsString("repeats [1]"));
        rapporteur.get(desk + "/repeats").then().body(not(containsString("id=\"same-2\"")), containsString("1 was accepted"));
        hall.staff().get(hall.at("/report.md")).then().body(not(containsString("merging proposed")), containsString("×2"));
        method().body("points", hasSize(1), "method.checks.merged", equalTo(1));
        settle(second, first, false);
        answers().body("[1].duplicateOf", nullValue());
        method().body("points", hasSize(2), "method.checks.merged", equalTo(0), "method.checks.parted", equalTo(1));
        hall.round(1, "closing").statusCode(200);
        hall.round(1, "sealing").statusCode(200);
        answers().body("duplicateOf", equalTo(Arrays.asList(null, null)));
    }

    @Test
    void settlesWhatIsSaidTwiceForProgramsToo() {
        String first = kenya.answer(1, "Drones see all of our coast at night, and cost less than a boat.");
        String second = kenya.answer(1, "Chaque scellé appelle la salle de contrôle.");
        compare(second, first, true).statusCode(204);
        hall.staff().get(hall.at("/answers")).then().body("[1].duplicateOf", equalTo(first));
        compare(second, first, false).statusCode(204);
        hall.staff().get(hall.at("/answers")).then().body("[1].duplicateOf", nullValue());
        compare(second, second, true).statusCode(400).body("violations[0].field", equalTo("other"));
        compare(second, "seven", true).statusCode(400).body("violations[0].field", equalTo("other"));
        compare(second, first, null).statusCode(400).body("violations[0].field", equalTo("same"));
    }

    private ValidatableResponse compare(String answer, String other, Boolean same) {
        Map<String, Object> compared = new HashMap<>(Map.of("other", other));
        compared.put("same", same);
        return hall.staff().contentType(ContentType.JSON).body(compared).put(hall.at("/answers/" + answer + "/repetition"))
                .then();
    }

    @Test
    void tellsApartWhatIsProposedByWayOfAnother() {
        String first = kenya.answer(1, TWICE);
        String second = chile.answer(1, TWICE);
        settle(second, first, true);
        file(first, Map.of("kind", "risk"));
        file(second, Map.of("kind", "benefit"));
        String third = UUID.randomUUID().toString();
        chile.send(third, Map.of("question", 1, "text", TWICE, "kind", "benefit")).statusCode(201);
        answers().body("[2].duplicateOf", equalTo(first));
        settle(third, first, false);
        answers().body("duplicateOf", equalTo(Arrays.asList(null, first, null)));
        method().body("method.checks.merged", equalTo(1), "method.checks.parted", equalTo(1));
    }

    @Test
    void tellsApartWhatWasAcceptedByWayOfAnotherAndUndoesIt() {
        String first = kenya.answer(1, "Drones see all of our coast at night, and cost less than a boat.");
        String second = kenya.answer(1, "Chaque scellé appelle la salle de contrôle.");
        String third = chile.answer(1, "AI finds the risky container");
        String fourth = chile.answer(1, "Blockchain for certificates of origin");
        settle(second, first, true);
        settle(third, second, true);
        settle(fourth, third, true);
        answers().body("duplicateOf", equalTo(Arrays.asList(null, first, first, first)));
        settle(third, first, false);
        answers().body("duplicateOf", equalTo(Arrays.asList(null, first, null, third)));
        method().body("method.checks.merged", equalTo(2), "method.checks.parted", equalTo(1));
        rapporteur.post(desk + "/undo", Map.of()).then().statusCode(303);
        answers().body("duplicateOf", equalTo(Arrays.asList(null, first, first, first)));
        method().body("method.checks.merged", equalTo(3), "method.checks.parted", equalTo(0));
    }

    @Test
    void keepsThroughTheBellWhatWasAccepted() {
        String first = kenya.answer(1, TWICE);
        List.of(chile.answer(1, TWICE), chile.answer(1, TWICE), chile.answer(1, TWICE))
                .forEach(each -> settle(each, first, true));
        hall.round(1, "closing").statusCode(200);
        hall.round(1, "sealing").statusCode(200);
        method().body("points", hasSize(1), "method.checks.merged", equalTo(3), "method.checks.parted", equalTo(0));
        hall.staff().get(hall.at("/report.md")).then().body(not(containsString("merging proposed")));
    }

    @Test
    void keepsThroughTheBellThatNoneOfManySaysWhatAnotherSays() {
        List<String> many = List.of(kenya.answer(1, TWICE), chile.answer(1, TWICE), chile.answer(1, TWICE),
                chile.answer(1, TWICE));
        rapporteur.post(desk + "/points/parting", Map.of("answers", many)).then().statusCode(303);
        method().body("method.checks.parted", equalTo(6));
        hall.round(1, "closing").statusCode(200);
        hall.round(1, "sealing").statusCode(200);
        answers().body("duplicateOf", everyItem(nullValue()));
        method().body("points", hasSize(4), "method.checks.parted", equalTo(6));
    }

    @Test
    void asksAnewWhereAnAuthorWordsItAnew() {
        String first = kenya.answer(1, TWICE);
        String second = chile.answer(1, TWICE + ".");
        settle(second, first, false);
        answers().body("[1].duplicateOf", nullValue());
        chile.send(second, Map.of("question", 1, "text", TWICE + " !")).statusCode(200);
        answers().body("[1].duplicateOf", equalTo(first));
        settle(first, first, true, 400);
        var ofGroup = Browser.known(Browser.stranger().get(desk + "?key=" + hall.rapporteur(1).key));
        ofGroup.post(desk + "/repeats", Map.of("answer", second, "other", first, "same", "true")).then().statusCode(403);
    }

    @Test
    void opensTheAnswersThatNameTechnologiesTogether() {
        kenya.answer(1, "Drones with AI and blockchain at the port");
        kenya.answer(1, "Drones along the border");
        chile.answer(1, "Drones and AI find what we miss");
        hall.staff().get(hall.at("/board")).then().body("triples", hasSize(1), "triples[0].answers", equalTo(1),
                "interlinkages.answers", hasItem(2));
        rapporteur.get(desk + "/links").then().body(containsString(desk + "?technology=ai&amp;with=drones"),
                containsString("<q lang=\"en\" dir=\"auto\">Drones and AI</q>"),
                containsString("<q lang=\"en\" dir=\"auto\">Drones with AI and blockchain</q>"));
        rapporteur.get(desk + "?technology=ai&with=drones").then().body(containsString("id=\"answer-1\""),
                containsString("id=\"answer-3\""),
                not(containsString("id=\"answer-2\"")), containsString("Named together:"));
        rapporteur.get(desk + "?technology=ai&with=drones&with=blockchain&kind=bogus").then().body(
                containsString("id=\"answer-1\""),
                not(containsString("id=\"answer-3\"")));
    }

    private ValidatableResponse answers() {
        return hall.staff().get(hall.at("/answers")).then();
    }

    private ValidatableResponse method() {
        return hall.staff().get(hall.at("/report.json")).then();
    }

    private void file(String answer, Map<String, ?> filing) {
        hall.staff().contentType(ContentType.JSON).body(filing).put(hall.at("/answers/" + answer + "/filing")).then()
                .statusCode(200);
    }

    private void settle(String answer, String other, boolean same) {
        settle(answer, other, same, 303);
    }

    private void settle(String answer, String other, boolean same, int status) {
        rapporteur.post(desk + "/repeats", Map.of("answer", answer, "other", other, "same", String.valueOf(same))).then()
                .statusCode(status);
    }
}
