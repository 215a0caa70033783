package breakout.point;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

import breakout.Hall;

/** The plenary's rapporteur words points of their own, each on answers, and the report prints them. */
@QuarkusTest
class PointResourceTest {

    private Hall hall;
    private Hall.Rapporteur plenary;
    private String drones;
    private String seals;
    private String more;

    @BeforeEach
    void discuss() {
        hall = Hall.open(Map.of("groups", 2, "graceSeconds", 0));
        Hall.Delegate kenya = hall.join("Kenya", 1);
        Hall.Delegate chile = hall.join("Chile", 2);
        hall.round(1, "opening").statusCode(200);
        drones = kenya.answer(1, "Drones see the coast.");
        seals = chile.answer(1, "Seals report every opening.");
        more = chile.answer(1, "Drones patrol the lake at night.");
        plenary = hall.rapporteur(null);
    }

    @Test
    void beginsAsTheFirstOfItsSourcesReads() {
        word(Map.of("sources", List.of(seals, drones, seals))).statusCode(201).header("Location", containsString(at()))
                .header("ETag", equalTo("\"0\""))
                .body("text", equalTo("Seals report every opening."), "language", equalTo("en"), "question", equalTo(1),
                        "sources", contains(seals, drones), "technologies", contains("drones", "iot"), "version", equalTo(0),
                        "addressee", nullValue());
    }

    @Test
    void quotesWhatItRestsOn() {
        String id = word(Map.of("sources", List.of(drones, more), "quoted", List.of(more))).statusCode(201)
                .body("quoted", contains(more)).extract().path("id");
        asking("\"0\"").body(Map.of("quoted", List.of(more, drones))).put(at() + "/" + id).then().statusCode(200)
                .body("quoted", contains(drones, more), "version", equalTo(1));
        asking("\"1\"").body(Map.of("sources", List.of(seals, more))).put(at() + "/" + id).then().statusCode(200)
                .body("sources", contains(seals, more), "quoted", contains(more));
        asking("\"2\"").body(Map.of("text", "Both.")).put(at() + "/" + id).then().statusCode(200)
                .body("quoted", contains(more));
        report().body("points.find { it.worded?.text == 'Both.' }.said.quoted", contains(false, true));
        asking("\"3\"").body(Map.of("sources", List.of(seals, more, drones), "quoted", List.of(seals, more, drones)))
                .put(at() + "/" + id).then().statusCode(409).contentType(containsString("problem+json"))
                .body("detail", containsString("quotes 2 answers at most"));
        asking("\"3\"").body(Map.of("quoted", List.of(drones))).put(at() + "/" + id).then().statusCode(400)
                .body("violations[0].field", equalTo("quoted"));
        plenary.asking().get(at()).then().body("[0].quoted", contains(more), "[0].sources", contains(seals, more));
        hide(more);
        plenary.asking().get(at()).then().body("[0].quoted", empty());
        refused("quoted", Map.of("sources", List.of(drones), "quoted", List.of(more)));
        refused("quoted", Map.of("sources", List.of(drones), "quoted", List.of("x")));
    }

    @Test
    void isPrintedInTheWordsOfTheRapporteurWithWhoStandsBehindIt() {
        word(Map.of("sources", List.of(drones, more), "text", "Drones watch coasts and lakes.", "kind", "benefit",
                "technologies",
                List.of("drones"))).statusCode(201);
        report().body("points", hasSize(2), "points[0].worded.text", equalTo("Drones watch coasts and lakes."),
                "points[0].kind", equalTo("benefit"), "points[0].contributors", equalTo(2), "points[0].groups", equalTo(2),
                "points[0].said.text", contains("Drones see the coast.", "Drones patrol the lake at night."),
                "points[1].worded", nullValue(), "basis.contributions", equalTo(3), "basis.points", equalTo(2));
        for (String face : List.of("html", "md")) {
            String printed = plenary.asking().get(hall.at("/report." + face)).then().statusCode(200).extract().asString();
            assertEquals(1, printed.split("Drones watch coasts and lakes\\.", -1).length - 1, face);
        }
    }

    @Test
    void countsAnAnswerOnceThatSeveralPointsRestOn() {
        word(Map.of("sources", List.of(drones), "text", "One.")).statusCode(201);
        word(Map.of("sources", List.of(drones, seals), "text", "Two.")).statusCode(201);
        report().body("points", hasSize(3), "points.worded.text", containsInAnyOrder("One.", "Two."), "basis.contributions",
                equalTo(3));
        String table = plenary.asking().get(hall.at("/report.csv")).then().statusCode(200).extract().asString();
        assertEquals(1, table.split("Drones see the coast", -1).length - 1);
    }

