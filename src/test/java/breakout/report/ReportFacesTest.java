package breakout.report;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

/** A small session with answers in four languages, some of them hostile, on every face of its report. */
@QuarkusTest
class ReportFacesTest {

    private static final List<String> DELEGATIONS = List.of("Zanzibaria", "Ruritania", "Graustark");
    private static final List<String> FACES = List.of("json", "html", "md", "csv", "pdf", "docx");
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String FORMULA = "=cmd|' /C calc'!A0";
    private static final String SCRIPT = "<script>alert(1)</script> & \"quotes\" | pipe";
    private static final String EMOJI = "no socket 🔌 for the 📱 👩‍💻 in 12 halls 漢字漢字";
    private static final String ARABIC = "كاميرات تتعرف على الوجوه وخوارزميات تقدّر مستوى المخاطر";
    private static final String RUSSIAN = "Дронов пока нет, закупка в следующем году.";

    private Plenary plenary;
    private String hidden;

    @BeforeEach
    void playASmallSession() {
        plenary = new Plenary(2);
        plenary.round(1, () -> {
            plenary.answers("Zanzibaria", 1, "en", "benefit", List.of("ai"), FORMULA);
            plenary.answers("Ruritania", 1, "en", "current-use", List.of("ai", "iot"), SCRIPT);
            plenary.answers("Graustark", 1, "ar", "current-use", List.of("biometrics"), ARABIC);
            plenary.answers("Zanzibaria", 1, "ru", "current-use", List.of("drones"), RUSSIAN);
            plenary.answers("Ruritania", 1, "en", "challenge", List.of(), EMOJI);
        });
        plenary.round(2, () -> {
            plenary.answers("Graustark", 2, "fr", "recommendation", List.of("ai"), "Publier chaque année les taux d’erreur.");
            plenary.answers("Zanzibaria", 2, "fr", "recommendation", List.of("ai"), "Publier chaque année les taux d’erreur");
            hidden = plenary.answers("Ruritania", 2, "en", "risk", List.of("iot"), "This one is nobody’s business");
        });
    }

    @Test
    void countsWhatWasSaid() {
        plenary.rapporteur().get(plenary.session + "/report").then().statusCode(200).contentType("application/json")
                .body("edition.state", equalTo("DRAFT"), "edition.revision", equalTo(1), "edition.finalisedAt", nullValue(),
                        "basis.contributions", equalTo(8), "basis.points", equalTo(7), "basis.contributors", equalTo(3),
                        "basis.groups", equalTo(2), "basis.rapporteurs[0]", equalTo("Ada Rapporteur"),
                        "counts[0].technology", equalTo("ai"), "counts[0].points", equalTo(3),
                        "counts[0].questions", equalTo(List.of(2, 1)), "interlinkages[0].points", equalTo(1),
                        "silence.technologies", hasItem("robotics"), "silence.kinds.risk", hasItem("drones"));
    }

    @Test
    void countsWhoSaidThatAPointIsTrueForThemToo() {
        String drones = plenary.staff().get(plenary.session + "/answers?technology=drones").then().statusCode(200).extract()
                .path("[0].id");
        assertFalse(plenary.face("html").contains("one contribution, "));
        plenary.staff().put(plenary.session + "/answers/" + drones + "/release").then().statusCode(200);
        for (String delegation : List.of("Ruritania", "Zanzibaria", "Syldavia")) {
            plenary.seat(delegation).put(plenary.session + "/answers/" + drones + "/support").then().statusCode(204);
        }
        plenary.rapporteur().get(plenary.session + "/report").then().body("basis.contributors", equalTo(4),
                "basis.contributions", equalTo(8), "points.find { it.technologies == ['drones'] }.contributors", equalTo(3));
        assertTrue(plenary.face("html").contains("one contribution, some delegates"));
        assertTrue(plenary.face("md").contains("4 delegations contributed"));
        assertTrue(plenary.rapporteur().get(plenary.session + "/report.md?lang=fr").asString()
                .contains("une contribution, quelques délégués"));
    }

    @Test
    void namesNoDelegationOnAnyFace() throws IOException {
        plenary.rapporteur().post(plenary.session + "/report/finalisation").then().statusCode(200);
        for (String face : FACES) {
            String text = switch (face) {
                case "pdf" -> printed("en");
                case "docx" -> written();
                default -> plenary.face(face);
            };
            for (String delegation : DELEGATIONS) {
                assertFalse(text.contains(delegation), face + " names a delegation");
            }
            assertFalse(text.toLowerCase(Locale.ROOT).contains("voice"), face);
            assertFalse(text.contains("\"seat\""), face);
        }
    }

    @Test
    void isForThoseWhoCurateUntilItIsFinal() {
        List<String> addresses = List.of(plenary.session + "/report", plenary.session + "/report.pdf",
                plenary.session + "/report.docx", plenary.session + "/report.csv",
                plenary.session + "/report.md", plenary.session + "/report.html", plenary.session + "/report.json",
                "/report/" + plenary.code);
        addresses.forEach(address -> given().get(address).then().statusCode(401));
        plenary.seat("Ruritania").get(plenary.session + "/report").then().statusCode(403);
        plenary.seat("Ruritania").post(plenary.session + "/report/finalisation").then().statusCode(403);
        given().post(plenary.session + "/report/finalisation").then().statusCode(401);
        given().contentType("application/json").body("{\"messages\":[]}").put(plenary.session + "/report/messages").then()
                .statusCode(401);
        plenary.staff().get(plenary.session + "/report").then().statusCode(200);
        plenary.rapporteur().post(plenary.session + "/report/finalisation").then().statusCode(200)
                .body("state", equalTo("FINAL"), "revision", equalTo(1), "finalisedAt", not(nullValue()));
        addresses.forEach(address -> given().get(address).then().statusCode(200));
    }

