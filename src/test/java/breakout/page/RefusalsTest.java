package breakout.page;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
class RefusalsTest {

    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    @Test
    void tellsAProgramWhatWasRefusedAndWhere() {
        problem(given().header("Accept-Language", "fr").get("/trial/refusing").then(), 400)
                .body("type", equalTo("urn:breakout:text_too_long"), "title", equalTo("Bad Request"), "status", equalTo(400),
                        "detail", containsString("Ce texte est trop long"), "violations[0].field", equalTo("text"),
                        "violations[0].message", containsString("1 500"));
    }

    @Test
    void tellsAPersonTheSameOnAPage() {
        given().header("Accept", BROWSER).get("/trial/refusing").then().statusCode(400).contentType("text/html")
                .body(containsString("This text is too long: 2,000 characters, of 1,500 at most."),
                        containsString("<html lang=\"en\""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "{\"name\":\"a\",\"size\":\"hunter2\",\"parts\":[]} | size    | wrong_value",
            "{\"name\":\"a\",\"size\":1,\"hunter2x\":2}         | hunter2x | unknown_field",
            "{\"name\":{\"x\":1}}                               | name    | wrong_value",
            "{\"parts\":[1,\"hunter2\"]}                         | parts.1 | wrong_value",
            "{\"name\":\"hunter2\"                              | ``      | unreadable_json",
            "[]                                                 | ``      | unreadable_json",
            "hunter2                                            | ``      | unreadable_json",
            "``                                                 | ``      | unreadable_json" })
    void namesTheFieldOfAnUnreadableDocumentAndNeverItsValue(String document, String field, String key) {
        String text = problem(given().contentType("application/json").body(document).put("/trial/things").then(), 400)
                .body("type", equalTo("urn:breakout:" + key), "violations[0].field", equalTo(field))
                .extract().asString();
        org.hamcrest.MatcherAssert.assertThat(text.replace("hunter2x", ""), not(containsString("hunter2")));
    }

    @Test
    void readsADocumentThatBeginsWithAByteOrderMark() {
        given().contentType("application/json")
                .body("\uFEFF{\"name\":\"a\",\"size\":1}".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .put("/trial/things").then().statusCode(200).body("name", equalTo("a"));
    }

    @Test
    void refusesADocumentNestedBeyondReason() {
        problem(given().contentType("application/json").body("{\"parts\":" + "[".repeat(50_000)).put("/trial/things").then(),
                400);
    }

    @Test
    void namesAFailureAndSaysNothingOfIt() {
        String text = problem(given().get("/trial/failing").then(), 500).body("instance", notNullValue()).extract().asString();
        org.hamcrest.MatcherAssert.assertThat(text, not(containsString("delegate wrote")));
    }

    @ParameterizedTest
    @CsvSource({ "GET,/nowhere,404", "GET,/api/nowhere,404", "DELETE,/trial/refusing,405", "GET,/trial/numbered?n=x,404",
            "GET,/trial/numbered?n=%zz,400", "GET,/trial/%zz,400", "GET,/%zz,400", "GET,/trial?title=%zz,400",
            "GET,/trial/..%2f..%2fetc,404" })
    void answersEveryOddAddressWithAProblem(String method, String address, int status) {
        problem(given().urlEncodingEnabled(false).request(method, address).then(), status);
    }

    @Test
    void showsAPageAtAnAddressWithNothing() {
        given().header("Accept", BROWSER).get("/nowhere").then().statusCode(404).contentType("text/html")
                .body(containsString("There is nothing at this address."));
    }

    @Test
    void refusesKindsOfContentItDoesNotTakeOrGive() {
        problem(given().contentType("text/plain").body("x").put("/trial/things").then(), 415);
        problem(given().accept("image/png").contentType("application/json").body("{}").put("/trial/things").then(), 406);
    }

    @ParameterizedTest
    @ValueSource(strings = { "/trial/things", "/trial", "/nowhere" })
    void refusesABodyThatIsTooLarge(String address) {
        problem(given().contentType("application/json").body("x".repeat(300_000)).put(address).then(), 413);
    }

    @Test
    void refusesAnAddressThatIsTooLong() {
        given().get("/trial?title=" + "x".repeat(9000)).then().statusCode(414);
    }

    private static ValidatableResponse problem(ValidatableResponse response, int status) {
        return response.statusCode(status).contentType("application/problem+json");
    }
}
