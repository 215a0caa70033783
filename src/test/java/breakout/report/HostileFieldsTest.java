package breakout.report;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import javax.xml.stream.XMLInputFactory;

import jakarta.inject.Inject;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.test.junit.QuarkusTest;

import breakout.AskedOfPostgres;
import breakout.Corpus;
import breakout.kernel.Language;
import breakout.kernel.Words;

/** Whatever stands in all fields of a report at once, each of its faces shows it as words and does nothing else. */
@QuarkusTest
@Tag(AskedOfPostgres.OF_NO_DATABASE)
class HostileFieldsTest {

    /** A tag or an attribute that would be the browser's: ours have neither, and those of answers are letters. */
    private static final Pattern RUN = Pattern.compile("(?i)<(?!/?(html|head|meta charset|meta name=\"(viewport|color-scheme|"
            + "description|subject)|title|link|body|header|nav|main|footer|article|section|h[1-6]|p|a|ul|ol|li|span|div|table|"
            + "caption|thead|tbody|tr|th|td|svg|rect|text|b|bdi|form|input|button|label|select|option|details|summary|dl|dt|dd|"
            + "small|strong|em|blockquote|q|cite|figure|figcaption|br|del|ins|desc|line|circle|tspan|!doctype|script src=\"/)\\b)[a-z!?/]"
            + "|<[a-z][^<>]*\\s(on\\w+|style|srcdoc|formaction)\\s*=|href=\"\\s*(javascript|vbscript|data:(?!image/svg\\+xml,%3Csvg xmlns=)):?");
    private static final Pattern RAW_IN_MARKDOWN = Pattern.compile("(?<!\\\\)(\\\\\\\\)*<|(?<!\\\\)(\\\\\\\\)*\\]\\(");
    private static final String WRITTEN = "a word of ours ";
    private static final int FEWEST = 200;
    private static final int MOST_LETTERS = 600;
    private static final float SLACK = 1;

    @Inject
    Typesetter typesetter;
    @Inject
    PdfPress press;
    @Inject
    Stationery stationery;
    @Inject
    Words words;
    @Inject
    ObjectMapper json;

    @Test
    void isACorpusOfEachKind() {
        List<String> taken = Corpus.taken();
        assertThat(taken.size(), greaterThan(FEWEST));
        assertTrue(taken.stream().noneMatch(each -> Corpus.HARMFUL.matcher(each).find()));
    }

    @Test
    void runsNothingOnThePages() {
        for (String text : Corpus.taken()) {
            PlenaryReport report = report(text);
            for (Language language : Language.values()) {
                harmless(text, new Faces.page(typesetter.set(report, language), "/x", false, "/x", true)
                        .setLocale(language.locale()).render());
                Brief brief = typesetter.brief(report, language);
                harmless(text, new BriefPage.brief(brief, "1 min", "/x").setLocale(language.locale()).render());
                var found = Changes.of(report("before"), report, true);
                var wording = new ChangesWording(found, new Wording(words, language, report));
                harmless(text, new ChangesPage.changes(found, language.tag(), wording.basis(), wording.parts(), "/x")
                        .setLocale(language.locale()).render());
            }
        }
    }

    private static void harmless(String text, String html) {
        var found = RUN.matcher(html);
        assertFalse(found.find(), () -> text + " became " + html.substring(found.start(),
                Math.min(html.length(), found.start() + 80)));
        assertFalse(Corpus.HARMFUL.matcher(html).find(), text);
    }

    @Test
    void marksUpNothingInMarkdown() {
        for (String text : Corpus.taken()) {
            PlenaryReport report = report(text);
            for (String markdown : List.of(new MarkdownFace(words, Language.FR).of(typesetter.set(report, Language.FR)),
                    new BriefText(words, Language.FR).markdown(typesetter.brief(report, Language.FR)))) {
                assertFalse(RAW_IN_MARKDOWN.matcher(markdown).find(), () -> text + "\n" + markdown);
                assertFalse(Corpus.HARMFUL.matcher(markdown).find(), text);
            }
        }
    }

