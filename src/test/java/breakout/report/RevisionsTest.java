package breakout.report;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class RevisionsTest {

    private Plenary plenary;

    @BeforeEach
    void openASession() {
        plenary = new Plenary(2);
    }

    @Test
    void staysAsItWasWhenItBecameFinal() {
        messages("First things first.");
        plenary.rapporteur().post(plenary.session + "/report/finalisation").then().body("revision", equalTo(1));
        plenary.rapporteur().post(plenary.session + "/report/finalisation").then().body("revision", equalTo(1));
        messages("Second thoughts.");
        plenary.rapporteur().get(plenary.session + "/report").then().body("edition.state", equalTo("DRAFT"), "edition.revision",
                equalTo(2), "messages[0]", equalTo("Second thoughts."));
        given().get(plenary.session + "/report").then().body("edition.state", equalTo("FINAL"), "edition.revision", equalTo(1),
                "messages[0]", equalTo("First things first."));
        plenary.staff().post(plenary.session + "/report/reopening").then().statusCode(409);
        plenary.rapporteur().post(plenary.session + "/report/finalisation").then().body("revision", equalTo(2));
        given().get(plenary.session + "/report").then().body("messages[0]", equalTo("Second thoughts."));
        plenary.rapporteur().post(plenary.session + "/report/reopening").then().statusCode(200).body("revision", equalTo(3));
    }

    @Test
    void printsAFinalRevisionOnceForAll() {
        messages("First things first.");
        plenary.rapporteur().post(plenary.session + "/report/finalisation").then().statusCode(200);
        byte[] first = printed("en");
        assertArrayEquals(first, printed("en"));
        assertFalse(Arrays.equals(first, printed("fr")));
        messages("Second thoughts.");
        plenary.rapporteur().post(plenary.session + "/report/finalisation").then().body("revision", equalTo(2));
        assertFalse(Arrays.equals(first, printed("en")));
    }

    @Test
    void givesADraftWhileItIsWrittenAndWhatIsFinalAsAWhole() {
        plenary.rapporteur().get(plenary.session + "/report.pdf").then().statusCode(200).header("Content-Length", nullValue());
        plenary.rapporteur().post(plenary.session + "/report/finalisation").then().statusCode(200);
        given().get(plenary.session + "/report.pdf").then().statusCode(200).header("Content-Length", notNullValue());
    }

    @Test
    void refusesMessagesThatCannotBeTaken() {
        for (String body : List.of("{}", "{\"messages\":null}", "{\"messages\":3}",
                "{\"messages\":[\"" + "x".repeat(501) + "\"]}", "{\"messages\":[\"\\u0000\"]}",
                "{\"messages\":[\"1\",\"2\",\"3\",\"4\",\"5\",\"6\",\"7\",\"8\"]}")) {
            plenary.rapporteur().body(body).put(plenary.session + "/report/messages").then().statusCode(400);
        }
        plenary.rapporteur().body("{\"messages\":[\" a \",\"\",null]}").put(plenary.session + "/report/messages").then()
                .statusCode(200).body("messages", equalTo(List.of("a")));
    }

    @Test
    void writesNoMessagesOverOthersThatTheirWriterHasNotSeen() {
        String address = plenary.session + "/report/messages";
        messages("First things first.");
        String seen = plenary.rapporteur().get(address).then().statusCode(200)
                .body("messages", equalTo(List.of("First things first."))).extract().header("ETag");
        plenary.rapporteur().header("If-Match", seen).body(Map.of("messages", List.of("Mine."))).put(address).then()
                .statusCode(200).header("ETag", not(seen));
        plenary.rapporteur().header("If-Match", seen).body(Map.of("messages", List.of("Ours."))).put(address).then()
                .statusCode(409).body("type", containsString("messages_changed_meanwhile"));
        plenary.rapporteur().get(address).then().body("messages", equalTo(List.of("Mine.")));
        plenary.rapporteur().header("If-Match", "*").body(Map.of("messages", List.of("Ours."))).put(address).then()
                .statusCode(200);
    }

    private byte[] printed(String language) {
        return given().header("Accept-Language", language).get(plenary.session + "/report.pdf").then().statusCode(200).extract()
                .asByteArray();
    }

    private void messages(String... messages) {
        plenary.rapporteur().body(Map.of("messages", List.of(messages))).put(plenary.session + "/report/messages").then()
                .statusCode(200);
    }
}
