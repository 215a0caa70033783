package breakout.report;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

import breakout.Hall;

@QuarkusTest
class ChangesPageTest {

    private Plenary plenary;
    private String lanes;
    private String drones;
    private String seals;
    private String secret;
    private String coast;

    @BeforeEach
    void finaliseTheFirstRevision() {
        plenary = new Plenary(2);
        plenary.round(1, () -> {
            lanes = plenary.answers("Kenya", 1, "en", "challenge", List.of(), "Lanes are closed at night.");
            drones = plenary.answers("Kenya", 1, "en", "benefit", List.of("drones"), "Drones see the hills.");
            coast = plenary.answers("Chile", 1, "en", "benefit", List.of("drones"), "One looks at islands from above.");
            seals = plenary.answers("Chile", 1, "en", "current-use", List.of("iot"), "Seals call us.");
            secret = plenary.answers("Chile", 1, "en", "risk", List.of("ai"), "Mister Nobody sells our data.");
        });
        messages("First things first.");
        finalise(1);
    }

    @Test
    void tellsWhatWasAddedIsGoneAndIsOtherwise() {
        plenary.round(2, () -> plenary.answers("Peru", 2, "es", "recommendation", List.of("ai"), "Publicar los errores."));
        hide(secret);
        plenary.rapporteur().body(Map.of("kind", "risk")).put(plenary.session + "/answers/" + lanes + "/filing").then()
                .statusCode(200);
        plenary.rapporteur().body(Map.of("question", 1, "kind", "current-use", "text", "Seals report by themselves.",
                "technologies", List.of("iot"), "sources", List.of(seals))).post(plenary.session + "/points").then()
                .statusCode(201);
        plenary.rapporteur().body(Map.of("other", drones, "same", true))
                .put(plenary.session + "/answers/" + coast + "/repetition").then().statusCode(204);
        messages("Second thoughts.");
        changes("?since=1").body("since", equalTo(1), "revision", equalTo(2), "state", equalTo("DRAFT"), "messagesAdded",
                equalTo(List.of("Second thoughts.")), "messagesGone", equalTo(List.of("First things first.")), "added.text",
                equalTo(List.of("Publicar los errores.")), "gone", hasSize(2), "gone.text.sort()",
                equalTo(List.of("Mister Nobody sells our data.", "One looks at islands from above.")), "reworded", hasSize(1),
                "reworded[0].before.text", equalTo("Seals call us."), "reworded[0].now.text",
                equalTo("Seals report by themselves."))
                .body("refiled", hasSize(1), "refiled[0].before.kind", equalTo("challenge"), "refiled[0].now.kind",
                        equalTo("risk"), "recounted", hasSize(1), "recounted[0].before.contributions", equalTo(1),
                        "recounted[0].now.contributions", equalTo(2), "recounted[0].now.contributors", equalTo(2),
                        "before.points", equalTo(5), "now.points", equalTo(4));
        plenary.rapporteur().get("/report/" + plenary.code + "/changes?since=1&lang=fr").then().statusCode(200).body(
                containsString("Ce qui a changé depuis la révision 1"), containsString("1 nouveau point"),
                containsString("2 points ont disparu"), containsString(">Seals call us.</del>"),
                containsString("avant\u202f: difficulté · Points généraux\u202f; maintenant\u202f: risque"),
                containsString("contributions 1 → 2, délégations 1 → 2"));
        plenary.rapporteur().get("/report/" + plenary.code).then().body(containsString("/changes\""));
    }

