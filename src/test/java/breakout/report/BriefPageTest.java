package breakout.report;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

import breakout.kernel.Prose;

/** A session in which far more was said than can be said in five minutes. */
@QuarkusTest
class BriefPageTest {

    private static final Pattern TIME = Pattern.compile("(\\d) min(?: (\\d0) s)? for (\\d+) words at 130 words a minute");
    private static final List<String> KINDS = List.of("benefit", "challenge", "future-use", "risk", "recommendation");

    private Plenary plenary;

    @BeforeEach
    void speakALot() {
        plenary = new Plenary(2);
        plenary.round(1, () -> {
            for (int i = 0; i < 60; i++) {
                plenary.answers("Delegation " + i % 7, 1, "en", KINDS.get(i % KINDS.size()), List.of("drones"), "Number " + i
                        + " is about a matter of its own, lane " + "abcdefghij".charAt(i % 10) + i
                        + ", which has so many words that sixty of them cannot be said in the time there is.");
            }
            String recommended = plenary.answers("Delegation 1", 1, "fr", "recommendation", List.of("ai"),
                    "Former les agents.");
            plenary.rapporteur().body(Map.of("question", 1, "kind", "recommendation", "text", "Train the officers first.",
                    "technologies", List.of("ai"), "addressee", "administrations", "sources", List.of(recommended)))
                    .post(plenary.session + "/points").then().statusCode(201);
        });
        plenary.rapporteur().body(Map.of("messages", List.of("First things first.", "Last things last.")))
                .put(plenary.session + "/report/messages").then().statusCode(200);
    }

    @Test
    void saysInFiveMinutesWhatMattersMost() {
        String text = text("text", "en");
        var time = TIME.matcher(text);
        assertTrue(time.find(), text);
        int words = Integer.parseInt(time.group(3));
        assertTrue(words > 560 && words <= Brief.MOST_WORDS, words + " words");
        String said = text.replaceFirst("(?s).*?said by one\\.", "");
        int counted = Prose.words(said, "en");
        assertTrue(counted <= words && counted > words - 20, counted + " words are counted");
        int seconds = Integer.parseInt(time.group(1)) * 60 + (time.group(2) == null ? 0 : Integer.parseInt(time.group(2)));
        assertTrue(seconds >= words * 60 / 130 && seconds < words * 60 / 130 + 11, seconds + " s");
        assertTrue(text.indexOf("First things first.") < text.indexOf("Benefits, and use today"), text);
        assertTrue(text.contains("– Train the officers first. (one delegate; addressed to administrations)"), text);
        for (String heading : List.of("Benefits, and use today", "Challenges", "Future uses", "Recommendations", "Risks")) {
            assertEquals(1, Pattern.compile("(?m)^" + heading).matcher(text).results().count(), heading);
        }
    }

    @Test
    void hasAPageToPrintAndTextInBothLanguages() {
        plenary.rapporteur().get("/report/" + plenary.code + "/brief?lang=fr").then().statusCode(200)
                .body(containsString("Exposé oral"), containsString("mots, à 130 mots par minute"),
                        containsString("Train the officers first."));
        assertTrue(text("markdown", "fr").contains("\n## En deux phrases\n\n- First things first. (en anglais seulement)\n"));
        plenary.rapporteur().get("/report/" + plenary.code).then()
                .body(containsString("href=\"/report/" + plenary.code + "/brief\""));
        given().get("/report/" + plenary.code + "/brief/text").then().statusCode(401);
    }

    private String text(String form, String language) {
        return plenary.rapporteur().get("/report/" + plenary.code + "/brief/" + form + "?lang=" + language).then()
                .statusCode(200).extract().asString();
    }
}
