package breakout.console;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class ConsolePageTest {

    private Hand hand;
    private String code;
    private String console;

    @BeforeEach
    void openASession() {
        hand = new Hand();
        code = hand.open(Map.of("template", "ptc-disruptive-technologies", "minutes", "10", "graceSeconds", "0"));
        console = "/console/" + code;
    }

    @Test
    void runsTheRoundsWithOneButtonAtATime() {
        hand.see(console).body(containsString("Open round 1"), containsString("10:00"), not(containsString("Pause<")));
        hand.act(code, 1, "opening");
        hand.see(console).body(containsString("Pause<"), containsString("Add 5 minutes"), not(containsString("Open round")));
        hand.act(code, 1, "pause");
        hand.see(console).body(containsString("Resume<"), containsString("sending waits until you resume"));
        hand.act(code, 1, "resumption");
        hand.act(code, 1, "closing");
        hand.see(console).body(containsString("Open round 2"), containsString("Discuss again"));
        hand.act(code, 2, "opening");
        hand.act(code, 2, "closing");
        hand.see(console).body(containsString("Read the report"), not(containsString("Open round")));
    }

    @Test
    void addsTime() {
        hand.act(code, 1, "opening");
        hand.send(console + "/rounds/1/pause", Map.of());
        int before = secondsLeft();
        hand.send(console + "/rounds/1/extension", Map.of("minutes", "5")).then().statusCode(303);
        assertEquals(before + 300, secondsLeft());
    }

    @Test
    void plansAQuestionOnceMore() {
        hand.act(code, 1, "opening");
        hand.act(code, 1, "closing");
        hand.act(code, 1, "rerun");
        hand.see(console).body(containsString("Open round 2"), containsString("Open round 3"),
                not(containsString("Discuss again")));
    }

    @Test
    void saysWhyTheStateOfARoundForbidsAnAct() {
        hand.send(console + "/rounds/1/pause", Map.of()).then().statusCode(409)
                .body(containsString("This round has not been opened yet."), containsString("Open round 1"));
        hand.send(console + "/rounds/9/pause", Map.of()).then().statusCode(404);
        hand.send("/console/ABCD2346/rounds/1/pause", Map.of()).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = { "/rounds/1/explosion", "/rounds/1", "/rounds", "/rounds/one/pause", "/rounds/1/pause/now",
            "/answers/release/now", "/help/x", "/screen/on", "/settings", "/nonsense" })
    void showsAPageWhereNothingIsSentTo(String below) {
        hand.send(console + below, Map.of()).then().statusCode(404).contentType("text/html")
                .body(containsString("There is nothing at this address."));
        hand.ask("fr").post(console + below).then().statusCode(404).contentType("text/html")
                .body(containsString("Il n’y a rien à cette adresse."));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "/rounds/1/pause", "/screen", "/settings/collects-drafts" })
    void showsAPageWhereSomethingElseIsDone(String below) {
        hand.ask().delete(console + below).then().statusCode(405).contentType("text/html")
                .body(containsString("This cannot be done at this address."));
        hand.ask("fr").put(console + below).then().statusCode(405).contentType("text/html")
                .body(containsString("Cette opération n’est pas possible à cette adresse."));
    }

    @ParameterizedTest
    @ValueSource(strings = { "/rounds/1/opening", "/rounds/1/rerun", "/rapporteurs", "/answers/release", "/screen",
            "/settings/collects-drafts", "/help/1" })
    void goesOnWhereARefusalWasTold(String below) {
        hand.see(console + below + "?fragment=clock").statusCode(200).body(startsWith("<div data-fragment=\"clock\""));
        hand.see(console + below + "?lang=fr").statusCode(303).header("Location", endsWith(console));
        hand.see("/console/ABCD2346" + below).statusCode(404);
        given().redirects().follow(false).get(console + below).then().statusCode(303)
                .header("Location", endsWith("/sign-in"));
    }

    @Test
    void opensTheNextRoundInTheGraceOfTheLast() {
        code = hand.open(Map.of("template", "ptc-disruptive-technologies", "graceSeconds", "120"));
        console = "/console/" + code;
        hand.act(code, 1, "opening");
        hand.see(console).body(not(containsString("Open round 2")));
        hand.act(code, 1, "closing");
        hand.see(console).body(containsString("<button id=\"act-sealing\">Take nothing more"),
                containsString("id=\"act-meanwhile\">Open round 2"));
        hand.act(code, 2, "opening");
        hand.see(console).body(containsString("Pause<"), not(containsString("Take nothing more")));
    }

    @Test
    void keepsMinutesThatAreNone() {
        hand.send(console + "/rounds/1/opening", Map.of("minutes", "ten")).then().statusCode(400)
                .body(containsString("value=\"ten\""), containsString("Give a number."));
    }

    @Test
    void showsARapporteursLinkOnce() {
        String page = hand.send(console + "/rapporteurs", Map.of("name", "Amélie <3", "group", "2")).then().statusCode(200)
                .header("Cache-Control", "no-store").body(containsString("Amélie &lt;3")).extract().asString();
        String key = page.replaceAll("(?s).*/desk/" + code + "\\?key=([0-9a-f]{32})\".*", "$1");
        given().header("Authorization", "Bearer " + key).get("/api/sessions/" + code + "/answers").then().statusCode(200);
        hand.see(console).body(not(containsString(key)));
        hand.send(console + "/rapporteurs", Map.of("name", " ", "group", "2")).then().statusCode(400)
                .body(containsString("Write something first."), containsString("<option value=\"2\" selected>"));
        hand.send(console + "/rapporteurs", Map.of("name", "B", "group", "77")).then().statusCode(400);
    }

    @Test
    void showsAnswersAsTheyComeIn() {
        hand.act(code, 1, "opening");
        Hand.answer(code, "Kenya", Map.of("question", 1, "text", "Drones <see> the coast.", "kind", "benefit", "technologies",
                List.of("drones")));
        Hand.answer(code, "Maroc", Map.of("question", 1, "text", "تحليل المخاطر", "kind", "risk", "technologies",
                List.of("ai", "iot")));
        hand.see(console + "?fragment=coming").body(startsWith("<div data-fragment=\"coming\""))
                .body(containsString("Drones &lt;see&gt; the coast."), containsString("lang=\"ar\" dir=\"auto\""),
                        containsString("Benefit"), not(containsString("Kenya")), not(containsString("<html")));
        hand.see(console + "?fragment=board").body(containsString("class=\"h5\""), containsString("class=\"h0\""));
        hand.see(console + "?fragment=nonsense").statusCode(200).body(containsString("<html"));
    }

    @Test
    void speaksFrench() {
        hand.ask("fr").get(console).then()
                .body(containsString("Ouvrir le tour 1"), containsString("lang=\"fr\""), containsString("Groupe 5"));
        hand.see(console + "?fragment=clock&lang=fr").body(containsString("La salle attend"));
        hand.see("/sessions?lang=fr").body(containsString("Ouvrir cette séance"));
    }

    @Test
    void readsTheCodeHoweverItIsTyped() {
        hand.see("/console/" + code.toLowerCase(java.util.Locale.ROOT)).statusCode(200);
        hand.see("/console/nowhere").statusCode(404).contentType(equalTo("text/html;charset=UTF-8"));
    }

    private int secondsLeft() {
        return given().get("/api/sessions/" + code).then().extract().path("rounds[0].remainingSeconds");
    }
}