    @Test
    void tellsWhatReadsOtherwiseInAnotherLanguage() {
        plenary.rapporteur().body(Map.of("text", "Des drones surveillent les collines.", "state", "draft"))
                .put(plenary.session + "/answers/" + drones + "/translation/fr").then().statusCode(201);
        String point = plenary.rapporteur().body(Map.of("question", 1, "kind", "current-use", "text", "Seals report.",
                "technologies", List.of("iot"), "sources", List.of(seals), "wordings", Map.of("fr", "Les scellés parlent.")))
                .post(plenary.session + "/points").then().statusCode(201).extract().path("id");
        worded("Share data.", Map.of("fr", "Donnez les données."));
        finalise(2);
        worded("Share data.", Map.of("fr", "Partagez les données."));
        plenary.rapporteur().body(Map.of("wordings", Map.of("fr", ""))).put(plenary.session + "/points/" + point).then()
                .statusCode(200);
        plenary.rapporteur().body(Map.of("text", "Les drones voient les collines.", "state", "checked"))
                .put(plenary.session + "/answers/" + drones + "/translation/fr").then().statusCode(200);
        changes("?since=2").body("messagesAdded", hasSize(0), "reworded", hasSize(0), "rephrased.messages", hasSize(1),
                "rephrased.messages[0].before", equalTo("Donnez les données."), "rephrased.messages[0].now",
                equalTo("Partagez les données."), "rephrased.messages[0].language", equalTo("fr"), "rephrased.points",
                hasSize(1), "rephrased.points[0].before", equalTo("Les scellés parlent."), "rephrased.points[0].now",
                nullValue(), "rephrased.quotations", hasSize(1), "rephrased.quotations[0].now",
                equalTo("Les drones voient les collines."), "rephrased.quotations[0].checked", equalTo(true));
        page("en").body(containsString("1 message is worded otherwise in another language"),
                containsString(
                        ">Partagez les données.</span><del class=\"said\" lang=\"fr\" dir=\"ltr\">Donnez les données.</del>"
                                + "<span class=\"tail\"> message 1, in French</span>"),
                containsString("1 point is worded otherwise in another language"),
                containsString(">Les scellés parlent.</del><span class=\"tail\"> in French, no longer printed</span>"),
                containsString("1 contribution is translated otherwise"), containsString("in French, translation checked"));
        page("fr").body(containsString("1 message est formulé autrement dans une autre langue"),
                containsString("message 1, en français"), containsString("1 point est formulé autrement"),
                containsString("en français, n’est plus imprimé"), containsString("1 contribution est traduite autrement"),
                containsString("en français, traduction vérifiée"));
        finalise(3);
        given().get("/report/" + plenary.code + "/changes?since=2").then().statusCode(200)
                .body(containsString("Partagez les données."), not(containsString("Donnez les données.")),
                        not(containsString("Les scellés parlent.")), not(containsString("surveillent")));
    }

    @Test
    void tellsWhatGroupsReportOtherwise() {
        int group = plenary.rapporteur().get(plenary.session + "/answers").then().extract()
                .path("find { it.id == '" + lanes + "' }.group");
        Hall.Delegate peru = plenary.hall.join("Peru", group);
        String atNight = mark(lanes);
        String fromAbove = mark(drones);
        readBack(group);
        finalise(2);
        plenary.rapporteur().post(plenary.session + "/report/reopening").then().statusCode(200);
        plenary.rapporteur().body(Map.of("text", "Lanes should be open at night."))
                .put(plenary.session + "/highlights/" + atNight)
                .then().statusCode(200);
        plenary.rapporteur().delete(plenary.session + "/highlights/" + fromAbove).then().statusCode(204);
        plenary.round(2,
                () -> mark(plenary.answers("Kenya", 2, "en", "future-use", List.of("iot"), "Seals will call drones.")));
        plenary.rapporteur().post(plenary.session + "/groups/" + group + "/readback").then().statusCode(200);
        peru.judge(group, atNight, "reservation", "Ours are.").statusCode(204);
        plenary.rapporteur().post(plenary.session + "/groups/" + group + "/readback/closing").then().statusCode(lessThan(300));
        changes("?since=2").body("highlights.reworded", hasSize(1), "highlights.reworded[0].before.text",
                equalTo("Lanes are closed at night."), "highlights.reworded[0].now.text",
                equalTo("Lanes should be open at night."), "highlights.gone", hasSize(1), "highlights.gone[0].text",
                equalTo("Drones see the hills."), "highlights.added.text", equalTo(List.of("Seals will call drones.")),
                "highlights.reserved", hasSize(1),
                "highlights.reserved[0].text", equalTo("Ours are."));
        page("en").body(containsString("1 new highlight<"), containsString("1 highlight is gone"),
                containsString("1 highlight is worded anew"), containsString(">Lanes are closed at night.</del>"),
                containsString("1 new reservation about a highlight"),
                containsString("Group " + group + ", round 1, question 1"));
        page("fr").body(containsString("1 nouveau point fort<"), containsString("1 point fort a disparu"),
                containsString("1 point fort a été reformulé"), containsString("1 nouvelle réserve sur un point fort"),
                containsString("Groupe " + group + ", tour 1, question 1"));
        finalise(3);
        given().get("/report/" + plenary.code + "/changes?since=2").then().statusCode(200).body(
                containsString("1 highlight is gone"), containsString(">Lanes should be open at night.</span>"),
                not(containsString("Drones see the hills.</del>")));
    }

