package breakout.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Cookie;

import breakout.Hall;

@QuarkusTest
class SignInPageTest {

    @Test
    void signsInWithNameAndPasswordAndOut() {
        Cookie pass = given().redirects().follow(false).formParam("name", "facilitator").formParam("password", Hall.PASSWORD)
                .post("/sign-in").then().statusCode(303).header("Location", containsString("/sessions")).extract()
                .detailedCookie("breakout-staff");
        assertTrue(pass.isHttpOnly());
        assertEquals("Lax", pass.getSameSite());
        given().redirects().follow(false).cookie("breakout-staff", pass.getValue()).post("/sign-out").then().statusCode(303);
        given().cookie("breakout-staff", pass.getValue()).post("/api/sessions").then().statusCode(401);
    }

    @Test
    void leadsFromTheAddressOfARefusedSetUpToTheSignIn() {
        given().redirects().follow(false).get("/set-up?lang=fr").then().statusCode(303)
                .header("Location", endsWith("/sign-in")).cookie("breakout-language", "fr");
    }

    @Test
    void keepsTheNameAndNotThePasswordWhenTheyDoNotMatch() {
        given().formParam("name", "facilitator").formParam("password", "a guess at it").post("/sign-in").then().statusCode(401)
                .body(containsString("value=\"facilitator\"")).body(containsString("do not match"))
                .body(not(containsString("a guess at it")));
        given().header("Accept-Language", "fr").formParam("name", "nobody").formParam("password", "x").post("/sign-in").then()
                .statusCode(401).body("html.@lang", equalTo("fr")).body(containsString("ne correspondent pas"));
    }

    @Test
    void knowsNobodyByWhatCannotBeAName() {
        for (String name : List.of("\0", "facilitator\0")) {
            given().formParam("name", name).formParam("password", Hall.PASSWORD).post("/sign-in").then().statusCode(401);
            given().auth().preemptive().basic(name, Hall.PASSWORD).post("/api/sessions").then().statusCode(401);
        }
    }

    @Test
    void knowsNoOrganisationWhereNoneIsSet() {
        given().get("/sign-in").then().statusCode(200).body(not(containsString("organisation")));
        given().redirects().follow(false).get("/sign-in/organisation").then().statusCode(404)
                .body(containsString("one signs in with name and password"));
        given().get("/sign-in/organisation/return?code=x&state=y").then().statusCode(404);
    }
}
