package breakout.page;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
class RefusalsTest {

    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    @Test
    void tellsAProgramWhatWasRefusedAndWhere() {
        problem(given().header("Accept-Language", "fr").get("/trial/refusing").then(), 400)
                .body("type", equalTo("urn:breakout:text_too_long"), "title", equalTo("Bad Request"), "status", equalTo(400),
                        "detail", containsString("Ce texte est trop long"), "violations[0].field", equalTo("text"),
                        "violations[0].message", containsString("1\u202F500"));
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
            "null                                               | ``      | unreadable_json" })
    void namesTheFieldOfAnUnreadableDocumentAndNeverItsValue(String document, String field, String key) {
        String text = problem(given().contentType("application/json").body(document).put("/trial/things").then(), 400)
                .body("type", equalTo("urn:breakout:" + key), "violations[0].field", equalTo(field))
                .extract().asString();
        assertThat(text.replace("hunter2x", ""), not(containsString("hunter2")));
    }

    @Test
    void takesNoPlainTextForADocument() {
        problem(given().contentType("text/plain").body("\"hunter2\"").put("/trial/things").then(), 415);
    }

    @Test
    void readsADocumentThatBeginsWithAByteOrderMark() {
        given().contentType("application/json")
                .body("\uFEFF{\"name\":\"a\",\"size\":1}".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .put("/trial/things").then().statusCode(200).body("name", equalTo("a"));
    }

    @Test
    void refusesADocumentNestedBeyondReason() throws IOException {
        String document = "{\"name\":" + "[".repeat(50_000);
        assertThat(Wire.send("PUT /trial/things HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: "
                + document.length() + "\r\nConnection: close\r\n\r\n" + document), startsWith("HTTP/1.1 400"));
    }

    @Test
    void namesAFailureAndSaysNothingOfIt() {
        String text = problem(given().get("/trial/failing").then(), 500).body("instance", notNullValue()).extract().asString();
        assertThat(text, not(containsString("delegate wrote")));
    }

    @ParameterizedTest
    @ValueSource(strings = { "/trial/numbered?n=%zz", "/trial/%zz", "/%zz", "/trial?title=%zz", "/trial?lang=%zz",
            "/trial?a[]=|" })
    void refusesAnAddressThatCannotBeDecodedBeforeAnyoneSeesIt(String address) throws IOException {
        assertThat(Wire.send("GET " + address + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"),
                startsWith("HTTP/1.1 400"));
    }

    @ParameterizedTest
    @CsvSource({ "GET,/nowhere,404", "GET,/api/nowhere,404", "DELETE,/trial/refusing,405", "GET,/trial/numbered?n=x,404",
            "GET,/trial?title=%ff%fe,200",
            "GET,/trial?title=%00,400", "GET,/%00,404", "GET,/trial/..%2f..%2fetc,404", "GET,//trial//,200",
            "BREW,/trial,405",
            "OPTIONS,/trial,200" })
    void answersEveryOddAddressWithAProblem(String method, String address, int status) throws IOException {
        String answer = Wire.send(method + " " + address + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        assertThat(answer, startsWith("HTTP/1.1 " + status));
        assertThat(answer, containsString("X-Content-Type-Options: nosniff"));
        if (status >= 400) {
            assertThat(answer, containsString("application/problem+json"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "Accept: ;;q=x,/", "Accept: text/html;q=hunter", "Accept-Language: ;q=1,*-",
            "Cookie: breakout-language=%zz; =;",
            "Content-Type: /", "Content-Type: application/json;charset=none", "Content-Length: -1", "Range: bytes=9-1",
            "Host: \u00e9", "Accept-Encoding: nothing;q=9", "Cookie: \u0001" })
    void neverFailsOnAnOddHeader(String header) throws IOException {
        for (String line : List.of("GET /trial", "GET /nowhere", "PUT /trial/things", "GET /app.css")) {
            String answer = Wire.send(line + " HTTP/1.1\r\nHost: x\r\n" + header + "\r\nConnection: close\r\n\r\n");
            assertThat(line, answer, not(startsWith("HTTP/1.1 5")));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "/trial/things", "/trial", "/nowhere" })
    void refusesABodyWhoseSizeIsNotAnnounced(String address) throws IOException {
        String answer = Wire.send("PUT " + address + " HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                + "Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n60000\r\n\"" + "x".repeat(0x5FFFF) + "\r\n0\r\n\r\n");
        assertThat(answer, startsWith("HTTP/1.1 4"));
    }

    /** What is sent slowly by HTTP/2 could keep the bell waiting. */
    @Test
    void speaksNoHttp2() throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/trial")).build();
        assertEquals(Version.HTTP_1_1,
                HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).version());
    }

    @Test
    void takesAnEmptyBodyForADocumentWithoutFields() {
        given().contentType("application/json").put("/trial/things").then().statusCode(200).body("size", equalTo(0));
        given().put("/trial/things").then().statusCode(not(500));
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
        given().get("/trial?title=" + "x".repeat(20_000)).then().statusCode(414);
    }

    private static ValidatableResponse problem(ValidatableResponse response, int status) {
        return response.statusCode(status).contentType("application/problem+json");
    }

    @Test
    void refusesAFormThatCannotBeReadAsItsSendersDoing() throws IOException {
        String fields = "a=1&".repeat(5000);
        for (String form : List.of("title=%zz", "title=%", "title=%u0041", fields)) {
            String answer = Wire.send("POST /trial HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAccept: text/html\r\n"
                    + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + form.length() + "\r\n\r\n"
                    + form);
            assertTrue(answer.startsWith("HTTP/1.1 4"), answer.lines().findFirst().orElse("nothing"));
        }
    }
}
