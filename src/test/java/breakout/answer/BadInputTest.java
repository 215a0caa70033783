package breakout.answer;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.in;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;

import breakout.Hall;

/** Whatever a client sends gets a clear sentence and the right status, names the field, and echoes nothing. */
@QuarkusTest
class BadInputTest {

    private static final String SECRET = "words of a delegate";

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "{\"question\":1,\"text\":\"\"} | text",
            "{\"question\":1,\"text\":\"  \\n \"} | text",
            "{\"question\":1} | text",
            "{\"text\":\"words of a delegate\"} | question",
            "{\"question\":9,\"text\":\"words of a delegate\"} | question",
            "{\"question\":\"one\",\"text\":\"words of a delegate\"} | question",
            "{\"question\":1.5,\"text\":\"words of a delegate\"} | question",
            "{\"question\":99999999999,\"text\":\"words of a delegate\"} | question",
            "{\"question\":\"1\",\"text\":\"words of a delegate\"} | question",
            "{\"question\":1,\"text\":12345} | text", "{\"question\":1,\"text\":true} | text",
            "{\"question\":1,\"text\":{\"words of a delegate\":1}} | text",
            "{\"question\":1,\"text\":[\"words of a delegate\"]} | text",
            "{\"question\":1,\"text\":\"words of a delegate \\u0000\"} | text",
            "{\"question\":1,\"text\":\"words of a delegate \\u001b[2J\"} | text",
            "{\"question\":1,\"text\":\"words of a delegate \\ud800\"} | text",
            "{\"question\":1,\"text\":\"a\",\"kind\":\"words of a delegate\"} | kind",
            "{\"question\":1,\"text\":\"a\",\"technologies\":[\"words of a delegate\"]} | technologies",
            "{\"question\":1,\"text\":\"a\",\"technologies\":\"words of a delegate\"} | technologies",
            "{\"question\":1,\"text\":\"a\",\"technologies\":[null]} | technologies",
            "{\"question\":1,\"text\":\"a\",\"language\":\"words of a delegate\"} | language",
            "{\"question\":1,\"text\":\"a\",\"words of a delegate\":1} | words of a delegate" })
    void isRefusedWithTheFieldNamed(String body, String field) {
        Hall hall = running();
        ValidatableResponse refusal = hall.join("Kenya").asking().contentType(ContentType.JSON).body(body)
                .put(hall.at("/answers/" + UUID.randomUUID())).then();
        isProblem(refusal, 400);
        refusal.body("violations.field", hasItem(field));
        if (!field.equals(SECRET)) {
            refusal.body(not(containsString(SECRET)));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "{\"question\":1,", "[]", "\"text\"", "nonsense",
            "{\"question\":1,\"question\":1 \"text\"}" })
    void isRefusedWhenItIsNoJson(String body) {
        Hall hall = running();
        isProblem(
                hall.join("Kenya").asking().contentType(ContentType.JSON).body(body)
                        .put(hall.at("/answers/" + UUID.randomUUID())).then(),
                400);
    }

    @Test
    void isRefusedWhenItIsTooLongAndSaysHowLong() {
        Hall hall = running();
        var delegate = hall.join("Kenya");
        delegate.send(UUID.randomUUID().toString(), Map.of("question", 1, "text", "🚢".repeat(2000))).statusCode(201);
        var refusal = delegate.send(UUID.randomUUID().toString(), Map.of("question", 1, "text", "x".repeat(2001)));
        isProblem(refusal, 400);
        refusal.body("violations[0].field", equalTo("text")).body("detail", containsString("2,001")).body("detail",
                containsString("2,000"));
    }

    @Test
    void isRefusedWhenItIsHugeBeforeAnybodyReadsIt() {
        Hall hall = running();
        hall.join("Kenya").asking().contentType(ContentType.JSON).body("{\"text\":\"" + "x".repeat(1_000_000) + "\"}")
                .put(hall.at("/answers/" + UUID.randomUUID())).then().statusCode(413);
    }

    @ParameterizedTest
    @CsvSource({ "{}", "{\"delegation\":\"\"}", "{\"delegation\":\" \"}", "{\"delegation\":null}" })
    void namesTheMissingDelegation(String body) {
        Hall hall = running();
        var refusal = given().contentType(ContentType.JSON).body(body).post(hall.at("/seats")).then();
        isProblem(refusal, 400);
        refusal.body("violations[0].field", equalTo("delegation"));
    }

    @ParameterizedTest
    @CsvSource({ "K7MQ4XPR", "nonsense", "%00", "K7MQ4XPRK7MQ4XPRK7MQ4XPRK7MQ4XPRK7MQ4XPRK7MQ4XPR", "--------" })
    void findsNoSessionUnderAWrongCode(String code) {
        isProblem(given().urlEncodingEnabled(false).get("/api/sessions/" + code).then(), 404);
        isProblem(given().urlEncodingEnabled(false).contentType(ContentType.JSON).body(Map.of("delegation", "Kenya"))
                .post("/api/sessions/" + code + "/seats").then(), 404);
    }

    @Test
    void knowsEachAskerAndWhatTheyMay() {
        Hall hall = running();
        Hall elsewhere = running();
        var kenya = hall.join("Kenya");
        String id = kenya.answer(1, "Sensors on every seal.");
        isProblem(hall.join("Peru").send(id, Map.of("question", 1, "text", "Mine now.")), 403);
        isProblem(hall.join("Peru").asking().delete(hall.at("/answers/" + id)).then(), 403);
        isProblem(elsewhere.join("Kenya").asking().contentType(ContentType.JSON).body(Map.of("question", 1, "text", "a"))
                .put(hall.at("/answers/" + UUID.randomUUID())).then(), 403);
        isProblem(given().contentType(ContentType.JSON).body(Map.of("question", 1, "text", "a"))
                .put(hall.at("/answers/" + UUID.randomUUID())).then(), 401);
        isProblem(given().header("Authorization", "Bearer made up").get(hall.at("/answers")).then(), 401);
        isProblem(kenya.asking().get(hall.at("/answers")).then(), 403);
        isProblem(kenya.asking().post(hall.at("/rounds/1/closing")).then(), 403);
        isProblem(given().post(hall.at("/rounds/1/closing")).then(), 401);
        isProblem(given().auth().preemptive().basic("facilitator", "wrong").get(hall.at("/answers")).then(), 401);
        isProblem(given().header("Authorization", "Basic %%%").get(hall.at("/answers")).then(), 401);
        isProblem(given().get(hall.at("/live")).then(), 401);
    }

    @Test
    void isRefusedWhenItIsNoText() {
        Hall hall = running();
        byte[] backwards = { 0, 0, (byte) 0xFE, (byte) 0xFF, '{', '}' };
        for (String there : List.of(hall.at("/seats"), "/api/sessions", "/api/sessions/import")) {
            isProblem(hall.staff().contentType("application/json").body(backwards).post(there).then(), 400);
        }
    }

    @Test
    void isRefusedWhereADayIsInNoCalendar() {
        for (String day : List.of("+12026-10-20", "-0044-03-15", "+999999999-12-31")) {
            ValidatableResponse refusal = Hall.open(Map.of()).staff().contentType(ContentType.JSON)
                    .body(Map.of("startsOn", day, "endsOn", day)).post("/api/sessions").then();
            isProblem(refusal, 400);
            refusal.body("violations.field", hasItem("startsOn"));
        }
    }

    @Test
    void countsWhatPeopleTypeInLettersWhateverTheScript() {
        Hall hall = Hall.open(Map.of("title", "😀".repeat(200), "groups", List.of("😀".repeat(100))));
        for (String delegation : List.of("😀".repeat(100), "ﷺ".repeat(100))) {
            given().contentType(ContentType.JSON).body(Map.of("delegation", delegation)).post(hall.at("/seats")).then()
                    .statusCode(201);
            isProblem(given().contentType(ContentType.JSON).body(Map.of("delegation", delegation + "x")).post(hall.at("/seats"))
                    .then(), 400);
        }
        hall.staff().contentType(ContentType.JSON).body(Map.of("name", "😀".repeat(100))).post(hall.at("/rapporteurs")).then()
                .statusCode(201);
    }

    @ParameterizedTest
    @CsvSource({ "0", "-1", "601", "0.0001", "1e-999999", "1e999999", "1e-40" })
    void isRefusedWhereNoRoundIsSoLong(String minutes) {
        Hall hall = Hall.open(Map.of());
        String body = "{\"minutes\":" + minutes + "}";
        isProblem(hall.staff().contentType(ContentType.JSON).body(body).post("/api/sessions").then(), 400);
        isProblem(hall.staff().contentType(ContentType.JSON).body(body).post(hall.at("/rounds/1/opening")).then(), 400);
        hall.round(1, "opening").statusCode(200);
        if (!minutes.equals("-1")) {
            isProblem(hall.staff().contentType(ContentType.JSON).body(body).post(hall.at("/rounds/1/extension")).then(), 400);
        }
        isProblem(given().urlEncodingEnabled(false).post(hall.at("/rounds/%20/opening")).then(), 404);
    }

    @Test
    void doesNotChangeAnAnswerOfAClosedRoundByWayOfAnother() {
        Hall hall = running();
        var kenya = hall.join("Kenya");
        String id = kenya.answer(1, "Sensors on every seal.");
        hall.round(1, "closing").statusCode(200);
        hall.round(2, "opening").statusCode(200);
        isProblem(kenya.send(id, Map.of("question", 2, "text", "Sensors on every seal.")), 409);
        hall.staff().get(hall.at("/answers?question=1")).then().body("id", hasItem(id));
    }

    @Test
    void isRefusedAfterTheRoundAndSaysWhy() {
        Hall hall = running();
        var kenya = hall.join("Kenya");
        String id = kenya.answer(1, "Sensors on every seal.");
        isProblem(kenya.send(UUID.randomUUID().toString(), Map.of("question", 2, "text", "Too early.")), 409);
        hall.round(1, "closing").statusCode(200).body("state", equalTo("CLOSED"));
        isProblem(kenya.send(UUID.randomUUID().toString(), Map.of("question", 1, "text", "Too late.")), 409);
        isProblem(kenya.send(id, Map.of("question", 1, "text", "Revised too late.")), 409);
        isProblem(kenya.asking().delete(hall.at("/answers/" + id)).then(), 409);
        kenya.send(id, Map.of("question", 1, "text", "Sensors on every seal.")).statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({ "answers?question=one,400", "answers?group=x,400", "answers?kind=x,400", "answers?question=2147483648,400",
            "answers/not-a-uuid/filing,404|405", "rounds/x/opening,404|405", "rounds/99/opening,404|405" })
    void isNeverTheServersFault(String path, String status) {
        Hall hall = running();
        hall.staff().get(hall.at("/" + path)).then().statusCode(lessThan(500)).statusCode(
                in(Arrays.stream(status.split("\\|")).map(Integer::valueOf).toList()));
        hall.staff().post(hall.at("/rounds/99/opening")).then().statusCode(404);
        hall.staff().post(hall.at("/rounds/x/opening")).then().statusCode(404);
        hall.staff().contentType(ContentType.JSON).body("{}").put(hall.at("/answers/not-a-uuid/filing")).then().statusCode(400);
    }

    private static Hall running() {
        Hall hall = Hall.open(Map.of("groups", 2, "graceSeconds", 0));
        hall.round(1, "opening").statusCode(200);
        return hall;
    }

    private static void isProblem(ValidatableResponse response, int status) {
        response.statusCode(status).contentType("application/problem+json").body("status", equalTo(status))
                .body("type", containsString("urn:breakout:")).body("title", not(equalTo(null)))
                .body("detail", not(equalTo(null)));
    }
}
