package breakout.report;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import java.util.Map;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

import breakout.Browser;
import breakout.Hall;

/** The report names those who ran the session as they wish to be called, or not at all. */
@QuarkusTest
class FacilitatorsTest {

    @Test
    void areNamedOnceTheyAreEnteredAndStayWhoTheyWereInWhatIsFinal() {
        Hall hall = Hall.open(Map.of("groups", 1, "graceSeconds", 0));
        Hall.Rapporteur plenary = hall.rapporteur(null);
        Browser console = Browser.facilitator();
        String settings = "/console/" + hall.code + "/settings/facilitators";
        plenary.asking().get(hall.at("/report.md?lang=en")).then().body(not(containsString("Facilitated by")));
        console.post(settings, Map.of("facilitators", "  Amina Diallo,   Jean Petit ")).then().statusCode(303);
        console.get("/console/" + hall.code).then().body(containsString("value=\"Amina Diallo, Jean Petit\""));
        for (String face : new String[] { "md", "html" }) {
            plenary.asking().get(hall.at("/report." + face + "?lang=en")).then()
                    .body(containsString("Facilitated by Amina Diallo, Jean Petit · Rapporteur"));
        }
        plenary.asking().post(hall.at("/report/finalisation")).then().statusCode(200);
        console.post(settings, Map.of("facilitators", "Somebody Else")).then().statusCode(303);
        given().get(hall.at("/report.md?lang=fr")).then()
                .body(containsString("Facilitation\u202F: Amina Diallo, Jean Petit · Rapport"));
        plenary.asking().post(hall.at("/report/finalisation")).then().statusCode(200);
        given().get(hall.at("/report.md?lang=en")).then().body(containsString("Facilitated by Somebody Else"));
        console.post(settings, Map.of("facilitators", " ")).then().statusCode(303);
        plenary.asking().post(hall.at("/report/finalisation")).then().statusCode(200);
        given().get(hall.at("/report.md?lang=en")).then().body(not(containsString("Facilitated by")));
    }

    @Test
    void areRefusedWhereTheyAreNoLineOfText() {
        Hall hall = Hall.open(Map.of("groups", 1));
        Browser.facilitator().post("/console/" + hall.code + "/settings/facilitators", Map.of("facilitators", "x".repeat(201)))
                .then().statusCode(400).body(containsString("facilitators-fault"));
    }
}
