package breakout.desk;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import breakout.Browser;
import breakout.Hall;

/** A rapporteur translates at the desk what was not written in the language of the session. */
@QuarkusTest
class TranslationAtTheDeskTest {

    private static final String TO_DO = "?translation=missing";

    private Hall hall;
    private Hall.Delegate egypt;
    private String desk;
    private String answer;
    private Browser rapporteur;

    @BeforeEach
    void open() {
        hall = Hall.open(Map.of("groups", 2));
        hall.round(1, "opening").statusCode(200);
        egypt = hall.join("Egypt", 1);
        answer = UUID.randomUUID().toString();
        write("كاميرات تتعرف على الوجوه");
        egypt.answer(1, "Drones see the coast.");
        desk = "/desk/" + hall.code;
        rapporteur = Browser.rapporteur(hall);
    }

    @Test
    void listsWhatNeedsTranslationUntilItHasOne() {
        rapporteur.get(desk).then().body(containsString("Need translation <b>1</b>"), containsString("Into English"),
                containsString("Into French"), containsString("data-key=\"t\""));
        rapporteur.get(desk + TO_DO).then().body(containsString("id=\"answer-1\""), not(containsString("id=\"answer-2\"")));
        translate(TO_DO, Map.of("language", "en", "text", "Cameras <b>", "seen", "0")).then().statusCode(303).header("Location",
                endsWith(desk + TO_DO));
        rapporteur.get(desk).then().body(containsString("Need translation <b>0</b>"), containsString("Cameras &lt;b&gt;"),
                containsString("not checked yet"));
        rapporteur.get(desk + TO_DO).then().body(not(containsString("id=\"answer-1\"")));
        translate("", Map.of("language", "en", "text", "Cameras", "seen", "1", "state", "checked")).then().statusCode(303)
                .header("Location", endsWith("#answer-1"));
        hall.staff().get(at() + "/en").then().body("state", equalTo("checked"));
        write("كاميرات تتعرف على الوجوه في الميناء");
        rapporteur.get(desk + "?fragment=answers").then().body(containsString("out of date"), containsString("Cameras"));
        rapporteur.get(desk + "?fragment=groups").then().body(containsString("Need translation <b>1</b>"));
        hall.staff().contentType("application/json").body(Map.of("reason", "Off topic"))
                .put(hall.at("/answers/" + answer + "/hiding")).then().statusCode(200);
        rapporteur.get(desk).then().body(containsString("Need translation <b>0</b>"));
    }

    /** For those who read the report in the other language; it waits for nobody. */
    @Test
    void offersTheOtherLanguageForWhatIsWrittenInTheOneOfTheSession() {
        String page = rapporteur.get(desk).then().body(containsString("id=\"translate-2\"")).extract().asString();
        assertTrue(page.contains("id=\"translation-fr-2\"") && !page.contains("id=\"translation-en-2\""), page);
        String english = hall.staff().get(hall.at("/answers")).then().extract().path("find { it.language == 'en' }.id");
        rapporteur.post(desk + "/answers/" + english + "/translation",
                Map.of("language", "fr", "text", "Les drones voient la côte.", "seen", "0")).then().statusCode(303);
        rapporteur.get(desk).then().body(containsString("Les drones voient la côte."),
                containsString("Need translation <b>1</b>"));
        hall.staff().get(hall.at("/report.md?lang=fr")).then().body(containsString("Les drones voient la côte"),
                containsString("traduit de l’anglais"));
    }

    @Test
    void losesNothingThatWasTyped() {
        translate("", Map.of("language", "en", "text", "First.", "seen", "0")).then().statusCode(303);
        translate("", Map.of("language", "en", "text", "Second.", "seen", "0")).then().statusCode(409)
                .body(containsString("First.</p>"), containsString("Second.</textarea>"),
                        containsString("details id=\"translate-1\" open"), containsString("Somebody else has changed"),
                        not(containsString("details id=\"hide-1\" open")));
        translate("", Map.of("language", "fr", "text", "x".repeat(4001))).then().statusCode(400)
                .body(containsString("x".repeat(4001)));
        translate("", Map.of("language", "fr", "text", " ")).then().statusCode(400).body(containsString("Write something"));
        translate("", Map.of("language", "es", "text", "Cámaras")).then().statusCode(400);
        rapporteur.get(desk + "/answers/" + answer + "/translation").then().statusCode(303).header("Location", endsWith(desk));
    }

    @Test
    void isForTheRapporteursOfTheGroup() {
        var other = Browser.known(Browser.stranger().get(desk + "?key=" + hall.rapporteur(2).key));
        other.post(desk + "/answers/" + answer + "/translation", Map.of("language", "en", "text", "Faces.")).then()
                .statusCode(403);
        other.get(desk).then().body(containsString("Need translation <b>0</b>"));
        Browser.stranger().post(desk + "/answers/" + answer + "/translation").then().statusCode(401);
    }

    private void write(String text) {
        egypt.send(answer, Map.of("question", 1, "text", text, "language", "ar"));
    }

    private String at() {
        return hall.at("/answers/" + answer + "/translation");
    }

    private Response translate(String query, Map<String, ?> form) {
        return rapporteur.post(desk + "/answers/" + answer + "/translation" + query, form);
    }
}
