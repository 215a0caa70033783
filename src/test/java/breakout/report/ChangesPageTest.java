package breakout.report;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

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

    private ValidatableResponse changes(String query) {
        return plenary.rapporteur().get(plenary.session + "/report/changes" + query).then().statusCode(200);
    }

    private void messages(String message) {
        plenary.rapporteur().body(Map.of("messages", List.of(message))).put(plenary.session + "/report/messages").then()
                .statusCode(200);
    }
}
