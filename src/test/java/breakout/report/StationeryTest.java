package breakout.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;

import breakout.kernel.VenueFile;

/** A venue puts its own Word document in the place of ours: its styles and its paper are taken, and nothing else. */
class StationeryTest {

    private static final String STYLES = "word/styles.xml";
    private static final String BODY = "word/document.xml";

    @Test
    void takesStylesAndPaperFromTheVenue() throws IOException {
        var stationery = new Stationery(edited(BODY, body -> body.replace("w:w=\"11906\"", "w:w=\"12240\"")));
        assertEquals("Heading1", stationery.id(Style.SECTION));
        Map<String, String> blank = parts(stationery.blank());
        assertTrue(blank.get(BODY).contains("w:w=\"12240\""), blank.get(BODY));
        assertFalse(blank.get(BODY).contains("<w:p>"), "nobody's words");
    }

    @Test
    void findsTheStylesOfAWordThatSpeaksAnotherLanguage() throws IOException {
        var stationery = new Stationery(edited(STYLES, styles -> styles.replace("\"Heading1\"", "\"Titre1\"")));
        assertEquals("Titre1", stationery.id(Style.SECTION));
    }

    @Test
    void quotesAsItAsksWhereAnOlderDocumentHasNoStyleForQuotations() throws IOException {
        assertEquals("BlockText", new Stationery(edited(STYLES, styles -> styles)).id(Style.QUOTATION));
        var older = new Stationery(edited(STYLES, styles -> styles.replace("\"Block Text\"", "\"my own\"")));
        assertEquals(older.id(Style.ASKED), older.id(Style.QUOTATION));
    }

    @Test
    void tellsNothingOfWhoeverEditedIt() throws IOException {
        byte[] file = edited(STYLES, styles -> styles.replace("<w:qFormat/>", "<w:qFormat/><w:rsid w:val=\"00AB12CD\"/>"),
                Map.of("docProps/core.xml", "<who>Ada</who>", "word/comments.xml", "<c>Ada</c>", "customXml/item1.xml", "Ada"));
        Map<String, String> blank = parts(new Stationery(file).blank());
        assertTrue(blank.values().stream().noneMatch(part -> part.contains("Ada") || part.contains("00AB12CD")), "" + blank);
    }

    @Test
    void keepsTheApplicationFromStartingWithOneThatIsBroken() throws IOException {
        assertEquals("config/report.docx: this is not a Word document (.docx)",
                refusal("Dear Sirs".getBytes(StandardCharsets.UTF_8)));
        assertEquals("config/report.docx: the style \"heading 2\" is missing; use it once, and save the document",
                refusal(edited(STYLES, styles -> styles.replace("\"heading 2\"", "\"my heading\""))));
        String damaged = refusal(edited(STYLES, styles -> styles.replace("</w:styles>", "")));
        assertTrue(damaged.startsWith("config/report.docx: word/styles.xml in it is damaged: "), damaged);
        String entity = refusal(edited(STYLES, styles -> styles.replaceFirst("\\?>", "?><!DOCTYPE x [<!ENTITY y 'z'>]>")));
        assertTrue(entity.startsWith("config/report.docx: word/styles.xml in it is damaged: "), entity);
    }

    private static String refusal(byte[] file) {
        return assertThrows(VenueFile.Broken.class, () -> new Stationery(file)).getMessage();
    }

    private static byte[] edited(String part, UnaryOperator<String> hand) throws IOException {
        return edited(part, hand, Map.of());
    }

    private static byte[] edited(String part, UnaryOperator<String> hand, Map<String, String> more) throws IOException {
        Map<String, String> parts = parts(Files.newInputStream(Path.of("config", Stationery.FILE)));
        assertTrue(parts.containsKey(part));
        parts.computeIfPresent(part, (name, text) -> hand.apply(text));
        parts.putAll(more);
        var file = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(file)) {
            for (var each : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                zip.write(each.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file.toByteArray();
    }

    /** All but pictures, by their names. */
    static Map<String, String> parts(InputStream file) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file.readAllBytes()))) {
            for (var part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                if (!part.getName().endsWith(".png")) {
                    parts.put(part.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return parts;
    }
}
