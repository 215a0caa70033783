package breakout.highlight;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;

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

/** The rapporteur of a group marks what the plenary is to hear. */
@QuarkusTest
class HighlightResourceTest {

    private Hall hall;
    private Hall.Delegate kenya;
    private Hall.Rapporteur first;
    private Hall.Rapporteur second;
    private String drones;
    private String seals;

    @BeforeEach
    void discuss() {
        hall = Hall.open(Map.of("groups", 2));
        kenya = hall.join("Kenya", 1);
        Hall.Delegate chile = hall.join("Chile", 1);
        hall.round(1, "opening").statusCode(200);
        drones = kenya.answer(1, "Drones see the coast.");
        seals = chile.answer(1, "Seals report every opening.");
        first = hall.rapporteur(1);
        second = hall.rapporteur(2);
    }

    @Test
    void beginsAsTheFirstOfItsAnswersReads() {
        first.asking().body(Map.of("answers", List.of(seals, drones, seals))).post(at()).then().statusCode(201)
                .header("Location", containsString(at()))
                .body("text", equalTo("Seals report every opening."), "state", equalTo("draft"), "version", equalTo(0),
                        "group", equalTo(1), "round", equalTo(1), "question", equalTo(1), "language", equalTo("en"),
                        "answers", contains(seals, drones), "delegations", equalTo(2));
    }

    @Test
    void countsDelegationsThatSupportItsAnswersAndNoneOfAHiddenOne() {
        hall.staff().put(hall.at("/answers/" + drones + "/release")).then().statusCode(200);
        for (String delegation : List.of("Peru", "Peru", "Fiji", "Kenya")) {
            hall.join(delegation, 2).asking().put(hall.at("/answers/" + drones + "/support")).then().statusCode(204);
        }
        first.mark(drones, seals);
        list(first).body("[0].delegations", equalTo(4));
        hall.staff().contentType(ContentType.JSON).body(Map.of("reason", "Off topic"))
                .put(hall.at("/answers/" + drones + "/hiding")).then().statusCode(200);
        list(first).body("[0].delegations", equalTo(1));
    }

    @Test
    void isNotHeardWhileItReadsAsAnAnswerThatIsHidden() {
        first.mark(drones, seals);
        String words = "Drones see the coast.";
        first.readBack(1).statusCode(200);
        kenya.asking().get(hall.at("/groups/1/readback")).then().body(containsString(words));
        hide(drones, "Names a person");
        kenya.asking().get(hall.at("/groups/1/readback")).then().body(not(containsString(words)));
        first.asking().post(hall.at("/groups/1/readback/closing")).then().statusCode(200);
        hall.staff().get(hall.at("/report.json")).then().body("groupwork.heard", empty())
                .body("groupwork.silent[0].why", equalTo("NOTHING_MARKED"));
        second.asking().get("/desk/" + hall.code + "/plenary").then().body(not(containsString(words)));
        hide(drones, null);
        hall.staff().get(hall.at("/report.json")).then().body("groupwork.heard[0].voiced[0].text", equalTo(words));
    }

    private void hide(String answer, String reason) {
        hall.staff().contentType(ContentType.JSON).body(reason == null ? Map.of() : Map.of("reason", reason))
                .request(reason == null ? "DELETE" : "PUT", hall.at("/answers/" + answer + "/hiding")).then()
                .statusCode(lessThan(300));
    }

    @Test
    void isWordedFiledAndMovedByItsRapporteur() {
        String one = first.mark(drones);
        String two = first.mark(seals);
        change(first, two, Map.of("text", "  Les scellés parlent. ", "language", "fr", "kind", "risk", "technologies",
                List.of("iot"), "place", 1)).statusCode(200).body("text", equalTo("Les scellés parlent."), "language",
                        equalTo("fr"), "kind", equalTo("risk"), "technologies", contains("iot"), "version", equalTo(1));
        list(first).body("id", contains(two, one));
        change(first, two, Map.of("place", 99)).statusCode(200);
        list(first).body("id", contains(one, two));
        change(first, two, Map.of("text", "Les scellés parlent.")).statusCode(200).body("version", equalTo(1), "language",
                equalTo("fr"));
    }

    @Test
    void tellsBothTextsToWhoWordsItSecond() {
        String id = first.mark(drones);
        change(first, id, Map.of("text", "Drones watch the coast."), "\"0\"").statusCode(200);
        change(hall.staff().contentType(ContentType.JSON), id, Map.of("text", "Drones guard the coast."), "\"0\"")
                .statusCode(409)
                .contentType("application/problem+json").body("type", equalTo("urn:breakout:highlight_changed_meanwhile"),
                        "highlight.text", equalTo("Drones watch the coast."), "highlight.version", equalTo(1), "sent",
                        equalTo("Drones guard the coast."));
        change(hall.staff().contentType(ContentType.JSON), id, Map.of("text", "Drones guard the coast."), "1").statusCode(200)
                .body("version", equalTo(2));
    }

