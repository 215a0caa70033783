package breakout.console;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;

import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

import breakout.Hall;

/** A facilitator hands a session in by a form, with whatever browser. */
@QuarkusTest
class ImportFormTest {

    private Hand hand;
    private String file;

    @BeforeEach
    void takeASessionAway() {
        hand = new Hand();
        Hall hall = Hall.open(Map.of("groups", 2, "title", "Océans"));
        file = hall.staff().get(hall.at("/export")).then().statusCode(200).extract().asString();
    }

    @Test
    void leadsToTheConsoleOfAnotherSession() {
        hand.see("/sessions").statusCode(200).body(containsString("enctype=\"multipart/form-data\""),
                containsString("Import a session"));
        String console = send(file, "en").statusCode(303).header("Location", containsString("/console/")).extract()
                .header("Location");
        hand.see(console).statusCode(200).body(containsString("Océans"),
                containsString("You imported this session from a file, with 0 answers"));
    }

    @Test
    void keepsThePersonOnThePageAndSaysWhatIsWrong() {
        send(file.replace("\"version\":1", "\"version\":7"), "en").statusCode(400).body(
                containsString("The file was not imported"), containsString("Files of version 1 are read here."),
                containsString(">version</span>"), containsString("Import it"));
        send("PK\u0003\u0004", "fr").statusCode(400).body(containsString("Le fichier n’a pas été importé"),
                containsString("Ce n’est pas le document JSON attendu ici."));
        send("", "en").statusCode(400).body(containsString("This is missing."));
        send(file.replace("{\"format\"", "{\"<b>bold\":1,\"format\""), "en").statusCode(400)
                .body(containsString("&lt;b&gt;bold"));
        hand.see("/sessions/import").statusCode(303).header("Location", endsWith("/sessions"));
    }

    @Test
    void isForStaff() {
        given().redirects().follow(false).multiPart("file", "session.json", file.getBytes(), "application/json")
                .post("/sessions/import").then().statusCode(303).header("Location", endsWith("/sign-in"));
    }

    private ValidatableResponse send(String content, String language) {
        return hand.ask(language).multiPart("file", "session.json", content.getBytes(), "application/json")
                .post("/sessions/import").then();
    }
}