    @Test
    void calculatesNothingWhicheverWayASpreadsheetPartsIt() {
        for (String text : Corpus.taken()) {
            String csv = CsvFace.of(report(text)).replace("\uFEFF", "");
            // where cells are parted by commas, as it is written
            for (String cell : csv.substring(1).split("\",\"|\"\r\n\"?")) {
                assertFalse(computes(cell.replace("\"\"", "\"")), () -> text + " in " + cell);
            }
            // where they are parted otherwise, quotes that end before a comma hold nothing
            for (String cell : csv.split("[;\t\r\n]")) {
                assertFalse(computes(cell.replace("\"", "")), () -> text + " in " + cell);
            }
        }
    }

    private static boolean computes(String cell) {
        return cell.strip().matches("(?s)[\\p{Z}]*[=+\\-@＝＋－＠].*");
    }

    @Test
    void isTheSameForPrograms() throws IOException {
        for (String text : Corpus.taken()) {
            PlenaryReport report = report(text);
            String written = json.writeValueAsString(report);
            assertEquals(report, json.readValue(written, PlenaryReport.class), text);
            JsonNode read = json.readTree(written);
            assertEquals(text, read.at("/header/title").asText());
            assertEquals(text, read.at("/points/0/said/0/text").asText());
        }
    }

    @Test
    void isWellFormedInWordPartByPart() throws Exception {
        var factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        for (String text : packed()) {
            byte[] word = new DocxFace(words, Language.FR, stationery).of(typesetter.set(report(text), Language.FR));
            for (var part : StationeryTest.parts(new ByteArrayInputStream(word)).entrySet()) {
                var reader = factory.createXMLStreamReader(
                        new ByteArrayInputStream(part.getValue().getBytes(StandardCharsets.UTF_8)));
                while (reader.hasNext()) {
                    reader.next();
                }
                assertFalse(part.getValue().contains("TargetMode=\"External\""), text);
                assertFalse(part.getValue().matches("(?s).*<w:(instrText|fldChar|hyperlink)\\b.*"), text);
                assertFalse(Corpus.HARMFUL.matcher(part.getValue()).find(), text);
            }
        }
    }

    @Test
    void staysOnThePaperAndDoesNothingThere() throws IOException {
        List<String> taken = packed();
        for (int i = 0; i < taken.size(); i++) {
            String text = taken.get(i);
            Language language = Language.values()[i % Language.values().length];
            try (PDDocument pdf = Loader.loadPDF(press.print(typesetter.set(report(text), language)))) {
                var catalog = pdf.getDocumentCatalog();
                assertNull(catalog.getOpenAction(), text);
                assertTrue(catalog.getNames() == null || catalog.getNames().getJavaScript() == null
                        && catalog.getNames().getEmbeddedFiles() == null, text);
                for (var page : pdf.getPages()) {
                    assertEquals(List.of(), page.getAnnotations(), text);
                }
                assertEquals(List.of(), beyond(pdf), () -> "printed beside the paper: " + text);
                String printed = new PDFTextStripper().getText(pdf);
                assertThat(printed, containsString(WRITTEN.strip()));
                assertFalse(Corpus.HARMFUL.matcher(printed).find(), text);
            }
        }
    }

    /** As many together as make a long text: a page is set slowly. */
    private static List<String> packed() {
        List<String> packed = new ArrayList<>(List.of(""));
        for (String text : Corpus.taken()) {
            int last = packed.size() - 1;
            if (packed.get(last).length() + text.length() > MOST_LETTERS) {
                packed.add(text);
            } else {
                packed.set(last, packed.get(last) + "\n" + text);
            }
        }
        return packed;
    }

    private static List<String> beyond(PDDocument pdf) throws IOException {
        float width = pdf.getPage(0).getMediaBox().getWidth();
        List<String> beyond = new ArrayList<>();
        new PDFTextStripper() {
            @Override
            protected void writeString(String text, List<TextPosition> letters) {
                letters.stream()
                        .filter(each -> each.getXDirAdj() < 0 || each.getXDirAdj() + each.getWidthDirAdj() > width + SLACK)
                        .findFirst().ifPresent(each -> beyond.add(text));
            }
        }.getText(pdf);
        return beyond;
    }

    /** In which these words stand wherever people type some. */
    private static PlenaryReport report(String text) {
        return Filled.with((field, longest) -> field.equals("answer") ? WRITTEN + text : text);
    }
}
