package breakout.desk;

import static breakout.Browser.stranger;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import breakout.Browser;
import breakout.Hall;
import breakout.MovableClock;

@QuarkusTest
class WritingPageTest {

    @Inject
    MovableClock clock;

    private Hall hall;
    private String code;
    private String desk;
    private Browser rapporteur;

    @BeforeEach
    void open() {
        hall = Hall.open(Map.of("groups", 2));
        code = hall.code;
        desk = "/desk/" + code;
        rapporteur = Browser.rapporteur(hall);
    }

    @Test
    void savesTheMessagesForThePlenary() {
        write(List.of("Drones need rules <b>.", "", "Data sharing first.")).then().statusCode(303)
                .header("Location", endsWith(desk + "#report"));
        rapporteur.get(desk).then().body(containsString("Drones need rules &lt;b&gt;.</textarea>"),
                containsString("Data sharing first.</textarea>"), containsString("Draft of revision 1"));
    }

    /** Whatever is worded is printed. */
    @Test
    void asksBeforeAReportIsFinalThatIsTooLong() {
        hall.round(1, "opening").statusCode(200);
        Hall.Delegate kenya = hall.join("Kenya");
        Hall.Rapporteur plenary = hall.rapporteur(null);
        String finalise = desk + "/report/finalisation";
        for (int point = 0; point < 9; point++) {
            String seals = kenya.answer(1, "Seal " + point + " reports.");
            plenary.asking().body(Map.of("question", 1, "kind", "benefit", "text", "Seals report by themselves. ".repeat(70),
                    "technologies", List.of("iot"), "sources", List.of(seals))).post(hall.at("/points")).then().statusCode(201);
        }
        kenya.answer(1, "Nobody has read this.");
        rapporteur.post(finalise, Map.of("unread", "true")).then().statusCode(200).body(containsString("id=\"left-over\""),
                containsString("More is worded than 2 pages hold: it fills "), containsString("name=\"unread\""));
        rapporteur.post(finalise, Map.of("over", "true")).then().statusCode(200).body(not(containsString("id=\"left-over\"")),
                containsString("name=\"over\""));
        rapporteur.post(finalise, Map.of("unread", "true", "over", "true")).then().statusCode(303);
    }

    @Test
    void keepsAMessageThatIsTooLongOnThePage() {
        write(List.of("Short.", "é".repeat(501))).then().statusCode(400).body(containsString("This text is too long"),
                containsString("Short.</textarea>"), containsString("é".repeat(501)));
        write(List.of("1", "2", "3", "4", "5", "6", "7", "8")).then().statusCode(400).body(containsString("8</textarea>"));
    }

    @Test
    void wordsAMessageForThoseWhoReadTheReportInTheOtherLanguage() {
        write(List.of("Drones need rules.", "Share data."), List.of("Il faut des règles.", "")).then().statusCode(303);
        rapporteur.get(desk).then().body(containsString("lang=\"fr\" dir=\"auto\" autocomplete=\"off\" "
                + "aria-label=\"Message 1 (Français)\">\nIl faut des règles.</textarea>"),
                containsString("Not yet in <span lang=\"fr\">Français</span><span class=\"unseen\"> (Message 2)"));
        rapporteur.get("/report/" + code + "?lang=fr").then().body(containsString("Il faut des règles."),
                containsString("Share data."), not(containsString("Drones need rules.")));
        write(List.of("Drones need clear rules."), List.of("Il faut des règles.")).then().statusCode(303);
        rapporteur.get(desk).then().body(containsString("Drones need clear rules."), containsString("Il faut des règles."));
    }

    @Test
    void losesNoWordingOfWhatIsNotWritten() {
        write(List.of(""), List.of("Il faut des règles.")).then().statusCode(400).body(
                containsString("There is a wording in another language"), containsString("Il faut des règles.</textarea>"));
    }

    @Test
    void showsBothWhereSomebodyElseHasWordedAMessageMeanwhile() {
        write(List.of("Drones need rules."), List.of("")).then().statusCode(303);
        String seen = rapporteur.get(desk).then().extract().htmlPath()
                .getString("**.find { it.@id == 'messages' }.input.find { it.@name == 'seen' }.@value");
        write(List.of("Drones need rules."), List.of("Il faut des règles.")).then().statusCode(303);
        rapporteur.post(desk + "/report/messages", Map.of("messages", List.of("Drones need rules."), "messages-fr",
                List.of("Des règles, vite."), "seen", seen)).then().statusCode(409)
                .body(containsString("(Il faut des règles.)"), containsString("Des règles, vite.</textarea>"));
    }

    @Test
    void takesBackWhatWasWrittenLast() {
        write(List.of("Drones need rules."), List.of("Il faut des règles.")).then().statusCode(303);
        clock.advance(Duration.ofMinutes(2));
        write(List.of("Drones need clear rules.", "Share data."), List.of("", "")).then().statusCode(303);
        write(List.of("Drones need clear rules.", "Share all data."), List.of("", "")).then().statusCode(303);
        rapporteur.get(desk).then().body(containsString("Undo: messages"));
        undo().then().statusCode(303);
        rapporteur.get(desk).then().body(containsString("Drones need rules.</textarea>"),
                containsString("Il faut des règles.</textarea>"), not(containsString("Share")));
        undo().then().statusCode(303);
        rapporteur.get(desk).then().body(not(containsString("Drones need")), not(containsString("Undo:")));
    }

    @Test
    void takesBackNothingThatSomebodyElseHasWrittenSince() {
        write(List.of("Drones need rules.")).then().statusCode(303);
        Browser other = Browser.rapporteur(hall);
        other.post(desk + "/report/messages", Map.of("messages", List.of("Data first."))).then().statusCode(303);
        undo().then().statusCode(409).body(containsString("Somebody else has changed the same since"));
        rapporteur.get(desk).then().body(containsString("Data first.</textarea>"));
    }

    private Response undo() {
        return rapporteur.post(desk + "/undo", Map.of());
    }

    @Test
    void makesTheReportFinalAndBeginsTheNextRevision() {
        rapporteur.post(desk + "/report/reopening", Map.of()).then().statusCode(409);
        rapporteur.post(desk + "/report/finalisation", Map.of()).then().statusCode(303);
        rapporteur.get(desk).then().body(containsString("Final, revision 1"), containsString("Begin the next revision"));
        rapporteur.post(desk + "/report/reopening", Map.of()).then().statusCode(303);
        rapporteur.get(desk).then().body(containsString("Draft of revision 2"), not(containsString("Final, revision")));
    }

    @Test
    void listensToRapporteursOnly() {
        for (String order : List.of("messages", "finalisation", "reopening")) {
            stranger().post(desk + "/report/" + order).then().statusCode(401);
        }
    }

    private Response write(List<String> messages) {
        return rapporteur.post(desk + "/report/messages", Map.of("messages", messages));
    }

    private Response write(List<String> messages, List<String> french) {
        return rapporteur.post(desk + "/report/messages", Map.of("messages", messages, "messages-fr", french));
    }
}
