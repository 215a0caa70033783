package breakout.console;

import static io.restassured.RestAssured.given;

import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** A facilitator at a browser, signed in through the page. */
class Hand {

    private final String cookie = given().redirects().follow(false).formParam("name", "facilitator")
            .formParam("password", "with-care-and-patience").post("/sign-in").then().statusCode(303).extract()
            .cookie("breakout-staff");

    RequestSpecification ask() {
        return ask("en");
    }

    RequestSpecification ask(String language) {
        return given().redirects().follow(false).cookie("breakout-staff", cookie).header("Accept", "text/html")
                .header("Accept-Language", language);
    }

    ValidatableResponse see(String address) {
        return ask().get(address).then();
    }

    /** A form with these fields, sent. */
    Response send(String address, Map<String, String> fields) {
        return ask().contentType("application/x-www-form-urlencoded; charset=UTF-8").formParams(fields).post(address);
    }

    /** @return the code of the session that was opened */
    String open(Map<String, String> changes) {
        String console = send("/sessions", changes).then().statusCode(303).extract().header("Location");
        return console.substring(console.lastIndexOf('/') + 1);
    }

    void act(String code, int round, String act) {
        send("/console/" + code + "/rounds/" + round + "/" + act, Map.of()).then().statusCode(303);
    }

    /** The version of the round for which the form with these words was drawn. */
    static String version(String html, String words) {
        String form = Pattern.compile("(?s)<form.*?</form>").matcher(html).results().map(MatchResult::group)
                .filter(each -> each.contains(words)).findFirst()
                .orElseThrow(() -> new AssertionError("No form with " + words));
        return form.replaceAll("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1");
    }

    /** A delegate joins and sends this answer. */
    static void answer(String code, String delegation, Map<String, Object> answer) {
        String token = given().contentType("application/json").body(Map.of("delegation", delegation))
                .post("/api/sessions/" + code + "/seats").then().statusCode(201).extract().path("token");
        given().header("Authorization", "Bearer " + token).contentType("application/json").body(answer)
                .put("/api/sessions/" + code + "/answers/" + UUID.randomUUID()).then().statusCode(201);
    }
}
