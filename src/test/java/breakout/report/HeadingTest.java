package breakout.report;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

import breakout.Browser;
import breakout.Hall;

/** The head of the report reads in its readers' language, where somebody has worded it so. */
@QuarkusTest
class HeadingTest {

    private static final String MARK = "(en anglais seulement)";
    private static final Map<String, String> FRENCH = Map.of("organisation", "Organisation mondiale des douanes", "meeting",
            "Comité technique permanent, 217e session", "title", "L’avenir  des ports ", "agendaItem", "Point IX", "purpose",
            "pour débat", "venue", "Bruxelles");

    @Test
    void isThatOfThePaper() {
        Hall hall = Hall.open(Map.of("groups", 1));
        String french = head(hall, "fr");
        for (String line : new String[] { "Organisation mondiale des douanes", "Comité technique permanent, 217e/218e sessions",
                "L’avenir de la douane – Les technologies de rupture", "Bruxelles, 17–20 octobre 2017" }) {
            assertThat(french, containsString(line));
        }
        assertThat(french, not(containsString(MARK)));
        assertThat(french, not(containsString("Brussels")));
        assertThat(head(hall, "en"), containsString("Future of Customs – Disruptive technologies"));
        assertThat(head(hall, "en"), not(containsString("Bruxelles")));
        hall.staff().get("/report/" + hall.code + "?lang=fr").then()
                .body(containsString("<p class=\"subtitle\" lang=\"fr\" dir=\"ltr\">L’avenir de la douane"));
    }

    /** A title in one language and another in the other would be two sessions. */
    @Test
    void isAsTheSessionWasOpenedWhereThatChangedIt() {
        assertThat(head(ports(), "fr"), containsString("Future of ports " + MARK));
    }

    @Test
    void isWordedAtTheConsoleAsAWhole() {
        Hall hall = ports();
        Browser console = Browser.facilitator();
        String form = "/console/" + hall.code + "/settings/heading/fr";
        console.post(form, FRENCH).then().statusCode(303);
        assertThat(head(hall, "fr"), containsString("L’avenir des ports"));
        assertThat(head(hall, "fr"), not(containsString(MARK)));
        assertThat(head(hall, "en"), containsString("Future of ports"));
        console.get("/console/" + hall.code).then().body(containsString("value=\"L’avenir des ports\""),
                containsString("changed how the head of the report reads"));
        Map<String, String> untitled = new HashMap<>(FRENCH);
        untitled.put("title", " ");
        untitled.put("venue", "Anvers");
        console.post(form, untitled).then().statusCode(400).body(containsString("title-fault"),
                containsString("value=\"Anvers\""));
        untitled.put("title", "x".repeat(201));
        console.post(form, untitled).then().statusCode(400).body(containsString("title-fault"));
        assertThat(head(hall, "fr"), containsString("Bruxelles"));
        console.post("/console/" + hall.code + "/settings/heading/en", FRENCH).then().statusCode(404);
        console.post("/console/" + hall.code + "/settings/heading/ru", FRENCH).then().statusCode(404);
        console.post(form, Map.of()).then().statusCode(303);
        assertThat(head(hall, "fr"), containsString("Future of ports " + MARK));
    }

    @Test
    void isToldWhereItChanged() {
        Hall hall = ports();
        Hall.Rapporteur plenary = hall.rapporteur(null);
        plenary.asking().post(hall.at("/report/finalisation")).then().statusCode(200);
        Browser.facilitator().post("/console/" + hall.code + "/settings/heading/fr", FRENCH).then().statusCode(303);
        Browser.facilitator().post("/console/" + hall.code + "/settings/facilitators", Map.of("facilitators", "Ada")).then()
                .statusCode(303);
        plenary.asking().post(hall.at("/report/finalisation")).then().statusCode(200);
        Browser.facilitator().get("/report/" + hall.code + "/changes?since=1").then()
                .body(containsString("7 lines of the head read otherwise"), containsString("L’avenir des ports"),
                        containsString("Ada"));
    }

    /** As long as it is a line of text. */
    @Test
    void mayBeAnything() {
        Hall hall = ports();
        Map<String, String> odd = new HashMap<>(FRENCH);
        odd.put("meeting", ",");
        odd.put("title", "=1+1 <b>*_");
        Browser.facilitator().post("/console/" + hall.code + "/settings/heading/fr", odd).then().statusCode(303);
        for (String face : new String[] { "md", "html", "pdf", "docx", "json" }) {
            hall.staff().get(hall.at("/report." + face + "?lang=fr")).then().statusCode(200);
        }
    }

    @Test
    void staysAsItWasInWhatIsFinal() {
        Hall hall = ports();
        Browser.facilitator().post("/console/" + hall.code + "/settings/heading/fr", FRENCH).then().statusCode(303);
        hall.rapporteur(null).asking().post(hall.at("/report/finalisation")).then().statusCode(200);
        Browser.facilitator().post("/console/" + hall.code + "/settings/heading/fr", Map.of()).then().statusCode(303);
        given().get(hall.at("/report.md?lang=fr")).then().body(containsString("L’avenir des ports"), not(containsString(MARK)));
    }

    private static Hall ports() {
        return Hall.open(Map.of("groups", 1, "graceSeconds", 0, "title", "Future of ports"));
    }

    /** What stands before the first part. */
    private static String head(Hall hall, String language) {
        return hall.staff().get(hall.at("/report.md?lang=" + language)).asString().split("\n## ")[0];
    }
}
