package breakout.console;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import java.util.Map;
import java.util.UUID;

import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import breakout.Hall;

/** What a facilitator does with an answer for themselves: pins it, and says what it speaks of. */
@QuarkusTest
class SortingPageTest {

    private Hand hand;
    private Hall hall;
    private Hall.Delegate kenya;
    private String first;

    @BeforeEach
    void send() {
        hand = new Hand();
        hall = Hall.open(Map.of("groups", 1, "graceSeconds", 0));
        hall.round(1, "opening").statusCode(200);
        kenya = hall.join("Kenya");
        first = kenya.answer(1, "Drones see the coast.");
        kenya.answer(1, "Fewer stops for those who are trusted.");
    }

    @Test
    void pinsAnAnswerAboveTheOthersAlsoWhenTheRoundIsSealed() {
        hand.see(coming()).body(order("Fewer stops", "Drones see"), not(containsString(">pinned<")));
        order("pin", Map.of());
        order("pin", Map.of());
        hand.see(coming()).body(order("Drones see", "Fewer stops"), containsString(">pinned<"));
        hall.round(1, "closing").statusCode(200);
        hand.see(coming()).body(order("Drones see", "Fewer stops"));
        order("unpinning", Map.of());
        hand.see(coming()).body(not(containsString(">pinned<")));
    }

    @Test
    void dropsThePinOfWhatItsAuthorTakesBack() {
        order("pin", Map.of());
        kenya.asking().delete(hall.at("/answers/" + first)).then().statusCode(204);
        hand.see(coming()).body(not(containsString("Drones see")));
        first = UUID.randomUUID().toString();
        act("pin", Map.of()).then().statusCode(404);
        act("filing", Map.of()).then().statusCode(404);
    }

    @Test
    void filesAnAnswerAndLeavesItsKindAlone() {
        hand.see(coming()).body(containsString("value=\"drones\" checked"));
        order("filing", Map.of("technologies", "ai"));
        hand.see(coming()).body(containsString("value=\"ai\" checked"), not(containsString("value=\"drones\" checked")));
        order("filing", Map.of());
        hand.see(coming()).body(not(containsString("\" checked")));
        act("filing", Map.of("technologies", "abacus")).then().statusCode(400);
    }

    private String coming() {
        return "/console/" + hall.code + "?fragment=coming";
    }

    private Response act(String act, Map<String, String> fields) {
        return hand.send("/console/" + hall.code + "/answers/" + first + "/" + act, fields);
    }

    private void order(String act, Map<String, String> fields) {
        act(act, fields).then().statusCode(303);
    }

    private static Matcher<String> order(String first, String second) {
        return matchesPattern("(?s).*" + first + ".*" + second + ".*");
    }
}
