package breakout.console;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

import breakout.Hall;

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
        hand.see(console).body(not(containsString("of the closed rounds")));
        hand.send(console + "/answers/release", Map.of()).then().statusCode(303);
        hand.see(console).body(containsString("1 waits for release"));
        hall.round(1, "closing");
        hall.round(1, "sealing").statusCode(200);
        hand.see(console).body(containsString("Release all 1 of the closed rounds"));
        hand.send(console + "/answers/release", Map.of()).then().statusCode(303);
        hand.see(console).body(containsString("None waits"), not(containsString("of the closed rounds")));
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

    private void order(String order, Map<String, String> form) {
        hand.send(at(order), form).then().statusCode(303);
    }

    private String at(String order) {
        return console + "/answers/" + answer + "/" + order;
    }
}
