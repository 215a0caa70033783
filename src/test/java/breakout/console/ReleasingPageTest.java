package breakout.console;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;

import breakout.Browser;
import breakout.Hall;
import breakout.session.AuditEntry;
import breakout.session.Deed;
import breakout.session.Matter;
import breakout.session.Session;

@QuarkusTest
class ReleasingPageTest {

    private Hand hand;
    private Hall hall;
    private String console;
    private String answer;

    @BeforeEach
    void sendAnAnswer() {
        hand = new Hand();
        hall = Hall.open(Map.of("groups", 1, "graceSeconds", 60));
        console = "/console/" + hall.code;
        hall.round(1, "opening").statusCode(200);
        answer = hall.join("Kenya").answer(1, "Drones see the coast.");
    }

    @Test
    void releasesAndHolds() {
        hand.see(console).body(containsString("1 waits for release"), containsString(">held<"),
                not(containsString("Show this on the screen<")));
        order("release", Map.of());
        hand.see(console).body(containsString("None waits"), containsString("1 released"), containsString(">released<"),
                containsString("Show this on the screen<"));
        order("hold", Map.of());
        hand.see(console).body(containsString("1 waits for release"));
    }

    @Test
    void hidesWithAReasonAndShowsAgainAndNeverReleasesWhatIsHidden() {
        hand.send(at("hiding"), Map.of("reason", " ")).then().statusCode(400).body(containsString("Write something first."),
                containsString("<details id=\"hide-1\" open>"));
        order("hiding", Map.of("reason", "A test <of ours>"));
        hand.see(console + "?fragment=coming").body(containsString("A test &lt;of ours&gt;"),
                not(containsString("/release\"")));
        hand.send(at("release"), Map.of()).then().statusCode(409);
        order("showing", Map.of());
        hand.see(console + "?fragment=coming").body(containsString("/release\""), containsString(">held<"));
    }

    @Test
    void neverReleasesWhatWasTakenBack() {
        var delegate = hall.join("Chile");
        answer = delegate.answer(1, "Taken back.");
        delegate.asking().delete(hall.at("/answers/" + answer)).then().statusCode(204);
        hand.send(at("release"), Map.of()).then().statusCode(404);
        hand.send(console + "/answers/nonsense/release", Map.of()).then().statusCode(400);
        answer = UUID.randomUUID().toString();
        hand.send(at("hiding"), Map.of("reason", "x")).then().statusCode(404);
        hand.send(console + "/answers/nonsense/hiding", Map.of("reason", "x")).then().statusCode(400);
    }

    @Test
    void releasesAllOfTheClosedRoundsAndNothingElse() {
        hand.see(console).body(not(containsString("in the closed rounds")));
        hand.send(console + "/answers/release", Map.of()).then().statusCode(303);
        hand.see(console).body(containsString("1 waits for release"));
        hall.round(1, "closing");
        hall.round(1, "sealing").statusCode(200);
        hand.see(console).body(containsString("Release the one that waits in the closed rounds"));
        hand.send(console + "/answers/release", Map.of()).then().statusCode(303);
        hand.see(console).body(containsString("None waits"), not(containsString("in the closed rounds")));
    }

    @Test
    void quotesAReleasedAnswerOnTheScreen() {
        hand.send(at("quote"), Map.of()).then().statusCode(409);
        order("release", Map.of());
        order("quote", Map.of());
        hand.see(console + "?fragment=screen").body(containsString("Now on the screen: answer 1"),
                containsString("value=\"quote\" aria-pressed=\"true\""), containsString("Drones see the coast."));
        hand.see(console + "?fragment=coming").body(containsString("On the screen<"));
        order("hold", Map.of());
        hand.see(console + "?fragment=screen").body(not(containsString("Drones see the coast.")),
                containsString("value=\"follow\" aria-pressed=\"true\""));
    }

    @Test
    void choosesWhatTheHallSees() {
        hand.send(console + "/screen", Map.of("slide", "ranking")).then().statusCode(303);
        hand.see(console + "?fragment=screen").body(startsWith("<div data-fragment=\"screen\">"),
                containsString("value=\"ranking\" aria-pressed=\"true\""),
                containsString("value=\"clock\" aria-pressed=\"false\""), containsString("ranking of the technologies"));
        hand.send(console + "/screen", Map.of("slide", "nonsense")).then().statusCode(400);
        hand.send(console + "/screen", Map.of()).then().statusCode(400);
        hand.send(console + "/screen", Map.of("slide", "quote")).then().statusCode(400);
        order("release", Map.of());
        hand.send(console + "/screen", Map.of("slide", "quote")).then().statusCode(303);
        hand.see(console + "?fragment=screen").body(containsString("Drones see the coast."));
    }

