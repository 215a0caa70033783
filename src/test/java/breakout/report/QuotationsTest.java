package breakout.report;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.inject.Inject;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.test.junit.QuarkusTest;

import breakout.technology.Kind;

/** What a rapporteur quotes is printed below its point on every face: in the reader's language, and as it was said. */
@QuarkusTest
class QuotationsTest {

    private static final String ARABIC = "كاميرات تتعرف على الوجوه";
    private static final String FRENCH = "Les caméras reconnaissent les visages.";
    private static final String WORDED = "Cameras know faces, and ports use them.";

    @Inject
    ObjectMapper json;
    @Inject
    Reports reports;

    private Plenary plenary;
    private String point;

    @BeforeEach
    void quote() {
        plenary = new Plenary(2);
        plenary.round(1, () -> {
            String arabic = plenary.answers("Egypt", 1, "ar", "recommendation", List.of("ai"), ARABIC);
            String english = plenary.answers("Kenya", 1, "en", "recommendation", List.of("ai"), "Ports use them.");
            plenary.rapporteur().body(Map.of("text", FRENCH, "state", "checked"))
                    .put(plenary.session + "/answers/" + arabic + "/translation/fr").then().statusCode(201);
            point = plenary.rapporteur().body(Map.of("text", WORDED, "language", "en", "sources", List.of(arabic, english),
                    "quoted", List.of(arabic), "wordings", Map.of("fr", "Des caméras reconnaissent les visages au port.")))
                    .post(plenary.session + "/points").then().statusCode(201).extract().path("id");
        });
    }

    @Test
    void givesWhoCanReadATranslationBoth() throws IOException {
        String page = plenary.rapporteur().get("/report/" + plenary.code + "?lang=fr").then().statusCode(200).extract()
                .asString();
        String quotation = page.substring(page.indexOf("<blockquote"), page.indexOf("</blockquote>"));
        assertThat(quotation, containsString("<p lang=\"fr\">"));
        assertThat(quotation, containsString("«\u202F" + FRENCH + "\u202F»"));
        assertThat(quotation, containsString("[1]"));
        assertThat(quotation, containsString("(traduit de l’arabe)"));
        assertThat(quotation, containsString("lang=\"ar\" dir=\"rtl\">”" + ARABIC + "“"));
        assertTrue(page.indexOf("au port") < page.indexOf("<blockquote"), "below its point");

        String markdown = plenary.rapporteur().get(plenary.session + "/report.md?lang=fr").then().extract().asString();
        assertThat(markdown, containsString("\n> \\[1\\] «\u202F" + FRENCH + "\u202F» (traduit de l’arabe)\n>\n> ”" + ARABIC));

        List<XWPFParagraph> quoted = inWord("fr");
        assertEquals(2, quoted.size());
        assertEquals("«\u202F" + FRENCH + "\u202F» [1] (traduit de l’arabe)", quoted.get(0).getText());
        assertTrue(quoted.get(1).getCTP().getPPr().isSetBidi());
        assertEquals("ar", quoted.get(1).getRuns().get(0).getCTR().getRPr().getLangArray(0).getBidi());

        byte[] print = plenary.pdf("fr");
        Files.createDirectories(Path.of("target/prints"));
        Files.write(Path.of("target/prints/quotations-fr.pdf"), print);
        try (var pdf = Loader.loadPDF(print)) {
            String text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
            text = text.substring(0, text.indexOf("Annexe A"));
            assertThat(text, containsString(FRENCH));
            assertThat(text, containsString("traduit de l’arabe"));
        }
    }

    @Test
    void givesWhoCanNotWhatWasSaid() throws IOException {
        List<XWPFParagraph> quoted = inWord("en");
        assertEquals(List.of("”" + ARABIC + "“ [1]"), quoted.stream().map(XWPFParagraph::getText).toList());
        plenary.rapporteur().get(plenary.session + "/report").then().body("points[0].said.quoted",
                equalTo(List.of(true, false)));
        List<String> rows = plenary.face("csv").lines().toList();
        assertTrue(rows.get(0).endsWith(",\"quoted\""), rows.get(0));
        assertTrue(rows.get(1).endsWith(",\"true\"") && rows.get(2).endsWith(",\"false\""), String.join("\n", rows));
    }

