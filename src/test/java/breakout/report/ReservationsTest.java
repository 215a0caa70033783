package breakout.report;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

/** What the plenary holds otherwise than the report that it was shown. */
@QuarkusTest
class ReservationsTest {

    private static final String SAID = "Our law knows no ledger.";

    private Plenary plenary;
    private String answer;

    @BeforeEach
    void makeAReportFinal() {
        plenary = new Plenary(2);
        plenary.round(1, () -> {
            answer = plenary.answers("Kenya", 1, "en", "challenge", List.of("blockchain"), "Nobody edits a ledger.");
            plenary.answers("Chile", 1, "en", "risk", List.of("drones"), "Drones fall down.");
        });
        finalise(1);
    }

    @Test
    void printsItUnderItsParagraphOnEveryFaceOfTheNextRevision() throws IOException {
        reserve(Map.of("paragraph", paragraph("Nobody edits a ledger."), "text", SAID)).statusCode(201)
                .body("revision", equalTo(1), "language", equalTo("en"));
        reserve(Map.of("paragraph", paragraph("Drones fall down."), "text", "Les nôtres volent.", "language", "fr"))
                .statusCode(201);
        given().get(plenary.session + "/report").then().body("edition.revision", equalTo(1), "reservations", hasSize(0));
        finalise(2);
        given().get(plenary.session + "/report").then().body("reservations.text", equalTo(List.of(SAID, "Les nôtres volent.")),
                "reservations[0].placement.point", equalTo(number()), "reservations[1].language", equalTo("fr"));
        given().get(plenary.session + "/report/changes").then().body("reserved.text", hasSize(2));
        assertFollows(text("md"), "Nobody edits a ledger.", SAID, "reservation in plenary", "Drones fall down",
                "Les nôtres volent.");
        assertFollows(text("html"), "Nobody edits a ledger.", SAID, "Drones fall down.", "<li lang=\"fr\">");
        assertFollows(text("csv"), "Nobody edits a ledger.", SAID, "Drones fall down.");
        try (var word = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(bytes("docx"))))) {
            assertFollows(word.getText(), "Nobody edits a ledger.", SAID, "reservation in plenary", "Drones fall down.");
        }
        try (var pdf = Loader.loadPDF(bytes("pdf"))) {
            assertFollows(new PDFTextStripper().getText(pdf), "Nobody edits a ledger.", SAID, "reservation in plenary");
        }
        given().header("Accept-Language", "fr").get("/report/" + plenary.code + "/changes").then()
                .body(containsString("Réserves faites en plénière"), containsString(SAID));
    }

    /** By whoever was not told that it had arrived. */
    @Test
    void takesDownOnceWhatIsSentTwice() {
        var sent = Map.of("paragraph", paragraph("Nobody edits a ledger."), "text", SAID);
        int first = reserve(sent).statusCode(201).extract().path("id");
        assertEquals(first, reserve(sent).statusCode(201).extract().<Integer> path("id"));
        finalise(2);
        given().get(plenary.session + "/report").then().body("reservations", hasSize(1));
    }

    @Test
    void printsItInTheEndOnceItsParagraphIsGone() {
        int paragraph = paragraph("Nobody edits a ledger.");
        reserve(Map.of("paragraph", paragraph, "text", SAID)).statusCode(201);
        plenary.rapporteur().body(Map.of("reason", "Names a person")).put(plenary.session + "/answers/" + answer + "/hiding")
                .then().statusCode(200);
        assertFollows(text("md"), "# Reservations in plenary", "On paragraph " + paragraph + " of revision 1", SAID,
                "# Annex A");
    }

    @Test
    void strikesOutWhatWasTakenDownByMistake() {
        int taken = reserve(Map.of("paragraph", 1, "text", SAID)).statusCode(201).extract().path("id");
        plenary.rapporteur().get(plenary.session + "/report/reservations").then().body("text", equalTo(List.of(SAID)));
        plenary.rapporteur().delete(plenary.session + "/report/reservations/" + taken).then().statusCode(204);
        plenary.rapporteur().delete(plenary.session + "/report/reservations/" + taken).then().statusCode(404);
        for (String none : List.of(" ", "one", "99999999999999999999")) {
            plenary.rapporteur().delete(plenary.session + "/report/reservations/{id}", none).then().statusCode(404)
                    .body("type", equalTo("urn:breakout:reservation_unknown"));
        }
        plenary.rapporteur().get(plenary.session + "/report/reservations").then().body("", hasSize(0));
        plenary.rapporteur().get(plenary.session + "/report").then().body("reservations", hasSize(0));
    }

    @Test
    void takesNothingThatCannotBePrinted() {
        for (var wish : List.of(Map.of("paragraph", 1, "text", " "), Map.of("paragraph", 1, "text", "x".repeat(1_001)),
                Map.of("paragraph", 1, "text", "\u0000"))) {
            reserve(wish).statusCode(400).body("violations[0].field", equalTo("text"));
        }
        for (var wish : List.of(Map.of("text", SAID), Map.of("paragraph", 0, "text", SAID),
                Map.of("paragraph", 10_000, "text", SAID))) {
            reserve(wish).statusCode(400).body("violations[0].field", equalTo("paragraph"));
        }
        reserve(Map.of("paragraph", 1, "text", SAID, "language", "klingon of the north")).statusCode(400)
                .body("violations[0].field", equalTo("language"));
        finalise(1);
        plenary.rapporteur().body(Map.of("messages", List.of("Second thoughts."))).put(plenary.session + "/report/messages")
                .then().statusCode(200);
        finalise(2);
        reserve(Map.of("paragraph", 1, "text", SAID, "revision", 1)).statusCode(409);
        reserve(Map.of("paragraph", 1, "text", SAID, "revision", 2)).statusCode(201);
    }

    @Test
    void reservesNothingOnADraftThatThePlenaryHasNotSeen() {
        var other = new Plenary(2);
        other.rapporteur().body(Map.of("paragraph", 1, "text", SAID)).post(other.session + "/report/reservations").then()
                .statusCode(409).body("detail", containsString("final"));
    }

    @Test
    void isNotToldToTheHallBeforeTheReportIsFinalAgain() {
        reserve(Map.of("paragraph", 1, "text", SAID)).statusCode(201);
        given().get("/report/" + plenary.code).then().body(not(containsString(SAID)));
        given().get(plenary.session + "/report/reservations").then().statusCode(401);
        plenary.rapporteur().get("/report/" + plenary.code).then().body(containsString(SAID));
    }

    private ValidatableResponse reserve(Map<String, ?> wish) {
        return plenary.rapporteur().body(wish).post(plenary.session + "/report/reservations").then();
    }

    /** The number of the paragraph of the final report that says this. */
    private int paragraph(String words) {
        String before = text("md").split("# Annex A")[0].split(Pattern.quote(Markdown.text(words)))[0];
        var numbers = Pattern.compile("(?m)^(\\d+)\\\\\\.").matcher(before);
        int last = 0;
        while (numbers.find()) {
            last = Integer.parseInt(numbers.group(1));
        }
        assertTrue(last > 0, before);
        return last;
    }

    private int number() {
        return plenary.rapporteur().get(plenary.session + "/answers?technology=blockchain").then().extract().path("[0].number");
    }

    private void finalise(int revision) {
        plenary.rapporteur().post(plenary.session + "/report/finalisation").then().statusCode(200)
                .body("revision", equalTo(revision));
    }

    private String text(String face) {
        return plenary.face(face);
    }

    private byte[] bytes(String face) {
        return plenary.rapporteur().get(plenary.session + "/report." + face).then().statusCode(200).extract().asByteArray();
    }

    /** Each of these after the one before. */
    private static void assertFollows(String text, String... parts) {
        int at = 0;
        for (String part : parts) {
            int next = text.indexOf(part, at);
            assertFalse(next < 0, part + " does not follow in " + text);
            at = next;
        }
        assertEquals(at, text.indexOf(parts[parts.length - 1], at));
    }
}
