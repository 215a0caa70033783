package breakout.desk;

import static breakout.Browser.stranger;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;

import breakout.Browser;
import breakout.Hall;

/** Who speaks, or hands in a sheet, is counted like who writes. */
@QuarkusTest
class DictationPageTest {

    private final EntityManager database;
    private Hall hall;
    private Browser rapporteur;
    private String page;

    DictationPageTest(EntityManager database) {
        this.database = database;
    }

    @BeforeEach
    void closeARound() {
        hall = Hall.open(Map.of("groups", 2, "graceSeconds", 0));
        hall.round(1, "opening").statusCode(200);
        hall.join("Kenya").answer(1, "Drones see the coast.");
        hall.round(1, "closing").statusCode(200);
        rapporteur = Browser.rapporteur(hall);
        page = "/desk/" + hall.code + "/dictation";
    }

    @Test
    void entersAnAnswerAfterTheBellWithAFormAlone() {
        rapporteur.get("/desk/" + hall.code).then().body(containsString("href=\"" + page + "\""));
        rapporteur.get(page).then().statusCode(200).body(containsString("Enter a dictated or paper answer"));
        String id = UUID.randomUUID().toString();
        rapporteur.post(page, form(id, "", "Kenya")).then().statusCode(400).body(containsString("href=\"#text\""),
                containsString("value=\"Kenya\""), containsString(id));
        for (int pressed = 0; pressed < 2; pressed++) {
            rapporteur.post(page, form(id, "Seals <b>report</b>.", "Kenya")).then().statusCode(303).header("Location",
                    matchesPattern(".*" + page + "\\?entered=2"));
        }
        rapporteur.get(page + "?entered=2").then().body(containsString("Entered as answer 2."));
        rapporteur.get("/desk/" + hall.code).then().body(containsString("Seals &lt;b&gt;report&lt;/b&gt;."),
                containsString("entered at the desk"), not(containsString("Kenya")));
        answers().body("", hasSize(2)).body("dictated", equalTo(List.of(false, true))).body("group[1]", equalTo(2))
                .body("late[1]", equalTo(false));
        report().body("basis.contributors", equalTo(1), "basis.contributions", equalTo(2), "method.dictated", equalTo(1));
        rapporteur.get("/report/" + hall.code).then().body(containsString(
                "1 contribution was dictated or handed in on paper, and entered by the rapporteur."),
                not(containsString("Kenya")));
        rapporteur.post(page, form(id, "Something else.", "Kenya")).then().statusCode(409)
                .body(containsString("Something else.</textarea>"));
    }

    /** Also where it is listed by now under another of the names that were told. */
    @Test
    void countsADelegationOnceThatComesAfterSomethingWasEnteredForIt() {
        for (String delegation : List.of("Chile", " chile", "Republic of Peru", "")) {
            enter(Map.of("delegation", delegation)).statusCode(200);
        }
        report().body("basis.contributors", equalTo(4));
        hall.round(2, "opening").statusCode(200);
        hall.join("CHILE").answer(2, "Drones will see more.");
        report().body("basis.contributors", equalTo(4));
        list("code,type,en,fr\nPE,member,Peru,Pérou\nPX,member,Republic of Peru,\n");
        report().body("basis.contributors", equalTo(4));
        hall.join("PX").answer(2, "Robots will see more.");
        report().body("basis.contributors", equalTo(4));
        hall.join("Pérou").answer(2, "Both will.");
        report().body("basis.contributors", equalTo(5));
    }

    /** Whether it had spoken, its going tells nobody. */
    @Test
    void countsADelegationOnceThatComesAfterItWasTakenOffTheList() {
        list("code,type,en\nCHL,member,Chile\nPER,member,Peru\nMEX,member,Mexico\n").body("removed", equalTo(0));
        enter(Map.of("delegation", "Chile")).statusCode(200);
        hall.round(2, "opening").statusCode(200);
        speakAndGo("Peru", Map.of("question", 2, "text", "Drones will see more."));
        report().body("basis.contributors", equalTo(3));
        list("code,type,en\nKEN,member,Kenya\n").body("notListedAnyMore", empty(), "removed", equalTo(3));
        report().body("basis.contributors", equalTo(3));
        hall.join("CHILE").answer(2, "Robots will see more.");
        hall.join("peru").answer(2, "Both will.");
        report().body("basis.contributors", equalTo(3));
    }

    @Test
    void keepsADelegationThatAnAnswerNamesWhenItIsTakenOffTheList() {
        hall = Hall.open(Map.of("groups", 1, "attribution", "named"));
        hall.round(1, "opening").statusCode(200);
        list("code,type,en\nCHL,member,Chile\n");
        speakAndGo("Chile", Map.of("question", 1, "text", "Drones see the coast.", "consent", true));
        list("code,type,en\nKEN,member,Kenya\n").body("notListedAnyMore", contains("Chile"), "removed", equalTo(0));
        answers().body("author", contains("Chile"));
    }

