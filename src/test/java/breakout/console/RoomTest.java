package breakout.console;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;

import jakarta.inject.Inject;

import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;

import breakout.Hall;
import breakout.MovableClock;
import breakout.session.AuditEntry;
import breakout.session.Deed;
import breakout.session.Session;

/** What the facilitator learns of the room, and switches for it. */
@QuarkusTest
class RoomTest {

    private static final int TIMES = 20;

    @Inject
    MovableClock clock;

    private Hand hand;
    private Hall hall;
    private String console;

    @BeforeEach
    void open() {
        hand = new Hand();
        hall = Hall.open(Map.of("groups", 1));
        console = "/console/" + hall.code;
        hall.round(1, "opening").statusCode(200);
    }

    @Test
    void showsWhoWritesWhoIsDoneAndWhoCallsForHelp() {
        var kenya = hall.join("Kenya");
        var chile = hall.join("Chile");
        kenya.answer(1, "Drones see the coast.");
        chile.asking().contentType(ContentType.JSON).body(Map.of("text", "Half a sent")).put(hall.at("/drafts/1")).then()
                .statusCode(204);
        kenya.asking().put(hall.at("/hand/done")).then().statusCode(204);
        chile.asking().put(hall.at("/hand/help")).then().statusCode(204);
        chile.asking().post(hall.at("/hand/more-time")).then().statusCode(200);
        hand.see(console + "?fragment=pulse").body(row("2", "1", "1", "1", "1"), containsString("1 call<"),
                containsString("class=\"calls\""), containsString("<a href=\"#group-1\">"));
        hand.send(console + "/help/1", Map.of()).then().statusCode(303);
        hand.see(console + "?fragment=pulse").body(not(containsString("1 call<")), row("2", "1", "1", "1", "1"));
        hand.send(console + "/help/77", Map.of()).then().statusCode(303);
        hand.send(console + "/help/x", Map.of()).then().statusCode(404);
    }

    @Test
    void hearsACallBetweenTheRoundsAndStillInTheNext() {
        var kenya = hall.join("Kenya");
        hall.round(1, "closing").statusCode(200);
        hall.round(1, "sealing").statusCode(200);
        kenya.asking().put(hall.at("/hand/help")).then().statusCode(204);
        hand.see(console + "?fragment=pulse").body(containsString("1 call<"));
        hall.round(2, "opening").statusCode(200);
        kenya.asking().put(hall.at("/hand/help")).then().statusCode(204);
        hand.see(console + "?fragment=pulse").body(containsString("1 call<"));
        kenya.asking().delete(hall.at("/hand/help")).then().statusCode(204);
        hand.see(console + "?fragment=pulse").body(not(containsString("1 call<")));
    }

    @Test
    void countsTheAnswersOfTheLastMinute() {
        hand.see(console + "?fragment=pulse");
        var kenya = hall.join("Kenya");
        kenya.answer(1, "One.");
        kenya.answer(1, "Two.");
        clock.advance(Duration.ofSeconds(30));
        hand.see(console + "?fragment=pulse").body(perMinute("2"));
        clock.advance(Duration.ofSeconds(30));
        hand.see(console + "?fragment=pulse").body(perMinute("2"));
        clock.advance(Duration.ofSeconds(31));
        hand.see(console + "?fragment=pulse").body(perMinute("0"));
    }

    @Test
    void switchesWhatTheSessionDoesByItself() {
        hand.see(console + "?fragment=settings").body(pressed("releases-at-close", false), pressed("allows-more-time", true),
                pressed("collects-drafts", true), containsString("value=\"120\""),
                containsString("Nobody is named, on no screen and in no file."));
        hand.send(console + "/settings/releases-at-close", Map.of("on", "true")).then().statusCode(303);
        hand.send(console + "/settings/allows-more-time", Map.of("on", "false")).then().statusCode(303);
        hand.see(console + "?fragment=settings").body(pressed("releases-at-close", true), pressed("allows-more-time", false),
                pressed("collects-drafts", true));
        hall.join("Kenya").asking().post(hall.at("/hand/more-time")).then().statusCode(409);
        hand.send(console + "/settings/lights", Map.of("on", "true")).then().statusCode(404);
    }

