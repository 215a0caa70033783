package breakout.page;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;

@QuarkusTest
class DoorTest {

    @ParameterizedTest
    @ValueSource(strings = { "/trial", "/trial/refusing", "/trial/failing", "/nowhere", "/app.css", "/q/health/live" })
    void protectsTheReaderOfEveryResponse(String address) {
        given().urlEncodingEnabled(false).get(address).then().header("Content-Security-Policy", equalTo(
                "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
                        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"))
                .header("X-Content-Type-Options", "nosniff").header("Referrer-Policy", "same-origin")
                .header("Cross-Origin-Opener-Policy", "same-origin").header("Permissions-Policy", containsString("camera=()"));
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

    private static void post(String header, String value, int status) {
        given().header(header, value).formParam("title", "A").formParam("text", "B").post("/trial").then().statusCode(status);
    }
}
