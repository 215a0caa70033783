package breakout.report;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import jakarta.inject.Inject;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.junit.QuarkusTest;

import breakout.AskedOfPostgres;
import breakout.SampleAnswer;
import breakout.kernel.Language;
import breakout.kernel.Words;
import breakout.report.Reading.Section;
import breakout.technology.Kind;

/** Sets reports in type and prints them, without a session. */
@QuarkusTest
@Tag(AskedOfPostgres.OF_NO_DATABASE)
class PrintTest {

    private static final int MANY = 200;
    private static final int MOST_PAGES = 20;
    private static final long HEAD_AND_FOOT = 4;
    private static final List<String> TECHNOLOGIES = List.of("ai", "iot", "drones");

    @Inject
    Typesetter typesetter;
    @Inject
    PdfPress press;
    @Inject
    Typeface typeface;
    @Inject
    Words words;

    @Test
    void practisesOnManyPagesInAllScripts() throws IOException {
        List<String> said = List.of("Smart seals report.", "Пломбы сообщают.", "الأختام الذكية تبلغنا");
        try (var document = Loader.loadPDF(press.print(TrialPrint.pages(said)))) {
            assertThat(document.getNumberOfPages(), greaterThan(5));
            assertThat(new PDFTextStripper().getText(document), containsString("Пломбы"));
        }
    }

    @Test
    void printsTwoHundredAnswers() throws IOException {
        var drawn = new Drawn();
        for (int i = 0; i < MANY; i++) {
            drawn.point(i % 2 + 1, Kind.values()[i % Kind.values().length], Set.of(TECHNOLOGIES.get(i % 3)), "en",
                    "Answer " + i + " says something of about seventy-five letters, as people in such halls do.",
                    "voice " + i % 40);
        }
        Reading reading = typesetter.set(drawn.report("One.", "Two.", "Three."), Language.EN);
        press.print(reading);
        long start = System.nanoTime();
        byte[] pdf = press.print(reading);
        long millis = (System.nanoTime() - start) / 1_000_000;
        try (var document = Loader.loadPDF(pdf)) {
            Files.createDirectories(Path.of("target/prints"));
            Files.writeString(Path.of("target/prints/200.txt"),
                    String.format(Locale.ROOT, "200 answers: %d ms, %d pages%n", millis, document.getNumberOfPages()));
            assertThat(document.getNumberOfPages(), lessThanOrEqualTo(MOST_PAGES));
        }
    }

    @Test
    void saysOnTwoPagesWhatTwoHundredAnswersSayAndTheRestInItsAnnex() throws IOException {
        List<SampleAnswer> sample = SampleAnswer.all();
        var drawn = new Drawn();
        for (int i = 0; i < MANY; i++) {
            SampleAnswer answer = sample.get(i % sample.size());
            Kind kind = Stream.of(Kind.values()).filter(each -> each.code().equals(answer.kind())).findFirst().orElseThrow();
            drawn.point(answer.question(), kind, answer.technologies().stream().filter(TECHNOLOGIES::contains)
                    .collect(Collectors.toSet()), answer.language(), answer.text() + " " + i, "voice " + i % 40);
        }
        for (Language language : Language.values()) {
            Reading reading = typesetter.set(drawn.report("a ".repeat(60), "b ".repeat(60), "c ".repeat(60)), language);
            byte[] pdf = press.print(reading);
            Files.createDirectories(Path.of("target/prints"));
            Files.write(Path.of("target/prints/two-pages-" + language.tag() + ".pdf"), pdf);
            try (var document = Loader.loadPDF(pdf)) {
                var annex = (PDPageDestination) StreamSupport
                        .stream(document.getDocumentCatalog().getDocumentOutline().children().spliterator(), false)
                        .filter(mark -> mark.getTitle().equals(words.say(language, "report:annexContributions"))).findFirst()
                        .orElseThrow().getDestination();
                assertEquals(2, annex.retrievePageNumber(), "the annex begins on the third page");
                assertThat(new Sizes().smallest(document, 1, 2), greaterThanOrEqualTo(10f));
                assertThat(new Sizes().smallest(document, 3, document.getNumberOfPages()), greaterThanOrEqualTo(9f));
            }
            int shown = reading.sections().stream().flatMap(section -> section.paragraphs().stream())
                    .mapToInt(paragraph -> paragraph.lines().size()).sum();
            assertThat(shown, greaterThan(Kind.values().length));
            assertEquals(MANY, reading.contributions().stream().flatMap(part -> part.paragraphs().stream())
                    .mapToInt(paragraph -> paragraph.lines().size()).sum(), "the annex has all of them");
        }
    }