    /** It may have been taken out for its words. */
    @Test
    void tellsNobodyElseTheWordsThatArePrintedNoMore() {
        hide(secret);
        finalise(2);
        String page = "/report/" + plenary.code + "/changes";
        given().get(page).then().statusCode(200).body(containsString("1 point is gone"), not(containsString("Nobody")));
        given().get(plenary.session + "/report/changes").then().statusCode(200).body("gone", hasSize(1), "gone[0].text",
                nullValue(), "gone[0].kind", equalTo("risk"));
        plenary.rapporteur().get(page).then().body(containsString("Nobody"));
    }

    @Test
    void findsNothingWhereNothingChangedOrNothingWasFinalBefore() {
        given().get(plenary.session + "/report/changes").then().statusCode(404);
        plenary.rapporteur().post(plenary.session + "/report/reopening").then().statusCode(200);
        plenary.rapporteur().get("/report/" + plenary.code + "/changes").then().statusCode(200)
                .body(containsString("Nothing that is printed has changed."));
        plenary.rapporteur().get(plenary.session + "/report/changes?since=2").then().statusCode(404);
        plenary.rapporteur().get(plenary.session + "/report/changes?since=two").then().statusCode(400);
        given().get("/report/" + plenary.code).then().body(not(containsString("/changes\"")));
    }

    private void hide(String answer) {
        plenary.rapporteur().body(Map.of("reason", "Names somebody")).put(plenary.session + "/answers/" + answer + "/hiding")
                .then().statusCode(200);
    }

    private void finalise(int revision) {
        plenary.rapporteur().post(plenary.session + "/report/finalisation").then().statusCode(200).body("revision",
                equalTo(revision));
    }

    private String mark(String... answers) {
        return plenary.rapporteur().body(Map.of("answers", answers)).post(plenary.session + "/highlights").then()
                .statusCode(201).extract().path("id");
    }

    private void readBack(int group) {
        plenary.rapporteur().post(plenary.session + "/groups/" + group + "/readback").then().statusCode(200);
        plenary.rapporteur().post(plenary.session + "/groups/" + group + "/readback/closing").then().statusCode(lessThan(300));
    }

    private void worded(String message, Map<String, String> wordings) {
        plenary.rapporteur().body(Map.of("messages", List.of(message), "wordings", List.of(wordings)))
                .put(plenary.session + "/report/messages").then().statusCode(200);
    }

    private ValidatableResponse page(String language) {
        return plenary.rapporteur().get("/report/" + plenary.code + "/changes?since=2&lang=" + language).then()
                .statusCode(200);
    }

    private ValidatableResponse changes(String query) {
        return plenary.rapporteur().get(plenary.session + "/report/changes" + query).then().statusCode(200);
    }

    private void messages(String message) {
        plenary.rapporteur().body(Map.of("messages", List.of(message))).put(plenary.session + "/report/messages").then()
                .statusCode(200);
    }
}