    @Test
    void tellsInTheTrailWhoDecidedWhatEveryoneReads() {
        hand.send(at("release"), Map.of());
        hand.send(at("release"), Map.of());
        hand.send(at("quote"), Map.of());
        hand.send(at("quote"), Map.of());
        hand.send(at("hold"), Map.of());
        hand.send(at("hiding"), Map.of("reason", "Spoken of elsewhere"));
        hand.send(at("showing"), Map.of());
        hand.send(console + "/screen", Map.of("slide", "ranking"));
        String told = hand.see(console + "?fragment=trail").extract().asString();
        assertEquals(List.of("You changed what the hall sees: Ranking", "You took an answer back into the report",
                "You hid an answer", "You held back an answer", "You changed what the hall sees: Quotation",
                "You released an answer"), lines(told).subList(0, 6));
        assertFalse(told.contains("Drones") || told.contains("elsewhere"), told);
        new Hand().see(console + "?fragment=trail").body(containsString("Another facilitator hid an answer"));
        hand.see(console + "?fragment=trail&lang=fr").body(containsString("Vous avez masqué une contribution"),
                containsString("Vous avez changé ce que la salle voit\u202F: Classement"));
    }

    @Test
    void tellsWhatARapporteurDecided() {
        var rapporteur = Browser.rapporteur(hall);
        rapporteur.post("/desk/" + hall.code + "/answers/" + answer + "/hiding", Map.of("reason", "off topic")).then()
                .statusCode(303);
        hand.see(console + "?fragment=trail").body(containsString("The rapporteur hid an answer"));
    }

    @Test
    void tellsInOneLineOfManyThatWereReleasedAtOnce() {
        hand.send(console + "/settings/releases-at-close", Map.of("on", "true")).then().statusCode(303);
        hall.join("Chile").answer(1, "Sensors on every seal.");
        hall.round(1, "closing");
        hall.round(1, "sealing").statusCode(200);
        String told = hand.see(console + "?fragment=trail").extract().asString();
        assertEquals(List.of("Round 1 took its last answer", "2 answers were released as round 1 closed"),
                lines(told).subList(0, 2));
        order("hold", Map.of());
        hand.send(console + "/answers/release", Map.of());
        hand.send(console + "/answers/release", Map.of());
        told = hand.see(console + "?fragment=trail").extract().asString();
        // a sealed round has dealt its numbers anew
        assertEquals(List.of("You released 1 answer of the closed rounds", "You held back answer #",
                "Round 1 took its last answer"),
                lines(told).subList(0, 3).stream().map(line -> line.replaceFirst("answer [12]$", "answer #")).toList());
    }

    @Test
    void remembersTheRoundsHoweverManyAnswersWereReleased() {
        QuarkusTransaction.requiringNew().run(() -> {
            Session session = Session.withCode(hall.code).orElseThrow();
            for (int i = 0; i < 300; i++) {
                AuditEntry.write(session, Instant.EPOCH, null, Deed.RELEASED, Matter.answer(1, null));
            }
        });
        hand.see(console + "?fragment=script").body(matchesPattern("(?s).*since \\d\\d:\\d\\d.*"));
        String version = Hand.version(hand.see(console).extract().asString(), "Pause<");
        hall.round(1, "pause").statusCode(200);
        order("release", Map.of());
        hand.send(console + "/rounds/1/pause", Map.of("version", version)).then().statusCode(409)
                .body(containsString("Another facilitator paused round 1 at "));
    }

    private static List<String> lines(String told) {
        return Pattern.compile("<li><span class=\"number\">[^<]*</span>([^<]*)</li>").matcher(told).results()
                .map(line -> line.group(1).strip()).toList();
    }

    private void order(String order, Map<String, String> form) {
        hand.send(at(order), form).then().statusCode(303);
    }

    private String at(String order) {
        return console + "/answers/" + answer + "/" + order;
    }
}
