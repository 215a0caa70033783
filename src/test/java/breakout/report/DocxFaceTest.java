package breakout.report;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.lessThan;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFPicture;
import org.apache.poi.xwpf.usermodel.XWPFPictureData;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.quarkus.test.junit.QuarkusTest;

import breakout.AskedOfPostgres;
import breakout.Corpus;
import breakout.Installed;
import breakout.kernel.Language;
import breakout.kernel.Words;
import breakout.technology.Kind;

/** Opens the document that is given to Word, as Word and LibreOffice do. */
@QuarkusTest
@Tag(AskedOfPostgres.OF_NO_DATABASE)
class DocxFaceTest {

    private static final String ARABIC = "كاميرات تتعرف على الوجوه";
    private static final String RUSSIAN = "Дронов пока нет.";
    private static final String LONG_WORD = "x".repeat(2_000);
    private static final List<String> HOSTILE = Stream.concat(Stream.of("=cmd|' /C calc'!A0", "<script>alert(1)</script>",
            "{7*7}", LONG_WORD, "a\u0301\u0302\u0303 e\u0301", "👩‍💻 🔌", "漢字漢字"),
            Corpus.of("docx").stream().map(Corpus::stored).flatMap(Optional::stream)).toList();
    private static final int CONTROL = 0x1F;
    private static final int MANY = 5_000;
    private static final int SLOWEST_MILLIS = 5_000;

    @Inject
    Typesetter typesetter;
    @Inject
    Stationery stationery;
    @Inject
    Words words;

    @Test
    void hasTheHeadingsOfThePage() throws IOException {
        Reading reading = typesetter.set(several().report("Hear!"), Language.EN);
        try (XWPFDocument word = written(reading)) {
            List<String> headings = word.getParagraphs().stream()
                    .filter(each -> Objects.toString(each.getStyle(), "").startsWith("Heading")).map(XWPFParagraph::getText)
                    .toList();
            Stream.of(reading.messages(), reading.sections(), reading.contributions(), List.of(reading.method()))
                    .flatMap(List::stream).forEach(section -> assertThat(headings, hasItem(section.title())));
            assertThat(headings, hasItem("Annex C: interlinkage matrix"));
            assertEquals("Report back from the break-out session", word.getParagraphs().stream()
                    .filter(each -> "Title".equals(each.getStyle())).findFirst().orElseThrow().getText());
        }
    }

    @Test
    void letsWordCountTheParagraphsAsThePlenaryDoes() throws IOException {
        Reading reading = typesetter.set(several().report("Hear!", "And hear!"), Language.FR);
        List<String> numbers = Stream.concat(reading.messages().stream(), reading.sections().stream())
                .flatMap(section -> section.paragraphs().stream()).map(Reading.Paragraph::number).toList();
        try (XWPFDocument word = written(reading)) {
            assertEquals(numbers.size(), numbered(word, "%1.").size());
            assertEquals(IntStream.rangeClosed(1, numbers.size()).mapToObj(String::valueOf).toList(), numbers);
            assertEquals(reading.method().paragraphs().size(), numbered(word, "B%1.").size());
            assertEquals("Hear! (en anglais seulement; annexe A)", numbered(word, "%1.").get(0).getText());
        }
    }

    @Test
    void writesEveryLanguageAsItsOwnAndInItsDirection() throws IOException {
        try (XWPFDocument word = written(typesetter.set(several().report(), Language.FR))) {
            XWPFParagraph arabic = paragraph(word, ARABIC);
            assertTrue(arabic.getCTP().getPPr().isSetBidi());
            XWPFRun said = run(arabic, ARABIC);
            assertEquals(1, said.getCTR().getRPr().sizeOfRtlArray());
            assertEquals("ar", said.getCTR().getRPr().getLangArray(0).getBidi());
            XWPFParagraph russian = paragraph(word, RUSSIAN);
            assertFalse(russian.getCTP().getPPr().isSetBidi());
            assertEquals("ru", run(russian, RUSSIAN).getLang());
            List<XWPFRun> ours = word.getParagraphs().stream()
                    .filter(each -> Objects.toString(each.getStyle(), "").startsWith("Heading"))
                    .flatMap(each -> each.getRuns().stream()).toList();
            assertTrue(ours.stream().allMatch(run -> "fr".equals(run.getLang())));
            assertTrue(paragraphs(word).stream().flatMap(each -> each.getRuns().stream())
                    .filter(run -> !run.text().isBlank() && run.getCTR().sizeOfTArray() > 0)
                    .allMatch(run -> run.getCTR().isSetRPr() && run.getCTR().getRPr().sizeOfLangArray() == 1
                            || run.text().equals("1")),
                    "a run without its language");
        }
    }

