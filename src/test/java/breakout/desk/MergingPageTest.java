package breakout.desk;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;

import breakout.Browser;
import breakout.Hall;

/** Two worded points become one at the desk, by forms alone, and no typed word is lost. */
@QuarkusTest
class MergingPageTest {

    private static final String SAID = "Connected seals report every opening of a container.";
    private static final String FIRST = "Seals tell of every opening.";
    private static final String SECOND = "Seals tell of each opening at once.";

    private Hall hall;
    private String desk;
    private Browser rapporteur;
    private String answer;
    private String again;
    private String one;
    private String other;

    @BeforeEach
    void wordTwoPointsOfWhatSaysTheSame() {
        hall = Hall.open(Map.of("groups", 2, "graceSeconds", 0));
        hall.round(1, "opening").statusCode(200);
        desk = "/desk/" + hall.code;
        rapporteur = Browser.rapporteur(hall);
        answer = send("Kenya");
        again = send("Chile");
        one = point(answer, FIRST, Map.of());
        other = point(again, SECOND, Map.of("fr", "Les scellés signalent chaque ouverture."));
    }

    @Test
    void proposesToMergeThemWithTheWordsMarkedThatDiffer() {
        rapporteur.get(desk + "?fragment=points").then().body(containsString("1 suggested point"),
                containsString("Two worded points seem to say the same."),
                containsString("Seals tell of <mark>every</mark> opening."),
                containsString("Seals tell of <mark>each</mark> opening <mark>at once.</mark>"),
                containsString("<mark>Les scellés signalent chaque ouverture.</mark>"), containsString("data-key=\"y\""));
    }

    @Test
    void keepsTheWordingThatThePersonChoosesAndBringsBothBackByUndo() {
        merge("one").then().statusCode(303).header("Location", endsWith(desk + "?kind=benefit#point-" + one));
        points().body("", hasSize(1)).body("[0].text", equalTo(FIRST), "[0].wordings.fr",
                equalTo("Les scellés signalent chaque ouverture."), "[0].sources", containsInAnyOrder(answer, again));
        rapporteur.get(desk + "?fragment=points").then().body(not(containsString("suggested-")));
        rapporteur.get(desk).then().body(containsString("Undo: points merged"));
        undo().statusCode(303);
        points().body("", hasSize(2)).body("text", containsInAnyOrder(FIRST, SECOND)).body("find { it.id == '" + other
                + "' }.wordings.fr", equalTo("Les scellés signalent chaque ouverture."))
                .body("find { it.id == '" + one + "' }.sources", equalTo(List.of(answer)));
        merge("other", "1", "0").then().statusCode(409).body(containsString("id=\"keep-" + other));
        merge("other", "2", "1").then().statusCode(303).header("Location", endsWith("#point-" + other));
        points().body("text", equalTo(List.of(SECOND)));
    }

    @Test
    void keepsBothWordingsOneAfterTheOther() {
        merge("both").then().statusCode(303);
        points().body("text", equalTo(List.of(FIRST + " " + SECOND)));
        undo().statusCode(303);
        points().body("text", containsInAnyOrder(FIRST, SECOND));
    }

    @Test
    void saysOnceWhatBothSayInALanguageInWhichNoReportIsPrinted() {
        for (String point : List.of(one, other)) {
            hall.staff().contentType("application/json")
                    .body(Map.of("text", point.equals(one) ? "Пломбы сообщают." : "Пломбы говорят.", "language", "ru"))
                    .put(hall.at("/points/" + point)).then().statusCode(200);
        }
        merge("both", "1", "1").then().statusCode(303);
        points().body("text", equalTo(List.of("Пломбы сообщают. Пломбы говорят.")));
    }

    @Test
    void leavesAThirdPointWhatItRestsOn() {
        String third = point(send("Fiji"), "Seals speak.", Map.of());
        rapporteur.get(desk + "?fragment=points").then().body(containsString("Two worded points"),
                not(containsString("The point will also rest on")));
        merge("one").then().statusCode(303);
        points().body("", hasSize(2)).body("find { it.id == '" + third + "' }.sources", hasSize(1))
                .body("find { it.id == '" + one + "' }.sources", containsInAnyOrder(answer, again));
    }

