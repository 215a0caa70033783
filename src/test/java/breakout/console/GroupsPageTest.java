package breakout.console;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

import breakout.Hall;

/** A facilitator arranges groups with forms alone, and delegates are told on their page. */
@QuarkusTest
class GroupsPageTest {

    private Hand facilitator;
    private Hall hall;
    private String page;

    @BeforeEach
    void open() {
        facilitator = new Hand();
        hall = Hall.open(Map.of("groups", 3, "graceSeconds", 0));
        page = "/console/" + hall.code + "/groups";
    }

    @Test
    void showsAPlanFirstAndSeatsEverybodyWhenItIsConfirmed() {
        for (int each = 0; each < 9; each++) {
            hall.join("Delegation " + each, each % 3 + 1);
        }
        String plan = facilitator.see(page + "?rule=different&seed=42").statusCode(200)
                .body(containsString("Nobody meets a delegation again that they have sat with."))
                .body(containsString("Seed 42.")).extract().asString();
        facilitator.see(page + "?rule=cafe&seed=42").statusCode(200).body(containsString("(host)"));
        String mark = plan.replaceAll("(?s).*name=\"plan\" value=\"(\\w+)\".*", "$1");
        Map<String, String> confirmed = Map.of("rule", "different", "seed", "42", "plan", mark);
        facilitator.send(page + "/arrangement", confirmed).then().statusCode(303);
        facilitator.send(page + "/arrangement", confirmed).then().statusCode(409)
                .body(containsString("Look at the plan as it is now"));
        facilitator.see("/console/" + hall.code).body(containsString("You gave the seats their groups by a plan"));
    }

    @Test
    void tellsDelegatesWhereTheirGroupMeets() {
        var kenya = hall.join("Kenya", 2);
        facilitator.send(page + "/2", Map.of("room", "Room B", "link", "javascript:alert(1)", "language", "fr", "moderator",
                "Ms Okoro")).then().statusCode(400).body(containsString("begins with https://"))
                .body(containsString("Room B"));
        facilitator.send(page + "/2", Map.of("room", "Room B", "link", "https://meet.example.org/b", "language", "fr",
                "moderator", "Ms Okoro")).then().statusCode(303);
        seat(kenya, "en").body(containsString("For round 1 you are in group 2, <bdi>Room B</bdi>"))
                .body(containsString("href=\"https://meet.example.org/b\" rel=\"noreferrer")).body(containsString("français"));
        seat(kenya, "fr").body(containsString("Pour le tour 1, vous êtes dans le groupe 2"));
        facilitator.see(page).body(containsString("Ms Okoro"));
        hall.round(1, "opening").statusCode(200);
        seat(kenya, "en").body(not(containsString("For round 1"))).body(containsString("Room B"));
        hall.round(1, "closing").statusCode(200);
        seat(kenya, "en").body(containsString("For round 2 you are in group 2"));
    }

    @Test
    void makesGroupsAndMovesSeatsAndLosesNothingTyped() {
        facilitator.send(page, Map.of("groups", "Trade\nBorders\nData\nPorts")).then().statusCode(303);
        facilitator.see(page).body(containsString("<bdi>Ports</bdi>"));
        facilitator.send(page, Map.of("groups", "Trade\nTrade")).then().statusCode(400).body(containsString("Trade\nTrade"));
        facilitator.send(page, Map.of("groups", "")).then().statusCode(400);
        hall.join("Kenya", 1);
        String seat = facilitator.see(page).extract().asString()
                .replaceAll("(?s).*<select id=\"seat\" name=\"seat\"><option value=\"(\\d+)\".*", "$1");
        facilitator.send(page + "/seats", Map.of("seat", seat, "group", "4")).then().statusCode(303);
        facilitator.send(page + "/seats", Map.of("seat", seat, "group", "x")).then().statusCode(400);
        facilitator.send(page + "/seats", Map.of("seat", "0", "group", "1")).then().statusCode(404);
        facilitator.see("/console/" + hall.code + "/seats").body(containsString("<bdi>Ports</bdi>"));
        given().redirects().follow(false).header("Accept", "text/html").get(page).then().statusCode(303);
    }

    private ValidatableResponse seat(Hall.Delegate delegate, String language) {
        return delegate.asking().header("Accept", "text/html").header("Accept-Language", language).get("/seat/" + hall.code)
                .then().statusCode(200);
    }
}
