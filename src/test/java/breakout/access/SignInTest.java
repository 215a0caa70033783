package breakout.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Method;
import io.restassured.response.Response;

import breakout.Account;
import breakout.Browser;
import breakout.Hall;
import breakout.MovableClock;

/** A sign-in lasts as long as it is used and no longer than a day's meeting, and ends at once where its owner says so. */
@QuarkusTest
class SignInTest {

    private static final Duration NEARLY_IDLE = SignIn.IDLE.minusMinutes(1);
    private static final int CALLS = 50;

    @Inject
    MovableClock clock;

    private Hall hall;
    private Account guest;

    @BeforeEach
    void comeIn() {
        hall = Hall.open(Map.of("groups", 2));
        guest = Account.coFacilitator(hall);
    }

    @Test
    void endsWhereNobodyUsesIt() {
        clock.advance(NEARLY_IDLE);
        assertTrue(passes(guest.browser));
        clock.advance(NEARLY_IDLE);
        assertTrue(passes(guest.browser));
        clock.advance(SignIn.IDLE);
        assertEquals(false, passes(guest.browser));
    }

    @Test
    void endsWithTheDayHoweverMuchItIsUsed() {
        Duration used = Duration.ZERO;
        while (used.plus(NEARLY_IDLE).compareTo(Staff.SIGNED_IN_FOR) < 0) {
            clock.advance(NEARLY_IDLE);
            used = used.plus(NEARLY_IDLE);
            assertTrue(passes(guest.browser), used.toString());
        }
        clock.advance(Staff.SIGNED_IN_FOR.minus(used));
        assertEquals(false, passes(guest.browser));
    }

    @Test
    void letsAStolenCookieDoNothingAfterASignOutEverywhere() {
        Browser elsewhere = guest.signIn();
        String stolen = elsewhere.cookie("breakout-staff");
        assertTrue(passes(elsewhere));
        guest.browser.post("/sign-out/everywhere", Map.of()).then().statusCode(303)
                .header("Location", containsString("/sign-in")).header("Clear-Site-Data", "\"cache\"");
        List<String> reads = List.of("/answers", "/audit", "/state", "/delegations", "/retention", "/live", "/report");
        List<String> pages = List.of("/console/", "/console/{}/seats", "/console/{}/staff", "/console/{}/retention", "/desk/");
        List<String> acts = List.of("/rounds/1/opening", "/rounds/1/pause", "/rounds/1/closing", "/report/finalisation",
                "/rapporteurs");
        int passed = 0;
        for (int call = 0; call < CALLS; call++) {
            String api = call % 3 == 0 ? reads.get(call % reads.size()) : acts.get(call % acts.size());
            String page = pages.get(call % pages.size());
            String address = page.contains("{}") ? page.replace("{}", hall.code) : page + hall.code;
            Response told = call % 2 == 0 ? asked(stolen, call % 3 == 0 ? Method.GET : Method.POST, hall.at(api))
                    : asked(stolen, Method.GET, address);
            boolean refused = told.statusCode() == 401
                    || told.statusCode() == 303 && told.header("Location").endsWith("/sign-in");
            passed += refused ? 0 : 1;
        }
        assertEquals(0, passed, "of " + CALLS);
    }

    @Test
    void goesOnAloneWhereThePasswordIsChanged() {
        Browser elsewhere = guest.signIn();
        var change = Map.of("before", Account.PASSWORD, "password", "ten boxes on a ship");
        guest.browser.post("/account", Map.of("before", "not this one", "password", "ten boxes on a ship")).then()
                .statusCode(400).body(containsString("not the password of your account"));
        guest.browser.post("/account", Map.of("before", Account.PASSWORD, "password", "short")).then().statusCode(400);
        assertTrue(passes(elsewhere));
        guest.browser.post("/account", change).then().statusCode(303);
        assertTrue(passes(guest.browser));
        assertEquals(false, passes(elsewhere));
        guest.asking().get(hall.at("/audit")).then().statusCode(401);
        given().auth().preemptive().basic(guest.name, "ten boxes on a ship").get(hall.at("/audit")).then().statusCode(200);
    }

    @Test
    void leavesThePasswordToTheSettingsThatHoldIt() {
        Browser.facilitator().post("/account", Map.of("before", Hall.PASSWORD, "password", "ten boxes on a ship")).then()
                .statusCode(409).body(containsString("stands in the settings of the server"));
    }

    @Test
    void leavesNothingOfAnAccountThatIsRemoved() {
        Browser facilitator = Browser.facilitator();
        String id = guest.id(facilitator, hall);
        guest.browser.post("/staff/" + id + "/removal", Map.of()).then().statusCode(403);
        facilitator.post("/staff/" + id + "/removal", Map.of()).then().statusCode(303);
        assertEquals(false, passes(guest.browser));
        guest.asking().get(hall.at("/audit")).then().statusCode(401);
        facilitator.post("/staff/" + id + "/removal", Map.of()).then().statusCode(404);
        String first = String.valueOf(Staff.named(Staff.FACILITATOR).orElseThrow().id());
        facilitator.post("/staff/" + first + "/removal", Map.of()).then().statusCode(409);
    }

    private static Response asked(String cookie, Method method, String address) {
        return given().redirects().follow(false).cookie("breakout-staff", cookie).request(method, address);
    }

    private static boolean passes(Browser browser) {
        return browser.get("/account").statusCode() == 200;
    }
}
