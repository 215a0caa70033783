package breakout.page;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;

@QuarkusTest
class DoorTest {

    private static final Set<String> UNSAFE = Set.of("POST", "PUT", "PATCH", "DELETE");
    /** Fewer, and the document does not hold them all. */
    private static final int MANY = 50;

    @ParameterizedTest
    @ValueSource(strings = { "/trial", "/trial/refusing", "/trial/failing", "/nowhere", "/app.css", "/q/health/live" })
    void protectsTheReaderOfEveryResponse(String address) {
        given().urlEncodingEnabled(false).get(address).then().header("Content-Security-Policy", equalTo(
                policy("'none'")))
                .header("X-Content-Type-Options", "nosniff").header("Referrer-Policy", "same-origin")
                .header("Cross-Origin-Opener-Policy", "same-origin").header("Permissions-Policy", containsString("camera=()"));
    }

    /** The facilitator's page shows it small. */
    @Test
    void letsTheScreenOfTheHallAloneBeShownWithinAPageOfOurs() {
        given().get("/projector/NOWHERE2").then().header("Content-Security-Policy", equalTo(policy("'self'")));
    }

    private static String policy(String within) {
        return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
                + "frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors " + within;
    }

    @Test
    void keepsNothingPeopleReadAndForEverWhatNamesItsContent() {
        given().get("/trial").then().header("Cache-Control", "no-store");
        given().get("/trial/refusing").then().header("Cache-Control", "no-store");
        given().get("/app.css?v=1").then().header("Cache-Control", containsString("immutable"));
        given().get("/app.css").then().header("Cache-Control", "no-cache");
    }

    @Test
    void takesNoOrdersFromAnotherSite() {
        String here = "http://localhost:" + RestAssured.port;
        post("Sec-Fetch-Site", "cross-site", 403);
        post("Sec-Fetch-Site", "same-site", 403);
        post("Sec-Fetch-Site", "same-origin", 200);
        post("Sec-Fetch-Site", "none", 200);
        post("Origin", "https://elsewhere.example", 403);
        post("Origin", "null", 403);
        post("Origin", here, 200);
        post("X-Nothing", "a program", 200);
        given().header("Sec-Fetch-Site", "cross-site").get("/trial").then().statusCode(200);
    }

    @Test
    void takesNoOrdersFromAnotherSiteOnAnyRoute() {
        Map<String, Map<String, ?>> paths = given().accept("application/json").get("/q/openapi?format=json").then()
                .statusCode(200).extract().path("paths");
        var orders = new ArrayList<String>();
        paths.forEach((path, methods) -> methods.keySet().stream().map(String::toUpperCase)
                .filter(method -> UNSAFE.contains(method)).forEach(method -> orders.add(method + " " + path)));
        assertTrue(orders.size() > MANY, "only " + orders);
        for (String order : orders) {
            String[] parts = order.split(" ");
            String address = parts[1].replaceAll("\\{\\w+}", "1");
            given().header("Sec-Fetch-Site", "cross-site").request(parts[0], address).then().statusCode(403)
                    .body("type", equalTo("urn:breakout:cross_site"));
            given().header("Origin", "https://elsewhere.example").request(parts[0], address).then().statusCode(403);
        }
    }

    @Test
    void takesNoOrdersOfAnotherKindEither() {
        given().header("Sec-Fetch-Site", "cross-site").request("PATCH", "/trial").then().statusCode(403);
        given().header("Sec-Fetch-Site", "cross-site").request("PROPFIND", "/trial").then().statusCode(403);
        given().header("Sec-Fetch-Site", "cross-site").options("/trial").then().statusCode(not(403));
    }

    private static void post(String header, String value, int status) {
        given().header(header, value).formParam("title", "A").formParam("text", "B").post("/trial").then().statusCode(status);
    }
}