    @Test
    void losesNothingOfWhatTwoTurnAtOnce() throws Exception {
        Hand other = new Hand();
        var both = Executors.newFixedThreadPool(2);
        for (int time = 1; time <= TIMES; time++) {
            boolean on = time % 2 == 0;
            both.invokeAll(List.of(() -> turn(hand, "releases-at-close", on), () -> turn(other, "collects-drafts", on)));
            hand.see(console + "?fragment=settings").body(pressed("releases-at-close", on), pressed("collects-drafts", on));
        }
        both.shutdown();
    }

    private Integer turn(Hand by, String which, boolean on) {
        return by.send(console + "/settings/" + which, Map.of("on", String.valueOf(on))).statusCode();
    }

    @Test
    void tellsWhoTurnedWhichSwitch() {
        turn(hand, "releases-at-close", true);
        turn(hand, "releases-at-close", true);
        turn(new Hand(), "allows-more-time", false);
        String told = hand.see(console + "?fragment=trail&lang=fr").body(
                containsString("Un autre facilitateur a désactivé\u202f: Les délégués peuvent demander plus de temps"))
                .extract().asString();
        assertEquals(1, told.split("Vous avez activé\u202f: Diffuser les contributions", -1).length - 1);
        new Hand().see(console + "?fragment=trail")
                .body(containsString("Another facilitator switched on: Release answers by themselves"));
    }

    @Test
    void changesTheGraceOfEveryRoundWhoseBellHasNotRung() {
        Instant bell = Instant.parse(told("deadline"));
        assertEquals(bell.plusSeconds(120), Instant.parse(told("graceEnds")));
        hand.send(console + "/settings/grace", Map.of("graceSeconds", "300")).then().statusCode(303);
        assertEquals(bell.plusSeconds(300), Instant.parse(told("graceEnds")));
        hand.see(console + "?fragment=settings").body(containsString("value=\"300\""));
        hand.see(console + "?fragment=trail").body(containsString("You set the grace after the bell to 300 s"));
        hand.send(console + "/settings/grace", Map.of("graceSeconds", "3000")).then().statusCode(400)
                .body(containsString("value=\"3000\""), containsString("href=\"#graceSeconds\""));
        hand.send(console + "/settings/grace", Map.of("graceSeconds", "soon")).then().statusCode(400);

        hall.round(1, "pause").statusCode(200);
        hand.send(console + "/settings/grace", Map.of("graceSeconds", "60")).then().statusCode(303);
        hall.round(1, "undo").statusCode(200);
        assertEquals(bell.plusSeconds(60), Instant.parse(told("graceEnds")));
        hall.round(1, "closing").statusCode(200);
        String ends = told("graceEnds");
        hand.send(console + "/settings/grace", Map.of("graceSeconds", "0")).then().statusCode(303);
        assertEquals(ends, told("graceEnds"));
        hall.round(2, "opening").statusCode(200);
        hall.staff().get(hall.at("")).then().body("rounds[1].graceEnds",
                equalTo(hall.staff().get(hall.at("")).path("rounds[1].deadline")));
    }

    private String told(String when) {
        return hall.staff().get(hall.at("")).then().statusCode(200).extract().path("rounds[0]." + when);
    }

    @Test
    void givesASeatANewResumeCodeThatOpensNothingOfTheOldOne() {
        hand.see(console + "/seats").body(containsString("Nobody has taken a seat yet."));
        var lost = hall.join("Côte d’Ivoire <3");
        String answer = lost.answer(1, "Drones see the coast.");
        String page = hand.see(console + "/seats").body(containsString("Côte d’Ivoire &lt;3"), containsString("Group 1"),
                not(containsString("Drones"))).extract().asString();
        String renewal = page.replaceAll("(?s).*action=\"([^\"]*/code)\".*", "$1");
        String shown = hand.send(renewal, Map.of()).then().statusCode(200).header("Cache-Control", "no-store").extract()
                .asString();
        String code = shown.replaceAll("(?s).*<span class=\"code lead\">([^<]*)<.*", "$1");
        lost.asking().put(hall.at("/hand/help")).then().statusCode(401);
        String token = given().contentType(ContentType.JSON).body(Map.of("resumeCode", code))
                .post(hall.at("/seats/resumption")).then().statusCode(201)
                .body("delegation", equalTo("Côte d’Ivoire <3"), "group", equalTo(1)).extract().path("token");
        given().header("Authorization", "Bearer " + token).delete(hall.at("/answers/" + answer)).then().statusCode(403);
        hall.staff().get(hall.at("/answers")).then().body("number", hasSize(1));
        hand.see(console + "?fragment=trail").body(containsString("You gave a seat a new resume code"));
    }

