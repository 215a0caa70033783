package breakout.console;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class SessionsPageTest {

    @ParameterizedTest
    @ValueSource(strings = { "/sessions", "/console/ABCD2346", "/console/ABCD2346?fragment=clock" })
    void leadsWhoIsNotSignedInToWhereTheyCan(String address) {
        given().redirects().follow(false).get(address).then().statusCode(303).header("Location", endsWith("/sign-in"));
    }

    @Test
    void takesNoFormFromWhoIsNotSignedIn() {
        given().redirects().follow(false).formParam("template", "ptc-disruptive-technologies").post("/sessions").then()
                .statusCode(303).header("Location", endsWith("/sign-in"));
    }

    @Test
    void opensASessionTwoClicksAfterTheSignIn() {
        var hand = new Hand();
        hand.see("/sessions").statusCode(200).body(containsString("Open this session"),
                containsString("Future of Customs – Disruptive technologies"), containsString("PC0483E1a"));
        String code = hand.open(Map.of("template", "ptc-disruptive-technologies"));
        hand.see("/console/" + code).statusCode(200).body(containsString("Open round 1"),
                containsString(code.substring(0, 4) + "-" + code.substring(4)), containsString("<svg"));
        hand.see("/sessions").body(containsString("/console/" + code));
    }

    @Test
    void opensASessionWithWhatWasChanged() {
        var hand = new Hand();
        String code = hand.open(Map.of("template", "ptc-disruptive-technologies", "title", "Les océans", "groups",
                "Pacific\r\n\r\nAfrica & Middle East", "minutes", "7,5", "graceSeconds", "0"));
        hand.see("/console/" + code).body(containsString("Les océans"), containsString("Pacific"),
                containsString("Africa &amp; Middle East"), containsString("value=\"7.5\""), not(containsString("Group 3")));
    }

    @Test
    void keepsWhatWasTypedWhenItCannotBeTaken() {
        new Hand()
                .send("/sessions", Map.of("template", "ptc-disruptive-technologies", "title", "Kept & safe", "minutes", "soon"))
                .then().statusCode(400).body(containsString("Kept &amp; safe"), containsString("value=\"soon\""),
                        containsString("Give a number."), containsString("<details id=\"change\" class=\"change\" open>"));
        new Hand().send("/sessions", Map.of("template", "no-such-template")).then().statusCode(400)
                .body(containsString("There is no session template of this name."));
    }
}
