package breakout.highlight;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.HashSet;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

import breakout.Browser;
import breakout.Hall;

/** What several groups say is heard once, with who stands behind it; nobody is heard with what they did not confirm. */
@QuarkusTest
class ChoirTest {

    @Inject
    EntityManager database;

    private Hall hall;
    private Hall.Delegate kenya;
    private String english;
    private String again;
    private String french;
    private Browser plenary;

    @BeforeEach
    void report() {
        hall = Hall.open(Map.of("groups", 5, "graceSeconds", 0));
        hall.round(1, "opening").statusCode(200);
        kenya = hall.join("Kenya", 1);
        english = marked(1, kenya, "Drones see the coast.", true);
        again = marked(2, hall.join("Chile", 2), "Drones see the coast.", true);
        french = marked(3, hall.join("Fiji", 3), "Les drones voient la côte.", true);
        marked(4, hall.join("Peru", 4), "Seals report.", false);
        plenary = Browser.rapporteur(hall);
    }

    @Test
    void hearsOnceWhatSeveralGroupsSay() {
        groupwork().body("groupwork.heard", hasSize(2), "groupwork.heard.groups", contains(2, 1), "groupwork.heard.delegations",
                contains(2, 1), "groupwork.heard[0].voiced.group.number", contains(1, 2), "groupwork.heard[0].voiced.round",
                contains(1, 1));
    }

    @Test
    void hearsAsOneWhatThePlenarysRapporteurSaysIsTheSameAndApartWhatIsNot() {
        alike(french, again).then().statusCode(303);
        groupwork().body("groupwork.heard.groups", contains(3), "groupwork.heard[0].voiced.group.number", contains(1, 2, 3));
        alike(english, "").then().statusCode(303);
        groupwork().body("groupwork.heard.groups", contains(2, 1));
        hall.round(1, "closing").statusCode(200);
        hall.round(2, "opening").statusCode(200);
        String future = marked(2, hall.join("Chile", 2), "Drones will see more.", true, 2);
        alike(future, french).then().statusCode(400).body(containsString("answer two questions"));
        alike(french, "17").then().statusCode(400);
    }

    @Test
    void isNotJoinedByTheRapporteurOfAGroup() {
        var first = Browser.known(Browser.stranger().get("/desk/" + hall.code + "?key=" + hall.rapporteur(1).key));
        first.post("/desk/" + hall.code + "/plenary/highlights/" + french + "/alike", Map.of("other", english)).then()
                .statusCode(403);
        first.get("/desk/" + hall.code + "/plenary").then().statusCode(200).body(not(containsString("/alike")),
                containsString("Les drones voient la côte."), not(containsString("Seals report.")));
        plenary.get("/desk/" + hall.code + "/plenary").then().body(containsString("/alike"), containsString("Seals report."),
                containsString("2 of 5 groups, 2 delegations"));
    }

    @Test
    void saysWhyNothingIsHeardOfAGroup() {
        groupwork().body("groupwork.silent.group.number", contains(4, 5), "groupwork.silent.why",
                contains("NOT_CONFIRMED", "NO_ANSWERS"));
        String page = plenary.get("/report/" + hall.code).asString();
        for (String said : List.of("2 of 5 groups, 2 delegations",
                "Group 1, round 1, question 1; there was broad support; <a class=\"reference\" href=\"#said-1\">[1]</a>",
                "Group 5 had no answers and reports nothing back.",
                "Group 4 had not confirmed what its rapporteur chose when this was drawn up.")) {
            assertEquals(true, page.contains(said), said);
        }
    }

    @Test
    void isForgottenByWhomItWasConfirmedOnceTheReportIsFinal() {
        hall.round(1, "closing").statusCode(200);
        Browser.facilitator().get("/console/" + hall.code + "/groups?rule=different&seed=1").then()
                .body(containsString("1 group has highlights that it has not confirmed yet."));
        hall.round(2, "opening").statusCode(200);
        hall.round(2, "closing").statusCode(200);
        List<String> before = hashes();
        plenary.post("/desk/" + hall.code + "/report/finalisation", Map.of()).then().statusCode(303);
        List<String> after = hashes();
        assertEquals(before.size(), after.size());
        assertNotEquals(0, before.size());
        var kept = new HashSet<>(before);
        kept.retainAll(after);
        assertEquals(0, kept.size(), "nothing by which who confirmed could be known is left");
        hall.rapporteur(1).asking().get(hall.at("/highlights")).then().body("[0].confirmed", equalTo(1));
    }

    private List<String> hashes() {
        return QuarkusTransaction.requiringNew().call(() -> database.createQuery(
                "select v.ownerHash from Verdict v where v.highlight.session.code = ?1"
                        + " union all select v.voice from Verdict v where v.highlight.session.code = ?1",
                String.class).setParameter(1, hall.code).getResultList());
    }

    private ValidatableResponse groupwork() {
        return hall.staff().get(hall.at("/report.json")).then().statusCode(200);
    }

    private io.restassured.response.Response alike(String highlight, String other) {
        return plenary.post("/desk/" + hall.code + "/plenary/highlights/" + highlight + "/alike", Map.of("other", other));
    }

    private String marked(int group, Hall.Delegate delegate, String text, boolean confirmed) {
        return marked(group, delegate, text, confirmed, 1);
    }

    private String marked(int group, Hall.Delegate delegate, String text, boolean confirmed, int question) {
        var rapporteur = hall.rapporteur(group);
        String highlight = rapporteur.mark(delegate.answer(question, text));
        if (confirmed) {
            rapporteur.readBack(group).statusCode(200);
            delegate.judge(group, highlight, "confirm", null).statusCode(204);
            rapporteur.closeReadBack(group).statusCode(200);
        }
        return highlight;
    }
}