    @Test
    void renewsNoSeatOfAnotherSession() {
        Hall elsewhere = Hall.open(Map.of());
        elsewhere.join("Kenya");
        String there = hand.see("/console/" + elsewhere.code + "/seats").extract().asString()
                .replaceAll("(?s).*/seats/(\\d+)/code\".*", "$1");
        hand.send(console + "/seats/" + there + "/code", Map.of()).then().statusCode(404)
                .body(containsString("There is no such seat"));
        hand.send(console + "/seats/x/code", Map.of()).then().statusCode(404);
        hand.see(console + "/seats/" + there + "/code").statusCode(303);
        given().redirects().follow(false).get(console + "/seats").then().statusCode(303);
        given().redirects().follow(false).header("Accept", "text/html").post(console + "/seats/" + there + "/code").then()
                .statusCode(303);
    }

    @Test
    void tellsLessOfAuthorsButNoMoreThanWasPromised() {
        var other = Hall.open(Map.of("groups", 2));
        String there = "/console/" + other.code;
        hand.see(there + "?fragment=settings").body(containsString("<option value=\"named\">"));
        hand.send(there + "/settings/attribution", Map.of("attribution", "named")).then().statusCode(303);
        other.join("Kenya");
        hand.send(there + "/settings/attribution", Map.of("attribution", "category")).then().statusCode(303);
        hand.see(there + "?fragment=settings").body(not(containsString("<option value=\"named\">")),
                containsString("<option value=\"category\" selected>"));
        hand.send(there + "/settings/attribution", Map.of("attribution", "named")).then().statusCode(409)
                .body(containsString("no more can be told of authors"));
        hand.see(there + "?fragment=trail").body(containsString("You changed what is told of authors"));
    }

    @Test
    void tellsWhatAnOutageCostUntilTheRoundIsClosed() {
        QuarkusTransaction.requiringNew().run(() -> AuditEntry.write(Session.withCode(hall.code).orElseThrow(), clock.instant(),
                null, Deed.OUTAGE, 1, Duration.ofSeconds(6)));
        hand.see(console).body(containsString("The server was away for 6 s; the round was given that time back at "));
        hand.see(console + "?lang=fr").body(containsString("Le serveur était absent pendant 6 s"));
        hall.round(1, "closing").statusCode(200);
        hall.round(1, "sealing").statusCode(200);
        hand.see(console + "?fragment=notice").body(not(containsString("The server was away")));
        hand.see(console + "?fragment=trail").body(containsString("The server was away; round 1 was given 6 s back"));
    }

    @Test
    void saysThatWhatArrivedInTimeIsStillBeingWrittenDown() {
        clock.advance(Duration.ofHours(1));
        new Hand().see(console).body(containsString("is still being written down"), containsString("Open round 2"),
                not(containsString("Take nothing more")), not(containsString("Pause<")));
    }

    @Test
    void countsTheTimeOfWhoAskedForMoreAndLetsItBeEnded() {
        hall.join("Kenya").asking().post(hall.at("/hand/more-time")).then().statusCode(200);
        clock.advance(Duration.ofMinutes(23));
        hand = new Hand();
        hand.see(console).body(containsString("Whoever asked for more time can still write and send."),
                matchesPattern("(?s).*data-ends=\"[^\"]*\">(1:00|0:[345]\\d)<.*"), containsString("Take nothing more"),
                containsString("Open round 2"));
        hand.act(hall.code, 1, "sealing");
        hand.see(console).body(containsString("its answers are complete"));
    }

    private static Matcher<String> pressed(String which, boolean on) {
        return containsString("id=\"switch-" + which + "\" aria-pressed=\"" + on + "\"");
    }

    private static Matcher<String> perMinute(String many) {
        return matchesPattern("(?s).*<tbody>.*data-label=\"Per min\">" + many + "<.*</tbody>.*");
    }

    private static Matcher<String> row(String joined, String sent, String writing, String done, String time) {
        return matchesPattern("(?s).*<tr id=\"group-1\".*data-label=\"Joined\">" + joined + "<.*data-label=\"Sent\">" + sent
                + "<.*data-label=\"Writing\">" + writing + "<.*data-label=\"Done\">" + done + "<.*data-label=\"Time\">" + time
                + "<.*</tbody>.*");
    }
}