    private void speakAndGo(String delegation, Map<String, ?> answer) {
        var seat = given().contentType(ContentType.JSON).body(Map.of("delegation", delegation)).post(hall.at("/seats"))
                .jsonPath();
        given().header("Authorization", "Bearer " + seat.getString("token")).contentType(ContentType.JSON).body(answer)
                .put(hall.at("/answers/" + UUID.randomUUID())).then().statusCode(201);
        hall.staff().delete(hall.at("/seats/" + seat.getInt("seat"))).then().statusCode(204);
    }

    private ValidatableResponse list(String csv) {
        return hall.staff().contentType("text/csv; charset=UTF-8").body(csv).put(hall.at("/delegations")).then()
                .statusCode(200);
    }

    @Test
    void countsEachDelegationOnceAndThoseThatWereNotNamedAsOne() {
        for (String delegation : List.of("KENYA ", "Chile", " chile", "", "", "Peru")) {
            enter(Map.of("delegation", delegation)).statusCode(200).body("dictated", equalTo(true));
        }
        report().body("basis.contributors", equalTo(4));
        assertEquals(1L, stored("select count(*) from delegation d join session s on d.session_id = s.id where s.code = ?1"));
    }

    @Test
    void keepsOfItsDelegationNoMoreThanOfOneThatWroteItself() {
        enter(Map.of("delegation", "Kenya")).statusCode(200);
        assertEquals(0L, stored("select count(*) from answer a join session s on a.session_id = s.id where s.code = ?1 and"
                + " (a.author_delegation is not null or a.author_category is not null or a.author_region is not null)"));
        var named = Hall.open(Map.of("groups", 2, "attribution", "named"));
        named.round(1, "opening").statusCode(200);
        named.join("Kenya");
        named.rapporteur(null).asking().body(Map.of("question", 1, "text", "Seals.", "group", 1, "delegation", "Kenya"))
                .put(named.at("/dictation/" + UUID.randomUUID())).then().statusCode(200);
        named.staff().get(named.at("/answers")).then().body("author[0]", equalTo(null));
    }

    @Test
    void entersNothingWhereItCouldNotBeCounted() {
        enter(Map.of("question", 2)).statusCode(409);
        enter(Map.of("question", 9)).statusCode(400).body("violations[0].field", equalTo("question"));
        enter(Map.of("group", 9)).statusCode(400).body("violations[0].field", equalTo("group"));
        enter(Map.of("text", "x".repeat(2_001))).statusCode(400).body("violations[0].field", equalTo("text"));
        enter(Map.of("delegation", "x".repeat(101))).statusCode(400).body("violations[0].field", equalTo("delegation"));
        String written = answers().extract().path("[0].id");
        hall.rapporteur(null).asking().body(Map.of("question", 1, "text", "Drones see the coast.", "group", 1))
                .put(hall.at("/dictation/" + written)).then().statusCode(409);
        hall.staff().post(hall.at("/report/finalisation")).then().statusCode(200);
        enter(Map.of()).statusCode(409).body("type", equalTo("urn:breakout:report_is_final"));
        answers().body("", hasSize(1));
    }

    @Test
    void isForWhoeverSpeaksForTheGroup() {
        Browser ofGroup = Browser.known(stranger().get("/desk/" + hall.code + "?key=" + hall.rapporteur(1).key));
        ofGroup.get(page).then().statusCode(200).body(containsString("<option value=\"1\">Group 1"),
                not(containsString("Group 2")));
        ofGroup.post(page, form(UUID.randomUUID().toString(), "Not ours.", "")).then().statusCode(403);
        stranger().get(page).then().statusCode(401);
    }

    private static Map<String, String> form(String id, String text, String delegation) {
        return Map.of("id", id, "question", "1", "text", text, "group", "2", "delegation", delegation);
    }

    private ValidatableResponse enter(Map<String, ?> wish) {
        var body = new HashMap<String, Object>(Map.of("question", 1, "text", "Seals report.", "group", 1));
        body.putAll(wish);
        return hall.rapporteur(null).asking().body(body).put(hall.at("/dictation/" + UUID.randomUUID())).then();
    }

    private ValidatableResponse answers() {
        return hall.staff().get(hall.at("/answers")).then().statusCode(200);
    }

    private ValidatableResponse report() {
        return hall.staff().get(hall.at("/report")).then().statusCode(200);
    }

    private Object stored(String query) {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery(query, Long.class).setParameter(1, hall.code).getSingleResult());
    }
}
