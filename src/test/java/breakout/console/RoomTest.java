package breakout.console;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import java.time.Duration;
import java.util.Map;

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
                containsString("class=\"calls\""));
        hand.send(console + "/help/1", Map.of()).then().statusCode(303);
        hand.see(console + "?fragment=pulse").body(not(containsString("1 call<")), row("2", "1", "1", "1", "1"));
        hand.send(console + "/help/77", Map.of()).then().statusCode(303);
        hand.send(console + "/help/x", Map.of()).then().statusCode(404);
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
                pressed("collects-drafts", true), containsString("120 seconds"));
        hand.send(console + "/settings/releases-at-close", Map.of("on", "true")).then().statusCode(303);
        hand.send(console + "/settings/allows-more-time", Map.of("on", "false")).then().statusCode(303);
        hand.see(console + "?fragment=settings").body(pressed("releases-at-close", true), pressed("allows-more-time", false),
                pressed("collects-drafts", true));
        hall.join("Kenya").asking().post(hall.at("/hand/more-time")).then().statusCode(409);
        hand.send(console + "/settings/lights", Map.of("on", "true")).then().statusCode(404);
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
        hand.see(console).body(containsString("is still being written down"), containsString("Open round 2"),
                not(containsString("Take nothing more")), not(containsString("Pause<")));
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
