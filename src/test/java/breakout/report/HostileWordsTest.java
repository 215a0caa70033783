package breakout.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

/** Whatever somebody types into any field of a report, it comes out as words, on every face. */
@QuarkusTest
class HostileWordsTest {

    /** The field stands behind each, so that what is found tells where it came from. */
    private static final List<String> CORPUS = List.of("=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(A1:A9)", "\t=1+1",
            "＝1＋1", "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "\"><svg onload=alert(1)>",
            "javascript:alert(1)", "</textarea></title>", "<!-- --><!DOCTYPE x>", "]]></w:t><w:br/>",
            "{7*7}{cdi:bean}{#include x}",
            "${7*7} $(id) `id` %n %s", "_x0000_ _x005F_", "# [a](javascript:alert(1)) **b** | c",
            "\u202Eevil\u202C \u2066x\u2069",
            "Z̷̢̛̖a̸l̴g̵o̶", "سعر 123 <b> ABC", "\\ \\\\ \\u0022 \\", "\u2028 line \u2029", "x".repeat(1990));
    private static final String SHORT = "=<b onclick=x>{7*7}\u202E|";
    /** Marks that turn the direction of what follows. */
    private static final Pattern TURNING = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");
    private static final Pattern TAG_OF_OURS = Pattern.compile("(?i)<(script|img|svg|iframe|b onclick)[^>]*(alert|onclick)");
    private static final float SLACK = 1;

    private static Plenary plenary;
    private static int answers;

    private static Plenary played() {
        if (plenary == null) {
            plenary = new Plenary(2);
            List<String> ids = new ArrayList<>();
            plenary.round(1, () -> CORPUS.forEach(words -> {
                ids.add(plenary.answers("=" + "Delegation " + ids.size() % 3, 1, "en", "current-use", List.of("ai"), words));
            }));
            answers = ids.size();
            plenary.rapporteur().body(Map.of("text", SHORT + "worded", "sources", List.of(ids.get(0)), "kind", "recommendation",
                    "addressee", SHORT + "addressee", "wordings", Map.of("fr", SHORT + "french"), "language", "en"))
                    .post(plenary.session + "/points").then().statusCode(201);
            ids.stream().skip(2).forEach(id -> plenary.rapporteur()
                    .body(Map.of("text", "Quoted.", "sources", List.of(id), "quoted", List.of(id), "language", "en"))
                    .post(plenary.session + "/points").then().statusCode(201));
            plenary.rapporteur().body(Map.of("reason", SHORT + "reason"))
                    .put(plenary.session + "/answers/" + ids.get(1) + "/hiding")
                    .then().statusCode(200);
            plenary.rapporteur().body(Map.of("text", SHORT + "translated", "state", "checked"))
                    .put(plenary.session + "/answers/" + ids.get(2) + "/translation/fr").then().statusCode(201);
            plenary.rapporteur().body(Map.of("messages", List.of(SHORT + "message"), "wordings",
                    List.of(Map.of("fr", SHORT + "message in French")))).put(plenary.session + "/report/messages").then()
                    .statusCode(200);
        }
        return plenary;
    }

    @Test
    void calculatesNothingInASpreadsheet() {
        for (String row : played().face("csv").split("\r\n")) {
            assertTrue(row.replace("\uFEFF", "").startsWith("\""), row);
            assertFalse(Pattern.compile("(^|,)\"[\\s]*[=+\\-@\\t\\r＝＋－＠]").matcher(row).find(), row);
            assertFalse(TURNING.matcher(row).find(), row);
        }
    }

    @Test
    void runsNothingOnAPage() {
        for (String address : List.of("/report.html", "/report.html?lang=fr")) {
            harmless(played().rapporteur().get(plenary.session + address).then().statusCode(200).extract().asString());
        }
        for (String address : List.of("/report/", "/desk/")) {
            harmless(plenary.rapporteur().get(address + plenary.code).then().statusCode(200).extract().asString());
        }
        harmless(plenary.rapporteur().get("/report/" + plenary.code + "/brief").then().statusCode(200).extract().asString());
    }

    private static void harmless(String html) {
        assertFalse(TAG_OF_OURS.matcher(html).find(), "a tag of a delegate");
        assertFalse(TURNING.matcher(html).find(), "a mark that turns the direction");
        assertTrue(html.contains("&lt;b onclick=x&gt;{7*7}"), "the words are there, as words");
        assertFalse(html.contains("href=\"javascript:"), "a link of a delegate");
    }

    @Test
    void marksUpNothingInMarkdown() {
        String markdown = played().face("md");
        assertFalse(Pattern.compile("(?<!\\\\)<(script|img|svg|b onclick)").matcher(markdown).find(), markdown);
        assertFalse(markdown.contains("[a](javascript:"), markdown);
        assertFalse(TURNING.matcher(markdown).find());
    }

    @Test
    void isWellFormedInWordPartByPart() throws IOException, XMLStreamException {
        byte[] word = played().rapporteur().get(plenary.session + "/report.docx?lang=fr").then().statusCode(200).extract()
                .asByteArray();
        int parts = 0;
        var factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        try (var zip = new ZipInputStream(new ByteArrayInputStream(word))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] bytes = zip.readAllBytes();
                if (entry.getName().matches(".*\\.(xml|rels)")) {
                    parts++;
                    var reader = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
                    while (reader.hasNext()) {
                        reader.next();
                    }
                    String text = new String(bytes, java.nio.charset.StandardCharsets.UTF_8);
                    assertFalse(TURNING.matcher(text).find(), entry.getName());
                    assertFalse(text.contains("TargetMode=\"External\""), entry.getName());
                }
            }
        }
        assertTrue(parts > 5, parts + " parts");
    }

    @Test
    void staysOnThePaperAndDoesNothingThere() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(played().pdf("fr"))) {
            assertNull(pdf.getDocumentCatalog().getOpenAction());
            assertNull(pdf.getDocumentCatalog().getNames() == null ? null
                    : pdf.getDocumentCatalog().getNames().getJavaScript());
            float width = pdf.getPage(0).getMediaBox().getWidth();
            var beyond = new ArrayList<String>();
            new PDFTextStripper() {
                @Override
                protected void writeString(String text, List<TextPosition> letters) {
                    letters.stream().filter(each -> each.getXDirAdj() < 0
                            || each.getXDirAdj() + each.getWidthDirAdj() > width + SLACK).findFirst()
                            .ifPresent(each -> beyond.add(text));
                }
            }.getText(pdf);
            assertEquals(List.of(), beyond, "printed beside the paper");
            String text = new PDFTextStripper().getText(pdf);
            assertFalse(TURNING.matcher(text).find());
            assertTrue(text.contains("{7*7}"), "as it was typed");
        }
    }

    @Test
    void isAsItWasTypedForPrograms() {
        var said = played().rapporteur().get(plenary.session + "/report").then().statusCode(200).extract().jsonPath();
        List<String> texts = said.getList("points.said.flatten().text");
        assertEquals(answers - 1, texts.size(), "all but the hidden one");
        CORPUS.stream().filter(words -> words.chars().noneMatch(c -> c == '\u202E' || Character.isWhitespace(c)))
                .filter(words -> !words.equals("+1+1"))
                .forEach(words -> assertTrue(
                        texts.contains(java.text.Normalizer.normalize(words, java.text.Normalizer.Form.NFC)),
                        words));
    }
}
