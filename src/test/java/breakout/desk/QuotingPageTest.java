package breakout.desk;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

import breakout.Browser;
import breakout.Hall;

/** The plenary's rapporteur quotes answers in the report, by forms alone. */
@QuarkusTest
class QuotingPageTest {

    private static final String COAST = "Drones see the coast.";

    private Hall hall;
    private String desk;
    private Browser rapporteur;
    private String coast;
    private String lake;
    private String port;

    @BeforeEach
    void open() {
        hall = Hall.open(Map.of("groups", 2, "graceSeconds", 0));
        var kenya = hall.join("Kenya", 1);
        var chile = hall.join("Chile", 2);
        hall.round(1, "opening").statusCode(200);
        coast = kenya.answer(1, COAST);
        lake = chile.answer(1, "Patrols cross the lake at night, unseen.");
        port = chile.answer(1, "Seals report every opening of a container.");
        desk = "/desk/" + hall.code;
        rapporteur = Browser.rapporteur(hall);
    }

    @Test
    void quotesAnAnswerBelowANewPointOrTheOneThatRestsOnIt() {
        rapporteur.get(desk).then().body(containsString("value=\"true\" id=\"quote-1\" data-key=\"q\">Quote in the report<"));
        quote(coast, true).statusCode(303).header("Location", endsWith(desk + "#answer-1"));
        points().body("", hasSize(1), "[0].text", equalTo(COAST), "[0].sources", contains(coast), "[0].quoted",
                contains(coast));
        rapporteur.get(desk + "?lang=fr").then().body(
                containsString("value=\"false\" id=\"quote-1\" data-key=\"q\">Ne pas citer<"),
                containsString("<span class=\"tag good\">citée</span>"), containsString("Annuler\u202f: citation [1]"));
        quote(coast, true).statusCode(303);
        points().body("", hasSize(1), "[0].version", equalTo(0));

        rapporteur.post(desk + "/points", Map.of("answers", List.of(coast, lake))).then().statusCode(303);
        quote(lake, true).statusCode(303);
        points().body("", hasSize(1), "[0].sources", contains(coast, lake), "[0].quoted", contains(coast, lake));
        quote(coast, false).statusCode(303);
        points().body("[0].quoted", contains(lake), "[0].sources", contains(coast, lake));
    }

    @Test
    void tellsWhoeverQuotesTooMuchWhyThatIsNotDone() {
        rapporteur.post(desk + "/points", Map.of("answers", List.of(coast, lake, port))).then().statusCode(303);
        quote(coast, true).statusCode(303);
        quote(lake, true).statusCode(303);
        quote(port, true).statusCode(409)
                .body(containsString("A point quotes 2 answers at most. Stop quoting one of them first."));
        points().body("[0].quoted", contains(coast, lake));
        // what is kept out of the report gives up its place
        hide(coast);
        quote(port, true).statusCode(303);
        points().body("[0].quoted", contains(lake, port));
    }

    @Test
    void takesTheMarkOffAtThePointForWhoHasSeenIt() {
        quote(coast, true);
        String id = points().extract().path("[0].id");
        rapporteur.get(desk + "?fragment=points").then().body(containsString(desk + "/points/" + id + "/quoting"),
                containsString("quoted</span>"));
        Map<String, String> off = Map.of("answer", coast, "quoted", "false", "seen", "0");
        rapporteur.post(desk + "/points/" + id + "/quoting", off).then().statusCode(303).header("Location",
                endsWith("#point-" + id));
        points().body("[0].quoted", empty(), "[0].version", equalTo(1));
        rapporteur.post(desk + "/points/" + id + "/quoting", off).then().statusCode(409)
                .body(containsString("Somebody else has changed this point meanwhile."));
        rapporteur.post(desk + "/points/" + id + "/quoting", Map.of("answer", lake, "quoted", "true", "seen", "1")).then()
                .statusCode(400).body(containsString("Only an answer that the point rests on"));
    }

    @Test
    void undoesAQuotationAndThePointThatWasMadeForIt() {
        quote(coast, true);
        quote(coast, false);
        rapporteur.get(desk).then().body(containsString("Undo: quotation [1]"));
        rapporteur.post(desk + "/undo", Map.of()).then().statusCode(303).header("Location", endsWith("#answer-1"));
        points().body("[0].quoted", contains(coast));
        rapporteur.post(desk + "/undo", Map.of()).then().statusCode(303);
        points().body("", empty());
    }

    @Test
    void quotesNothingThatIsKeptOutOfTheReport() {
        quote(coast, true);
        assertEquals(1, printed());
        hide(coast);
        points().body("[0].quoted", empty());
        assertEquals(0, printed());
        rapporteur.get(desk).then().body(not(containsString("id=\"quote-1\"")));
        rapporteur.post(desk + "/undo", Map.of()).then().statusCode(303);
        points().body("[0].quoted", contains(coast));
        assertEquals(1, printed());
        hide(lake);
        quote(lake, true).statusCode(400).body(containsString("kept out of the report"));
        quote("x", true).statusCode(400);
        quote(UUID.randomUUID().toString(), true).statusCode(404);
    }

    @Test
    void asksBelowWhichOfSeveralPointsAnAnswerIsToStand() {
        for (String text : List.of("One.", "Two.")) {
            hall.rapporteur(null).asking().body(Map.of("sources", List.of(coast), "text", text)).post(hall.at("/points"))
                    .then().statusCode(201);
        }
        quote(coast, true).statusCode(409).body(containsString("Several worded points rest on this answer."));
        String id = points().extract().path("find { it.text == 'Two.' }.id");
        rapporteur.post(desk + "/points/" + id + "/quoting", Map.of("answer", coast, "quoted", "true", "seen", "0")).then()
                .statusCode(303);
        points().body("find { it.text == 'Two.' }.quoted", contains(coast), "find { it.text == 'One.' }.quoted", empty());
        quote(coast, false).statusCode(303);
        points().body("quoted.flatten()", empty());
    }

    @Test
    void isForWhoSpeaksForThePlenary() {
        var group = Browser.known(Browser.stranger().get(desk + "?key=" + hall.rapporteur(1).key));
        group.get(desk).then().statusCode(200).body(not(containsString("Quote in the report")));
        Map<String, String> order = Map.of("answer", coast, "quoted", "true");
        group.post(desk + "/points/quoting", order).then().statusCode(403);
        Browser.stranger().formParams(order).post(desk + "/points/quoting").then().statusCode(401);
        points().body("", empty());
    }

    private ValidatableResponse quote(String answer, boolean quoted) {
        return rapporteur.post(desk + "/points/quoting", Map.of("answer", answer, "quoted", String.valueOf(quoted))).then();
    }

    private void hide(String answer) {
        rapporteur.post(desk + "/answers/" + answer + "/hiding", Map.of("reason", "Off topic")).then().statusCode(303);
    }

    private ValidatableResponse points() {
        return hall.staff().get(hall.at("/points")).then().statusCode(200);
    }

    /** How often the words stand on the pages before the annexes: as the point, and quoted below it. */
    private int printed() {
        String report = hall.staff().get(hall.at("/report.md")).then().statusCode(200).extract().asString();
        return report.substring(0, report.indexOf("Annex A")).split(COAST.replace(".", "\\."), -1).length - 1;
    }
}