    @Test
    void isGivenInTheFormAndLanguageThatWereAskedFor() {
        var wished = Map.of("text/html", "text/html", "application/pdf", "application/pdf", WORD, WORD, "text/markdown",
                "text/markdown",
                "text/csv", "text/csv", "application/json", "application/json", "*/*", "application/json");
        wished.forEach(
                (accept, type) -> plenary.rapporteur().accept(accept).get(plenary.session + "/report").then().statusCode(200)
                        .contentType(startsWith(type)));
        plenary.rapporteur().accept("image/png").get(plenary.session + "/report").then().statusCode(406);
        plenary.rapporteur().get(plenary.session + "/report.odt").then().statusCode(404);
        plenary.rapporteur().get(plenary.session + "/report.html?lang=fr").then()
                .body(containsString("Avantages et utilisation actuelle"), containsString("deux contributions"));
        plenary.rapporteur().header("Accept-Language", "fr").get(plenary.session + "/report.md").then()
                .body(startsWith("# Compte rendu de la séance en petits groupes"));
    }

    @Test
    void opensTheAnswersThatASentenceRestsOn() {
        String html = plenary.face("html");
        List<String> opened = Pattern.compile("href=\"#(said-\\d+)\"").matcher(html).results().map(link -> link.group(1))
                .toList();
        assertFalse(opened.isEmpty());
        opened.forEach(answer -> assertEquals(2, html.split("id=\"" + answer + "\"", -1).length, answer));
    }

    @Test
    void letsNoAnswerDoAnything() throws IOException {
        String html = plenary.face("html");
        assertFalse(html.contains("<script>alert"));
        assertTrue(html.contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; "));
        assertTrue(html.contains("lang=\"ar\" dir=\"rtl\""));
        String markdown = plenary.face("md");
        assertTrue(markdown.contains("\\<script\\>alert(1)\\</script\\> &amp; \"quotes\" \\| pipe"));
        assertTrue(plenary.face("csv").contains("\"'" + FORMULA + "\""));
        assertTrue(written().contains(SCRIPT) && written().contains(FORMULA), "as they were written, and nothing but text");
    }

    @Test
    void countsInWordAsInTheData() throws IOException {
        List<Map<String, Object>> counts = plenary.rapporteur().get(plenary.session + "/report").then().extract().jsonPath()
                .getList("counts");
        try (var word = new XWPFDocument(new ByteArrayInputStream(word()))) {
            List<List<Integer>> written = word.getTables().get(0).getRows().stream().skip(1)
                    .map(row -> row.getTableCells().stream().skip(1).map(XWPFTableCell::getText).filter(text -> !text.isEmpty())
                            .map(Integer::valueOf).toList())
                    .toList();
            assertEquals(counts.stream().map(count -> Stream.concat(((List<?>) count.get("questions")).stream(),
                    Stream.of(count.get("points"))).toList()).toList(), written);
        }
        assertTrue(written().contains("8 contributions, 7 distinct points"), written());
    }

    @Test
    void tellsWhyAnAnswerWasNotUsed() {
        hide();
        assertFalse(plenary.face("html").contains("nobody’s business"));
        assertTrue(plenary.face("md").contains("\\[8\\] was not used: off topic"));
        assertFalse(plenary.face("csv").contains("nobody’s business"));
    }

    @Test
    void printsEveryScriptOnTaggedPages() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(plenary.pdf("fr"))) {
            assertTrue(pdf.getNumberOfPages() <= 6, pdf.getNumberOfPages() + " pages");
            assertTrue(pdf.getDocumentCatalog().getMarkInfo().isMarked());
            assertEquals("fr", pdf.getDocumentCatalog().getLanguage());
            assertTrue(pdf.getDocumentInformation().getTitle().startsWith("Compte rendu"));
            assertNull(pdf.getDocumentInformation().getAuthor());
            for (var page : pdf.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    assertTrue(page.getResources().getFont(name).isEmbedded());
                }
            }
        }
        String text = printed("en");
        assertTrue(text.contains(RUSSIAN), text);
        assertTrue(text.contains("المخاطر"), text);
        assertTrue(text.contains("[electric plug] for the [mobile phone]"), text);
        assertTrue(text.contains("[4 characters in han script]"), text);
        assertTrue(text.contains("PC0483E1a · Draft, revision 1"), text);
        assertTrue(text.contains("Report back from the break-out session"), text);
    }

    private void hide() {
        plenary.staff().body(Map.of("reason", "off topic")).put(plenary.session + "/answers/" + hidden + "/hiding").then()
                .statusCode(200);
    }

    private byte[] word() {
        return plenary.rapporteur().get(plenary.session + "/report.docx?lang=en").then().statusCode(200).contentType(WORD)
                .header("Content-Disposition", "attachment; filename=\"PC0483E1a-report-r1.docx\"").extract().asByteArray();
    }

    private String written() throws IOException {
        try (var word = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(word())))) {
            return word.getText();
        }
    }

    /** The text of the print, letters as typed: a print holds the forms in which Arabic letters join. */
    private String printed(String language) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(plenary.pdf(language))) {
            return Normalizer.normalize(new PDFTextStripper().getText(pdf), Normalizer.Form.NFKC).replaceAll("\\s+", " ");
        }
    }
}