    @Test
    void repeatsTheHeadOfEachTableAndSaysWhatItShows() throws IOException {
        try (XWPFDocument word = written(typesetter.set(several().report(), Language.EN))) {
            assertEquals(3, word.getTables().size());
            for (XWPFTable table : word.getTables()) {
                assertTrue(table.getRow(0).isRepeatHeader());
                assertFalse(table.getCTTbl().getTblPr().getTblCaption().getVal().isBlank());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void drawsWhatThePagesDrawAndTellsItInWords(Language language) throws IOException {
        Reading reading = typesetter.set(several().point(2, Kind.RISK, Set.of("ai", "iot"), "en", "Sensors err.", "d").report(),
                language);
        try (XWPFDocument word = written(reading)) {
            assertEquals(reading.grid().rows().stream().filter(row -> row.bar() > 0)
                    .map(row -> words.say(language, "report:bar", row.points())).toList(), told(word.getTables().get(0)));
            List<Integer> widths = widths(word.getTables().get(0));
            assertEquals(Collections.max(widths), widths.get(0), "the longest first");
            List<String> figures = word.getParagraphs().stream().flatMap(DocxFaceTest::pictures)
                    .map(each -> each.getDescription()).toList();
            String pair = language == Language.EN ? "Artificial intelligence – Internet of Things 1"
                    : "Intelligence artificielle – Internet des objets 1";
            assertEquals(List.of(words.say(language, "report:figure") + ": " + pair), figures);
            assertEquals(2, word.getAllPictures().size(), "the bars are one picture");
            for (XWPFPictureData picture : word.getAllPictures()) {
                assertEquals(List.of("IHDR", "IDAT", "IEND"), chunks(picture.getData()), "nothing but dots");
            }
        }
        Files.createDirectories(Path.of("target/prints"));
        Files.write(Path.of("target/prints/word-" + language.tag() + ".docx"), bytes(reading));
    }

    private static List<String> told(XWPFTable table) {
        return table.getRows().stream().flatMap(row -> pictures(row.getTableCells().get(row.getTableCells().size() - 1)
                .getParagraphs().get(0))).map(XWPFPicture::getDescription).toList();
    }

    private static List<Integer> widths(XWPFTable table) {
        return table.getRows().stream().flatMap(row -> pictures(row.getTableCells().get(row.getTableCells().size() - 1)
                .getParagraphs().get(0))).map(each -> (int) each.getWidth()).toList();
    }

    private static Stream<XWPFPicture> pictures(XWPFParagraph paragraph) {
        return paragraph.getRuns().stream().flatMap(run -> run.getEmbeddedPictures().stream());
    }

    /** Of which a PNG consists; those in a row that are of one kind, once. */
    private static List<String> chunks(byte[] png) {
        List<String> chunks = new ArrayList<>();
        var bytes = ByteBuffer.wrap(png).position(Long.BYTES);
        while (bytes.hasRemaining()) {
            int length = bytes.getInt();
            byte[] name = new byte[Integer.BYTES];
            bytes.get(name);
            String chunk = new String(name, StandardCharsets.US_ASCII);
            if (chunks.isEmpty() || !chunks.get(chunks.size() - 1).equals(chunk)) {
                chunks.add(chunk);
            }
            bytes.position(bytes.position() + length + Integer.BYTES);
        }
        return chunks;
    }

    @Test
    void tellsOnEachPageWhichDocumentItIs() throws IOException {
        try (XWPFDocument word = written(typesetter.set(several().report(), Language.EN))) {
            assertThat(word.getHeaderList().get(0).getText(), containsString("PC0483E1a · Draft, revision 1"));
            XWPFParagraph foot = word.getFooterList().get(0).getParagraphs().get(0);
            assertEquals(List.of("PAGE", "NUMPAGES"), foot.getCTP().getFldSimpleList().stream()
                    .map(field -> field.getInstr().strip()).toList());
            assertThat(word.getFooterList().get(0).getText(), containsString("not an official record"));
        }
    }

    @Test
    void hidesNothing() throws IOException {
        byte[] file = bytes(typesetter.set(several().report(), Language.EN));
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(file))) {
            var told = word.getProperties().getCoreProperties().getUnderlyingProperties();
            assertEquals(List.of(), Stream.of(told.getCreatorProperty(), told.getLastModifiedByProperty(),
                    told.getCreatedProperty(), told.getModifiedProperty(), told.getTitleProperty(), told.getSubjectProperty(),
                    told.getKeywordsProperty(), told.getRevisionProperty()).flatMap(Optional::stream).toList());
            var app = word.getProperties().getExtendedProperties();
            assertEquals(List.of(), Stream.of(app.getCompany(), app.getManager(), app.getTemplate(), app.getApplication())
                    .filter(Objects::nonNull).toList());
        }
        StationeryTest.parts(new ByteArrayInputStream(file)).forEach((part, xml) -> {
            assertFalse(xml.contains("rsid") || xml.contains("w:author") || xml.contains("Apache POI"), part + ": " + xml);
            assertFalse(part.contains("custom") || part.contains("comments"), part);
        });
    }

    @Test
    void takesHostileTextForText() throws IOException {
        var drawn = new Drawn();
        HOSTILE.forEach(text -> drawn.point(1, Kind.RISK, Set.of("ai"), "en", text, "a"));
        drawn.point(2, Kind.RECOMMENDATION, Set.of(), "en", "bell\u0007 and\u001F nul\u0000\uFFFE\nnext\tline", "b");
        try (XWPFDocument word = written(typesetter.set(drawn.report(), Language.EN))) {
            List<String> said = paragraphs(word).stream().map(XWPFParagraph::getText).toList();
            HOSTILE.forEach(text -> assertTrue(said.stream().anyMatch(each -> each.contains(text)), text));
            assertTrue(said.stream().anyMatch(each -> each.contains("bell and nul\nnext\tline")), String.join("|", said));
            assertTrue(said.stream().flatMapToInt(String::chars).noneMatch(c -> c < CONTROL && c != '\n' && c != '\t'));
        }
    }

    @Test
    void writesFiveThousandAnswers() throws IOException {
        var drawn = new Drawn();
        for (int i = 0; i < MANY; i++) {
            drawn.point(i % 2 + 1, Kind.values()[i % Kind.values().length], Set.of(i % 2 == 0 ? "ai" : "iot"), "en",
                    "Answer " + i + " says something of about seventy-five letters, as people in such halls do.", "v" + i % 90);
        }
        Reading reading = typesetter.set(drawn.report(), Language.EN);
        bytes(reading);
        long start = System.nanoTime();
        byte[] file = bytes(reading);
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        Files.createDirectories(Path.of("target/prints"));
        Files.writeString(Path.of("target/prints/docx.txt"),
                String.format(Locale.ROOT, "%d answers for Word: %d ms, %d bytes%n", MANY, millis, file.length));
        assertThat(millis, lessThan((long) SLOWEST_MILLIS));
    }

    @Test
    void isPrintedByLibreOffice() throws IOException, InterruptedException {
        Installed.demand("soffice");
        Path folder = Files.createTempDirectory("word");
        Reading reading = typesetter.set(hostile().report("Hear!"), Language.EN);
        Path file = Files.write(folder.resolve("report.docx"), bytes(reading));
        Installed.run(folder, "soffice", "-env:UserInstallation=" + folder.resolve("home").toUri(), "--headless",
                "--convert-to",
                "pdf", "--outdir", folder.toString(), file.toString());
        Installed.run(folder, "soffice", "-env:UserInstallation=" + folder.resolve("home").toUri(), "--headless",
                "--convert-to", "txt:Text (encoded):UTF8", "--outdir", folder.toString(), file.toString());
        String read = blanked(Files.readString(folder.resolve("report.txt")));
        HOSTILE.forEach(each -> assertThat(read, containsString(blanked(each))));
        try (var pdf = Loader.loadPDF(folder.resolve("report.pdf").toFile())) {
            String text = new PDFTextStripper().getText(pdf);
            assertThat(text, containsString("Page 1 of " + pdf.getNumberOfPages()));
            assertThat(text, containsString(RUSSIAN));
            assertThat(text, containsString("1. Hear!"));
            // letters of Arabic are told as they are drawn
            assertThat(Normalizer.normalize(text, Normalizer.Form.NFKC), containsString(ARABIC));
            assertEquals(headings(reading), bookmarks(pdf.getDocumentCatalog().getDocumentOutline()));
        }
    }

    private static String blanked(String text) {
        return text.replaceAll("[\\s\\u00A0]+", " ").strip();
    }

    /** As they are read, with those that every report has. */
    private List<String> headings(Reading reading) {
        return Stream.of(titles(reading.messages()), Stream.of(words.say(Language.EN, "report:contributed")),
                titles(reading.sections()), Stream.of(words.say(Language.EN, "report:annexContributions")),
                titles(reading.contributions()), titles(List.of(reading.method())),
                Stream.of(words.say(Language.EN, "report:annexMatrix"), words.say(Language.EN, "report:annexAttendance")))
                .flatMap(each -> each).toList();
    }

    private static Stream<String> titles(List<Reading.Section> sections) {
        return sections.stream().flatMap(section -> Stream.concat(section.questions().stream().map(Reading.Question::title),
                Stream.of(section.title())));
    }

    private static List<String> bookmarks(PDOutlineNode node) {
        List<String> titles = new ArrayList<>();
        for (PDOutlineItem item : node.children()) {
            titles.add(item.getTitle());
            titles.addAll(bookmarks(item));
        }
        return titles;
    }

    private static Drawn several() {
        return new Drawn().point(1, Kind.BENEFIT, Set.of("ai"), "en", "Models sort parcels.", "a", "b")
                .point(1, Kind.CURRENT_USE, Set.of("ai"), "ar", ARABIC, "c")
                .point(1, Kind.CURRENT_USE, Set.of("drones"), "ru", RUSSIAN, "a")
                .point(2, Kind.RECOMMENDATION, Set.of("iot"), "fr", "Publier les taux d’erreur.", "b");
    }

    private static Drawn hostile() {
        Drawn drawn = several();
        HOSTILE.forEach(text -> drawn.point(1, Kind.RISK, Set.of("ai"), "en", text, "a"));
        return drawn;
    }

    private byte[] bytes(Reading reading) {
        return new DocxFace(words, Language.of(reading.language()).orElseThrow(), stationery).of(reading);
    }

    private XWPFDocument written(Reading reading) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(bytes(reading)));
    }

    private static List<XWPFParagraph> numbered(XWPFDocument word, String pattern) {
        return word.getParagraphs().stream().filter(each -> pattern.equals(each.getNumLevelText())).toList();
    }

    private static List<XWPFParagraph> paragraphs(XWPFDocument word) {
        List<XWPFParagraph> all = new ArrayList<>(word.getParagraphs());
        word.getTables().forEach(table -> table.getRows().forEach(row -> row.getTableCells()
                .forEach(cell -> all.addAll(cell.getParagraphs()))));
        return all;
    }

    private static XWPFParagraph paragraph(XWPFDocument word, String text) {
        return word.getParagraphs().stream().filter(each -> each.getText().contains(text)).findFirst().orElseThrow();
    }

    private static XWPFRun run(XWPFParagraph paragraph, String text) {
        return paragraph.getRuns().stream().filter(run -> run.text().equals(text)).findFirst().orElseThrow();
    }
}