    @Test
    void undoesNothingThatSomebodyElseHasChangedSince() {
        merge("one").then().statusCode(303);
        hall.staff().contentType("application/json").body(Map.of("text", "Seals speak.")).put(hall.at("/points/" + one)).then()
                .statusCode(200);
        undo().statusCode(409);
        points().body("text", equalTo(List.of("Seals speak.")));
    }

    /** Two that nobody proposes, with what no point rests on yet. */
    @Test
    void looksAtTwoPointsBeforeWhatIsTickedIsMerged() {
        String third = send("Fiji", "Dogs find what seals miss.");
        String there = rapporteur.post(desk + "/points?kind=benefit", Map.of("answers", List.of(answer, again, third))).then()
                .statusCode(303).extract().header("Location");
        String query = there.substring(there.indexOf("/desk/"));
        rapporteur.get(query).then().statusCode(200).body(containsString("One point of two"), containsString(">every</mark>"),
                containsString("answers=" + third), containsString("Dogs find what seals miss."));
        rapporteur.post(query, Map.of("keep", "one", "seenOne", "0", "seenOther", "0")).then().statusCode(303);
        points().body("", hasSize(1)).body("[0].sources", containsInAnyOrder(answer, again, third));
    }

    @Test
    void neverProposesAgainWhatWasSaidToDiffer() {
        rapporteur.post(desk + "/merging/parting?" + two(), Map.of()).then().statusCode(303);
        rapporteur.get(desk + "?fragment=points").then().body(not(containsString("Two worded points")));
        points().body("", hasSize(2));
        undo().statusCode(303);
        rapporteur.get(desk + "?fragment=points").then().body(containsString("Two worded points"));
    }

    @Test
    void saysWhatCannotBeMerged() {
        rapporteur.get(desk + "/merging?one=" + one + "&other=" + UUID.randomUUID()).then().statusCode(404);
        rapporteur.get(desk + "/merging?one=" + one).then().statusCode(400);
        rapporteur.post(desk + "/merging?one=" + one + "&other=" + one, Map.of("keep", "one")).then().statusCode(400)
                .body(containsString("Choose two points."));
        hall.staff().contentType("application/json").body(Map.of("text", "x".repeat(1500))).put(hall.at("/points/" + one))
                .then().statusCode(200);
        hall.staff().contentType("application/json").body(Map.of("text", "y".repeat(1500))).put(hall.at("/points/" + other))
                .then().statusCode(200);
        merge("both", "1", "1").then().statusCode(400).body(containsString("too long"));
        points().body("", hasSize(2));
        var group = Browser.known(Browser.stranger().get(desk + "?key=" + hall.rapporteur(2).key));
        group.get(desk + "/merging?" + two()).then().statusCode(403);
        group.post(desk + "/merging?" + two(), Map.of("keep", "one")).then().statusCode(403);
    }

    private String send(String delegation) {
        return send(delegation, SAID);
    }

    private String send(String delegation, String text) {
        String id = UUID.randomUUID().toString();
        hall.join(delegation).send(id, Map.of("question", 1, "text", text, "language", "en", "kind", "benefit", "technologies",
                List.of("iot"))).statusCode(201);
        return id;
    }

    private String point(String source, String text, Map<String, String> wordings) {
        return hall.staff().contentType("application/json")
                .body(Map.of("sources", List.of(source), "text", text, "language", "en", "wordings", wordings))
                .post(hall.at("/points")).then().statusCode(201).extract().path("id");
    }

    private String two() {
        return "one=" + one + "&other=" + other + "&kind=benefit";
    }

    private Response merge(String keep) {
        return merge(keep, "0", "0");
    }

    private Response merge(String keep, String seenOne, String seenOther) {
        return rapporteur.post(desk + "/merging?" + two(),
                new HashMap<>(Map.of("keep", keep, "seenOne", seenOne, "seenOther", seenOther)));
    }

    private ValidatableResponse undo() {
        return rapporteur.post(desk + "/undo", Map.of()).then();
    }

    private ValidatableResponse points() {
        return hall.staff().get(hall.at("/points")).then().statusCode(200);
    }
}