    @Test
    void standsOnWhatIsLeftOfItsSources() {
        String id = word(Map.of("sources", List.of(drones, seals), "text", "Both.")).extract().path("id");
        hide(drones);
        report().body("points.find { it.worded?.text == 'Both.' }.said.text", contains("Seals report every opening."));
        hide(seals);
        report().body("points.worded", not(containsString("Both."))).body("points", hasSize(1));
        plenary.asking().get(at()).then().statusCode(200).body("id", contains(id));
    }

    @Test
    void isNotSaidInTheWordsOfAnAnswerThatIsHidden() {
        word(Map.of("sources", List.of(drones, seals), "kind", "benefit")).statusCode(201);
        hide(drones);
        report().body("points.said.flatten().text", containsInAnyOrder("Seals report every opening.",
                "Drones patrol the lake at night."));
        for (String face : List.of("json", "html", "md", "csv")) {
            plenary.asking().get(hall.at("/report." + face)).then().statusCode(200)
                    .body(not(containsString("Drones see the coast.")));
        }
    }

    @Test
    void tellsWhoeverComesSecondWithoutTakingTheirWords() {
        String id = word(Map.of("sources", List.of(drones))).extract().path("id");
        asking("\"0\"").body(Map.of("text", "First.")).put(at() + "/" + id).then().statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("version", equalTo(1), "text", equalTo("First."), "sources", contains(drones));
        asking("\"0\"").body(Map.of("text", "Second.")).put(at() + "/" + id).then().statusCode(409);
        asking("\"0\"").delete(at() + "/" + id).then().statusCode(409);
        plenary.asking().get(at()).then().body("text", contains("First."));
        asking("\"1\"").body(Map.of("kind", "recommendation", "addressee", "policy leaders", "technologies", List.of("ai")))
                .put(at() + "/" + id).then().statusCode(200)
                .body("text", equalTo("First."), "kind", equalTo("recommendation"), "technologies", contains("ai"),
                        "addressee", equalTo("policy leaders"));
        plenary.asking().get(hall.at("/report.md")).then().body(containsString("addressed to policy leaders"));
        plenary.asking().delete(at() + "/" + id).then().statusCode(204);
        plenary.asking().get(at()).then().body("", empty());
        report().body("points", hasSize(3));
    }

    @Test
    void refusesWhatItCannotRestOnAndNamesTheField() {
        refused("sources", Map.of("text", "No source."));
        refused("sources", Map.of("sources", List.of()));
        refused("sources", Map.of("sources", List.of("x")));
        refused("text", Map.of("sources", List.of(drones), "text", " "));
        refused("text", Map.of("sources", List.of(drones), "text", "x".repeat(2001)));
        refused("kind", Map.of("sources", List.of(drones), "kind", "praise"));
        refused("question", Map.of("sources", List.of(drones), "question", 9));
        refused("technologies", Map.of("sources", List.of(drones), "technologies", List.of("steam")));
        refused("language", Map.of("sources", List.of(drones), "language", "??"));
        refused("addressee", Map.of("sources", List.of(drones), "kind", "benefit", "addressee", "policy leaders"));
        hide(seals);
        refused("sources", Map.of("sources", List.of(seals)));
        word(Map.of("sources", List.of(UUID.randomUUID().toString()))).statusCode(404);
        asking("soon").body(Map.of()).put(at() + "/" + UUID.randomUUID()).then().statusCode(400);
        asking("*").body(Map.of()).put(at() + "/" + UUID.randomUUID()).then().statusCode(404);
        plenary.asking().get(at()).then().body("", empty());
    }

    @Test
    void isForWhoSpeaksForThePlenary() {
        var group = hall.rapporteur(1);
        group.asking().body(Map.of("sources", List.of(drones))).post(at()).then().statusCode(403);
        word(Map.of("sources", List.of(drones, seals), "text", "What the plenary hears.")).statusCode(201);
        group.asking().get(at()).then().statusCode(403);
        group.asking().get(hall.at("/report.json")).then().statusCode(200).body("points.worded", contains(nullValue()));
    }

    private String at() {
        return hall.at("/points");
    }

    private ValidatableResponse word(Map<String, ?> point) {
        return plenary.asking().body(point).post(at()).then();
    }

    private RequestSpecification asking(String seen) {
        return plenary.asking().header("If-Match", seen);
    }

    private void refused(String field, Map<String, ?> point) {
        word(point).statusCode(400).contentType(containsString("problem+json")).body("violations[0].field", equalTo(field));
    }

    private void hide(String answer) {
        hall.staff().contentType(ContentType.JSON).body(Map.of("reason", "Off topic"))
                .put(hall.at("/answers/" + answer + "/hiding"))
                .then().statusCode(200);
    }

    private ValidatableResponse report() {
        return plenary.asking().get(hall.at("/report.json")).then().statusCode(200);
    }
}
