package breakout.report;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

/** The audit trail tells who took the report away. */
@QuarkusTest
class ExportsTest {

    private Plenary plenary;

    @BeforeEach
    void openASession() {
        plenary = new Plenary(1);
    }

    @Test
    void tellsWhoTookTheReportAwayAndInWhichForm() {
        Stream.of("pdf", "docx", "csv", "json", "md").forEach(plenary::face);
        plenary.staff().get(plenary.session + "/report.pdf").then().statusCode(200);
        plenary.staff().get(plenary.session + "/audit").then().body("intact", equalTo(true), "lines.deed.unique()",
                equalTo(List.of("exported")), "lines.face", equalTo(List.of("pdf", "docx", "csv", "json", "md", "pdf")),
                "lines.who", equalTo(List.of("Ada Rapporteur", "Ada Rapporteur", "Ada Rapporteur", "Ada Rapporteur",
                        "Ada Rapporteur", "facilitator")));
    }

    @Test
    void tellsOfTheOralBrief() {
        Stream.of("markdown", "text").forEach(
                form -> plenary.rapporteur().get("/report/" + plenary.code + "/brief/" + form).then().statusCode(200));
        plenary.rapporteur().get("/report/" + plenary.code + "/brief").then().statusCode(200);
        plenary.staff().get(plenary.session + "/audit").then().body("lines.face", equalTo(List.of("brief")));
    }

    @Test
    void tellsOnceThatTheSameFileWasTakenAgainAndAgain() {
        Stream.of("pdf", "pdf", "md", "md", "pdf").forEach(plenary::face);
        plenary.staff().get(plenary.session + "/audit").then().body("lines.face", equalTo(List.of("pdf", "md", "pdf")));
    }

    @Test
    void tellsNothingOfWhoReadsOnTheScreenNorOfWhoReadsWhatIsPublished() {
        plenary.face("html");
        plenary.rapporteur().get("/report/" + plenary.code).then().statusCode(200);
        plenary.rapporteur().post(plenary.session + "/report/finalisation").then().statusCode(200);
        given().get(plenary.session + "/report.pdf").then().statusCode(200);
        plenary.seat("Ruritania").get(plenary.session + "/report.csv").then().statusCode(200);
        plenary.staff().get(plenary.session + "/audit").then().body("lines.deed", equalTo(List.of("finalised")));
    }
}