    @Test
    void isDroppedForGood() {
        String id = first.mark(drones);
        first.asking().delete(at() + "/" + id).then().statusCode(204);
        list(first).body("", empty());
        first.asking().delete(at() + "/" + id).then().statusCode(404);
    }

    @Test
    void belongsToItsGroupsRapporteurAlone() {
        String id = first.mark(drones);
        second.asking().body(Map.of("answers", List.of(drones))).post(at()).then().statusCode(403).body("type",
                endsWith("group_of_another_rapporteur"));
        change(second, id, Map.of("text", "Ours")).statusCode(403);
        second.asking().delete(at() + "/" + id).then().statusCode(403);
        list(second).body("", empty());
        list(first).body("", hasSize(1));
        Hall.Rapporteur plenary = hall.rapporteur(null);
        list(plenary).body("", hasSize(1));
        change(plenary, id, Map.of("text", "Drones help.")).statusCode(200);
        hall.staff().delete(at() + "/" + id).then().statusCode(204);
    }

    @Test
    void isNobodyElsesToSee() {
        String id = first.mark(drones);
        for (RequestSpecification somebody : List.of(given(), kenya.asking(), Hall.open(Map.of()).rapporteur(null).asking())) {
            int status = somebody.get(at()).statusCode();
            somebody.contentType(ContentType.JSON).body(Map.of("text", "Mine")).put(at() + "/" + id).then().statusCode(status);
            somebody.delete(at() + "/" + id).then().statusCode(status);
            org.junit.jupiter.api.Assertions.assertTrue(status == 401 || status == 403, "let in with " + status);
        }
    }

    @Test
    void refusesAnswersThatDoNotBelongTogether() {
        String elsewhere = hall.join("Fiji", 2).answer(1, "Robots open parcels.");
        refused(hall.staff(), List.of(drones, elsewhere), "highlight_of_several_groups");
        hall.round(1, "closing").statusCode(200);
        hall.staff().post(hall.at("/rounds/1/sealing")).then().statusCode(200);
        hall.round(2, "opening").statusCode(200);
        refused(hall.staff(), List.of(drones, kenya.answer(2, "Share the pictures.")), "highlight_of_several_questions");
        hall.staff().contentType(ContentType.JSON).body(Map.of("reason", "Off topic"))
                .put(hall.at("/answers/" + seals + "/hiding")).then().statusCode(200);
        refused(hall.staff(), List.of(drones, seals), "highlight_of_hidden_answer");
        refused(hall.staff(), List.of(), "answers_missing");
    }

    @Test
    void refusesWhatItCannotTake() {
        String id = first.mark(drones);
        for (String body : List.of("{}x", "[]", "{\"answers\":[\"17\"]}", "{\"answers\":3}", "{\"answers\":[null]}",
                "{\"bogus\":1}")) {
            first.asking().body(body).post(at()).then().statusCode(400);
        }
        first.asking().body(Map.of("answers", List.of(UUID.randomUUID()))).post(at()).then().statusCode(404);
        for (Map<String, ?> anew : List.of(Map.of("text", " "), Map.of("text", "x".repeat(2001)), Map.of("text", "\u0000"),
                Map.of("kind", "joke"), Map.of("technologies", List.of("steam")), Map.of("language", "?"))) {
            change(first, id, anew).statusCode(400);
        }
        change(first, "17", Map.of("text", "x")).statusCode(400);
        change(first, UUID.randomUUID().toString(), Map.of("text", "x")).statusCode(404);
        change(first, id, Map.of("text", "x"), "soon").statusCode(400);
        change(first, id, Map.of("text", "😀".repeat(2000))).statusCode(200);
    }

    private void refused(RequestSpecification somebody, List<String> answers, String why) {
        somebody.contentType(ContentType.JSON).body(Map.of("answers", answers)).post(at()).then().statusCode(400).body("type",
                equalTo("urn:breakout:" + why));
    }

    private ValidatableResponse list(Hall.Rapporteur rapporteur) {
        return rapporteur.asking().get(at()).then().statusCode(200);
    }

    private ValidatableResponse change(Hall.Rapporteur rapporteur, String id, Map<String, ?> anew) {
        return rapporteur.asking().body(anew).put(at() + "/" + id).then();
    }

    private ValidatableResponse change(Hall.Rapporteur rapporteur, String id, Map<String, ?> anew, String seen) {
        return change(rapporteur.asking(), id, anew, seen);
    }

    private ValidatableResponse change(RequestSpecification somebody, String id, Map<String, ?> anew, String seen) {
        return somebody.header("If-Match", seen).body(anew).put(at() + "/" + id).then();
    }

    private String at() {
        return hall.at("/highlights");
    }
}
