package breakout.console;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import breakout.MovableClock;
import breakout.round.Bell;

@QuarkusTest
class TwoFacilitatorsTest {

    @Inject
    MovableClock clock;

    @Inject
    Bell bell;

    private Hand one;
    private Hand other;
    private String console;

    @BeforeEach
    void openASession() {
        one = new Hand();
        other = new Hand();
        console = "/console/" + one.open(Map.of("template", "ptc-disruptive-technologies", "graceSeconds", "60"));
    }

    @Test
    void tellsTheSecondWhatTheFirstDidAndShowsTheRoundAsItIs() {
        press(one, "Open round 1", "opening", Map.of()).then().statusCode(303);
        String seen = other.see(console).extract().asString();
        press(one, "Pause<", "pause", Map.of()).then().statusCode(303);
        String version = Hand.version(seen, "Pause<");
        other.send(console + "/rounds/1/pause", Map.of("version", version)).then().statusCode(409)
                .body(containsString("role=\"alert\""), containsString("Another facilitator paused round 1 at "),
                        containsString("Resume<"), not(containsString("Pause<")));
        other.send(console + "/rounds/1/extension", Map.of("version", version, "minutes", "1")).then().statusCode(409);
        one.send(console + "/rounds/1/pause", Map.of("version", version)).then().statusCode(409)
                .body(containsString("You paused round 1 at "));
        other.ask("fr").formParams(Map.of("version", version)).post(console + "/rounds/1/pause").then().statusCode(409)
                .body(containsString("Un autre facilitateur a suspendu le tour 1 à "));
    }

    @Test
    void letsNobodyComeSecondToTimeAlone() {
        press(one, "Open round 1", "opening", Map.of());
        press(one, "Ring the bell now", "closing", Map.of());
        String seen = Hand.version(one.see(console).extract().asString(), "Take nothing more");
        clock.advance(Duration.ofMinutes(2));
        bell.look();
        one.see(console + "?fragment=trail").body(containsString("Round 1 took its last answer"));
        one.send(console + "/rounds/1/sealing", Map.of("version", seen)).then().statusCode(409)
                .body(not(containsString("id=\"first\"")), containsString("This round is already closed."));
    }

    @Test
    void saysWhoDrives() {
        one.see(console + "?fragment=trail").body(containsString("Nothing was done yet."));
        press(one, "Open round 1", "opening", Map.of());
        press(one, "Pause<", "extension", Map.of("minutes", "-1"));
        one.see(console + "?fragment=trail").body(containsString("You moved the end of round 1 by −1 min"));
        other.see(console + "?fragment=trail").body(containsString("Another facilitator moved the end of round 1 by −1 min"),
                containsString("Another facilitator opened round 1"));
    }

    @Test
    void undoesForTenSeconds() {
        press(one, "Open round 1", "opening", Map.of());
        press(one, "Ring the bell now", "closing", Map.of()).then().statusCode(303);
        one.see(console + "?fragment=undo").body(containsString("Undo: the bell"));
        press(other, "Undo: the bell", "undo", Map.of()).then().statusCode(303);
        one.see(console).body(containsString("Pause<"), containsString("Another facilitator undid the last act on round 1"));
        press(one, "Pause<", "pause", Map.of());
        String undo = Hand.version(one.see(console).extract().asString(), "Undo: the pause");
        clock.advance(Duration.ofSeconds(10));
        one.see(console + "?fragment=undo").body(not(containsString("Undo")));
        one.send(console + "/rounds/1/undo", Map.of("version", undo)).then().statusCode(409)
                .body(containsString("Resume<"));
    }

    @Test
    void endsTheGraceAndSaysWhenItIsOver() {
        press(one, "Open round 1", "opening", Map.of());
        press(one, "Ring the bell now", "closing", Map.of());
        one.see(console + "?fragment=clock").body(containsString("still taken, marked late"),
                matchesPattern("(?s).*data-ends=\"20.*"));
        press(one, "Take nothing more", "sealing", Map.of()).then().statusCode(303);
        one.see(console).body(containsString("Open round 2"), containsString("its answers are complete"));
        String script = one.see(console + "?fragment=script").extract().asString();
        assertEquals(1, script.split("from \\d\\d:\\d\\d to \\d\\d:\\d\\d", -1).length - 1);
    }

    /** Presses the button with these words, as the page shows it. */
    private Response press(Hand hand, String words, String act, Map<String, String> fields) {
        String version = Hand.version(hand.see(console).extract().asString(), words);
        var form = new HashMap<>(fields);
        form.put("version", version);
        return hand.send(console + "/rounds/1/" + act, form);
    }
}