    /** With so many messages of so many words, what comes before the annexes ends at the very foot of its second page. */
    @ParameterizedTest
    @CsvSource({ "4, 1", "7, 21", "6, 41" })
    void leavesNoPageEmpty(int messages, int words) throws IOException {
        var drawn = new Drawn();
        for (int i = 0; i < MANY; i++) {
            drawn.point(i % 2 + 1, Kind.values()[i % Kind.values().length], Set.of(TECHNOLOGIES.get(i % 3)), "en",
                    "Answer " + i + " says something.", "voice " + i % 40);
        }
        String[] said = Collections.nCopies(messages, "word ".repeat(words)).toArray(String[]::new);
        try (var document = Loader.loadPDF(press.print(typesetter.set(drawn.report(said), Language.EN)))) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                var text = new PDFTextStripper();
                text.setStartPage(page);
                text.setEndPage(page);
                assertThat("lines on page " + page, text.getText(document).lines().filter(line -> !line.isBlank()).count(),
                        greaterThan(HEAD_AND_FOOT));
            }
        }
    }

    @Test
    void tagsWhatItPrintsInItsOrderAndInItsLanguage() throws IOException {
        Reading reading = typesetter.set(new Drawn().point(1, Kind.BENEFIT, Set.of("ai"), "ru", "Дроны видят берег.", "a")
                .point(1, Kind.BENEFIT, Set.of("ai"), "ar", "كاميرات تتعرف على الوجوه", "b")
                .point(2, Kind.RECOMMENDATION, Set.of("iot"), "es", "Publicar los errores.", "c")
                .worded("Publish errors.", "policy leaders").quoted()
                .report("Hear!"), Language.FR);
        try (var document = Loader.loadPDF(press.print(reading))) {
            List<PDStructureElement> tags = new ArrayList<>();
            PDStructureNode root = document.getDocumentCatalog().getStructureTreeRoot();
            collect(root, tags);
            Set<String> types = tags.stream().map(PDStructureElement::getStructureType).collect(Collectors.toSet());
            assertTrue(types.containsAll(Set.of("H1", "H2", "H3", "L", "LI", "Table", "TH", "TD", "Figure")), "" + types);
            Set<String> languages = tags.stream().map(PDStructureElement::getLanguage).filter(Objects::nonNull)
                    .collect(Collectors.toSet());
            assertTrue(languages.containsAll(Set.of("fr", "ru", "ar", "es", "en")), "" + languages);
            assertTrue(tags.stream().filter(tag -> "Figure".equals(tag.getStructureType()))
                    .allMatch(tag -> tag.getAlternateDescription() != null && !tag.getAlternateDescription().isBlank()));
            // what the press cannot place in order it adds behind the body
            assertEquals(1, tags.get(0).getKids().size(), "everything is tagged where it stands");
        }
    }

    @Test
    void writesTheTagsOfALineInPlace() throws IOException {
        Reading reading = typesetter.set(new Drawn().point(1, Kind.BENEFIT, Set.of("ai"), "ru", "Дроны видят берег.", "a", "b")
                .report("Hear!"), Language.EN);
        try (var pdf = Loader.loadPDF(press.print(reading))) {
            for (var key : pdf.getDocument().getXrefTable().keySet()) {
                var object = pdf.getDocument().getObjectFromPool(key).getObject();
                assertFalse(object instanceof COSDictionary tag && (tag.containsKey(COSName.MCID)
                        || tag.keySet().equals(Set.of(COSName.TYPE, COSName.BBOX))), "an object of its own: " + object);
            }
        }
    }

    private static void collect(PDStructureNode node, List<PDStructureElement> tags) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement tag) {
                tags.add(tag);
                collect(tag, tags);
            }
        }
    }

    /** How small the letters are between the head and the foot of pages. */
    private static final class Sizes extends PDFTextStripper {

        private static final float HEAD = 50;
        private static final float FOOT = 790;
        private float smallest = Float.MAX_VALUE;

        float smallest(PDDocument document, int from, int to) throws IOException {
            setStartPage(from);
            setEndPage(to);
            getText(document);
            return smallest;
        }

        @Override
        protected void processTextPosition(TextPosition letter) {
            if (letter.getYDirAdj() > HEAD && letter.getYDirAdj() < FOOT) {
                smallest = Math.min(smallest, letter.getFontSizeInPt());
            }
        }
    }

    @Test
    void printsAnEmptySession() throws IOException {
        Reading reading = typesetter.set(new Drawn().report(), Language.FR);
        assertTrue(reading.messages().isEmpty(), "nothing is invented");
        try (var document = Loader.loadPDF(press.print(reading))) {
            assertThat(document.getNumberOfPages(), lessThanOrEqualTo(3));
        }
    }

    @Test
    void numbersParagraphsThroughout() {
        Reading reading = typesetter.set(new Drawn().point(1, Kind.BENEFIT, Set.of("ai"), "en", "one", "a").report("Hear!"),
                Language.EN);
        List<Section> all = Stream.concat(reading.messages().stream(), reading.sections().stream()).toList();
        List<String> numbers = all.stream().flatMap(section -> section.paragraphs().stream()).map(p -> p.number()).toList();
        assertEquals(IntStream.rangeClosed(1, numbers.size()).mapToObj(String::valueOf).toList(), numbers);
    }

    @Test
    void wordsCountsInBothLanguages() {
        PlenaryReport report = new Drawn().point(2, Kind.RECOMMENDATION, Set.of(), "en", "a", "v1", "v2", "v3", "v4").report();
        var english = new Wording(words, Language.EN, report);
        var french = new Wording(words, Language.FR, report);
        assertEquals("three contributions", english.contributions(3));
        assertEquals("12 contributions", english.contributions(12));
        assertEquals("trois contributions", french.contributions(3));
        assertEquals("une contribution", french.contributions(1));
        assertEquals("four contributions, some delegates", english.support(report.points().get(0)));
        assertEquals("quatre contributions, quelques délégués", french.support(report.points().get(0)));
        assertEquals("Brussels, 17–20 October 2017", english.placeAndDays(report.header()));
        assertEquals("Brussels, 17–20 octobre 2017", french.placeAndDays(report.header()));
        assertEquals("The Permanent Technical Committee is invited to",
                english.say("report:isInvited", "Permanent Technical Committee"));
    }

    @Test
    void printsALineOfReferencesAndTellsHowManyMoreThereAre() {
        String[] voices = IntStream.rangeClosed(1, 125).mapToObj(i -> "v" + i).toArray(String[]::new);
        var drawn = new Drawn().point(2, Kind.RECOMMENDATION, Set.of(), "en", "a", voices)
                .point(2, Kind.RECOMMENDATION, Set.of(), "en", "b", "v1", "v2", "v3");
        PlenaryReport report = drawn.report();
        String first = " ×125 [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 ";
        assertEquals(first + "and 113 more in Annex A]",
                new Wording(words, Language.EN, report).references(report.points().get(0)));
        var french = new Wording(words, Language.FR, report);
        assertEquals(first + "et 113 autres à l’annexe A]", french.references(report.points().get(0)));
        assertEquals(" ×3 [126, 127, 128]", french.references(report.points().get(1)));
        Reading reading = typesetter.set(report, Language.EN);
        assertEquals("125 contributions, most delegates ×125; [1], [2], [3], [4], [5], [6], [7], [8], [9], [10], [11], [12], "
                + "and 113 more in Annex A", recommended(reading, 0).remark());
        assertEquals("said-1", recommended(reading, 0).rests().get(12).opens());
        assertEquals("three contributions, some delegates ×3; [126], [127], [128]", recommended(reading, 1).remark());
        assertEquals(124, reading.contributions().get(0).paragraphs().get(0).lines().get(0).again().size(),
                "the annex has all of them");
    }

    private static Reading.Line recommended(Reading reading, int place) {
        return reading.sections().stream().filter(section -> section.id().equals("recommendations")).findFirst().orElseThrow()
                .paragraphs().get(place).lines().get(0);
    }

    @Test
    void callsWhatItCannotDrawByItsName() {
        assertEquals("a [electric plug] b", typeface.printable("a 🔌 b", (script, letters) -> "?"));
        assertEquals("x 4 han y", typeface.printable("x 漢字漢字 y", (script, letters) -> letters + " " + script));
        assertEquals("كاميرات Дронов œuvre\u202F!",
                typeface.printable("كاميرات Дронов œuvre\u202F!", (script, letters) -> "?"));
    }
}