    /** As it is where nobody has worded what they quote. */
    @Test
    void isPrintedOnceWhereThePointSaysNoMore() throws IOException {
        plenary.rapporteur().body(Map.of("text", ARABIC, "language", "ar", "wordings", Map.of("fr", "")))
                .put(plenary.session + "/points/" + point).then().statusCode(200);
        String english = body(plenary.face("md"));
        assertEquals(2, english.split(ARABIC, -1).length, english);
        assertThat(english, containsString("\\[1\\] ”" + ARABIC + "“ (wording in Arabic only; "));
        String french = body(plenary.rapporteur().get(plenary.session + "/report.md?lang=fr").then().extract().asString());
        assertEquals(2, french.split(ARABIC, -1).length, french);
        assertThat(french, containsString("\\[1\\] «\u202F" + FRENCH + "\u202F» (traduit de l’arabe"));
        assertThat(french, containsString("\n> ”" + ARABIC + "“\n"));
        assertEquals(List.of("”" + ARABIC + "“"), inWord("fr").stream().map(XWPFParagraph::getText).toList());
        String page = plenary.rapporteur().get("/report/" + plenary.code + "?lang=fr").then().extract().asString();
        assertThat(page.substring(page.indexOf("<blockquote"), page.indexOf("</blockquote>")), not(containsString("[")));

        plenary.rapporteur().body(Map.of("wordings", Map.of("en", WORDED))).put(plenary.session + "/points/" + point).then()
                .statusCode(200);
        assertThat(body(plenary.face("md")), containsString(WORDED));
        assertThat(body(plenary.face("md")), containsString("\n> \\[1\\] ”" + ARABIC + "“\n"));
    }

    private static String body(String markdown) {
        return markdown.substring(0, Math.max(markdown.indexOf("# Annex A"), markdown.indexOf("# Annexe A")));
    }

    @Test
    void isReadAndNotSpoken() {
        String address = "/report/" + plenary.code;
        assertThat(plenary.rapporteur().get(address).then().extract().asString().split("Annex A")[0], containsString(ARABIC));
        assertFalse(plenary.rapporteur().get(address + "/brief").then().extract().asString().contains(ARABIC));
    }

    @Test
    void isToldAsAChange() {
        plenary.rapporteur().post(plenary.session + "/report/finalisation").then().statusCode(200);
        plenary.rapporteur().body(Map.of("quoted", List.of())).put(plenary.session + "/points/" + point).then().statusCode(200);
        plenary.rapporteur().post(plenary.session + "/report/reopening").then().statusCode(200);
        String changes = plenary.session + "/report/changes";
        plenary.rapporteur().get(changes).then().body("unquoted.text", equalTo(List.of(ARABIC)), "quoted.size()", equalTo(0));
        plenary.rapporteur().get("/report/" + plenary.code + "/changes").then().body(containsString("1 quotation is gone"));
        plenary.rapporteur().post(plenary.session + "/report/finalisation").then().statusCode(200);
        given().get(changes).then().body("unquoted[0].number", equalTo(1), "unquoted[0].text", nullValue());
    }

    @Test
    void cutsWhatIsLongAtAWord() {
        String words = "Seals call us. ".repeat(40).strip();
        String cut = Quotations.marked("en", words).text();
        assertTrue(cut.startsWith("“Seals") && cut.endsWith("us. …”"), cut);
        assertTrue(cut.codePointCount(0, cut.length()) <= Quotations.LONGEST + 4, cut);
        assertEquals("„Zöllner / sehen“", Quotations.marked("de", "Zöllner\n sehen").text());
        String signs = Quotations.marked("en", "👩".repeat(400)).text();
        assertEquals(Quotations.LONGEST, signs.codePoints().filter(c -> c == "👩".codePointAt(0)).count());
        assertEquals("rtl", Quotations.marked("ar", ARABIC).direction());
    }

    @Test
    void isNoneInWhatWasFinalBefore() throws IOException {
        String before = reports.written(new Drawn().point(1, Kind.RISK, Set.of(), "en", "Batteries burn.", "a").report())
                .replaceAll(",?\\s*\"quoted\" : (true|false)", "");
        assertFalse(before.contains("quoted"));
        PlenaryReport read = json.readValue(before, PlenaryReport.class);
        assertEquals(List.of(false), read.points().get(0).said().stream().map(PlenaryReport.Said::quoted)
                .toList());
    }

    private List<XWPFParagraph> inWord(String language) throws IOException {
        byte[] file = plenary.rapporteur().get(plenary.session + "/report.docx?lang=" + language).then().statusCode(200)
                .extract().asByteArray();
        try (var word = new XWPFDocument(new ByteArrayInputStream(file))) {
            return word.getParagraphs().stream().filter(each -> "BlockText".equals(each.getStyle())).toList();
        }
    }
}
