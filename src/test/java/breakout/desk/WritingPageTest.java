package breakout.desk;

import static breakout.Browser.stranger;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

import breakout.Browser;
import breakout.Hall;

@QuarkusTest
class WritingPageTest {

    private String desk;
    private Browser rapporteur;

    @BeforeEach
    void open() {
        Hall hall = Hall.open(Map.of("groups", 2));
        desk = "/desk/" + hall.code;
        rapporteur = Browser.rapporteur(hall);
    }

    @Test
    void savesTheMessagesForThePlenary() {
        write(List.of("Drones need rules <b>.", "", "Data sharing first.")).then().statusCode(303)
                .header("Location", endsWith(desk + "#report"));
        rapporteur.get(desk).then().body(containsString("Drones need rules &lt;b&gt;.</textarea>"),
                containsString("Data sharing first.</textarea>"), containsString("Draft of revision 1"));
    }

    @Test
    void keepsAMessageThatIsTooLongOnThePage() {
        write(List.of("Short.", "é".repeat(501))).then().statusCode(400).body(containsString("This text is too long"),
                containsString("Short.</textarea>"), containsString("é".repeat(501)));
        write(List.of("1", "2", "3", "4", "5", "6", "7", "8")).then().statusCode(400).body(containsString("8</textarea>"));
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

    private io.restassured.response.Response write(List<String> messages) {
        return rapporteur.post(desk + "/report/messages", Map.of("messages", messages));
    }
}
