package breakout.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.HttpClientConfig;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import breakout.Hall;

/** What browsers keep over TLS is kept to this host; that a request came so is believed of listed proxies alone. */
@QuarkusTest
class PassTest {

    /** As {@code application.properties} lists it for tests. */
    private static final String PROXY = "127.0.0.2";

    @Test
    void isKeptToTheHostWhereTheRequestCameOverTls() {
        Response signedIn = signIn(fromProxy().header("X-Forwarded-Proto", "https"));
        Cookie pass = signedIn.detailedCookie("__Host-breakout-staff");
        assertTrue(pass.isSecured());
        assertEquals("/", pass.getPath());
        assertNull(pass.getDomain());
        assertEquals("max-age=63072000", signedIn.header("Strict-Transport-Security"));
        opens(fromProxy().header("X-Forwarded-Proto", "https").cookie("__Host-breakout-staff", pass.getValue()), 200);
        opens(fromProxy().header("X-Forwarded-Proto", "https").cookie("breakout-staff", pass.getValue()), 303);
        opens(given().cookie("__Host-breakout-staff", pass.getValue()), 303);
    }

    @Test
    void hasAPlainNameWithoutTls() {
        for (RequestSpecification plain : new RequestSpecification[] { given(), fromProxy(),
                fromProxy().header("X-Forwarded-Proto", "http") }) {
            Response signedIn = signIn(plain);
            assertNotNull(signedIn.detailedCookie("breakout-staff"));
            assertFalse(signedIn.detailedCookie("breakout-staff").isSecured());
            assertNull(signedIn.header("Strict-Transport-Security"));
        }
    }

    @Test
    void believesNobodyWhoIsNotListed() {
        var forged = Map.of("X-Forwarded-Proto", "https", "X-Forwarded-For", "203.0.113.9", "X-Forwarded-Host", "evil.example",
                "X-Forwarded-Port", "443", "Forwarded", "for=203.0.113.9;proto=https;host=evil.example");
        Response signedIn = signIn(given().headers(forged));
        assertNotNull(signedIn.cookie("breakout-staff"));
        assertNull(signedIn.header("Strict-Transport-Security"));
        given().headers(forged).get("/").then().header("Strict-Transport-Security", nullValue());
        Hall hall = Hall.open(Map.of());
        String link = hall.staff().headers(forged).contentType("application/json").body(Map.of("name", "R"))
                .post(hall.at("/rapporteurs")).then().statusCode(201).extract().path("url");
        assertTrue(link.startsWith("http://localhost:" + RestAssured.port + "/"), link);
    }

    @Test
    void letsAListedProxySayNoMoreThanWhereARequestCameFrom() {
        fromProxy().header("X-Forwarded-Host", "evil.example").get("/").then().statusCode(200)
                .body(not(containsString("evil.example")));
        Hall hall = Hall.open(Map.of());
        String link = fromProxy().auth().preemptive().basic("facilitator", Hall.PASSWORD).header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "evil.example").header("Host", "sessions.example.int")
                .contentType("application/json").body(Map.of("name", "R")).post(hall.at("/rapporteurs")).then().statusCode(201)
                .extract().path("url");
        assertTrue(link.startsWith("https://sessions.example.int/"), link);
    }

    @Test
    void takesOrdersOfOurOwnPagesBehindAProxy() {
        var own = fromProxy().header("X-Forwarded-Proto", "https").header("Host", "sessions.example.int");
        assertEquals(303, signIn(own.header("Origin", "https://sessions.example.int")).statusCode());
        fromProxy().header("X-Forwarded-Proto", "https").header("Host", "sessions.example.int")
                .header("Origin", "https://evil.example").post("/sign-in").then().statusCode(403)
                .body("type", equalTo("urn:breakout:cross_site"));
    }

    private static Response signIn(RequestSpecification request) {
        return request.redirects().follow(false).formParam("name", "facilitator").formParam("password", Hall.PASSWORD)
                .post("/sign-in");
    }

    private static void opens(RequestSpecification request, int status) {
        request.redirects().follow(false).get("/sessions").then().statusCode(status);
    }

    private static RequestSpecification fromProxy() {
        try {
            return given().config(RestAssured.config().httpClient(HttpClientConfig.httpClientConfig()
                    .setParam("http.route.local-address", InetAddress.getByName(PROXY))));
        } catch (UnknownHostException e) {
            throw new AssertionError(e);
        }
    }
}
