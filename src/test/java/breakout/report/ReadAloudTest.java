package breakout.report;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.quarkus.test.junit.QuarkusTest;

import breakout.AskedOfPostgres;
import breakout.SampleAnswer;
import breakout.kernel.Language;
import breakout.kernel.Words;
import breakout.technology.Kind;

/** A print is read aloud by its tags: its headings, the heads of its tables, its pictures, and each language as its own. */
@QuarkusTest
@Tag(AskedOfPostgres.OF_NO_DATABASE)
class ReadAloudTest {

    private static final int MANY = 60;
    private static final String ARABIC = "كاميرات تتعرف على الوجوه";
    private static final String RUSSIAN = "Дронов пока нет.";
    private static final Pattern ARABIC_LETTERS = Pattern.compile("\\p{IsArabic}");
    private static final Pattern CYRILLIC_LETTERS = Pattern.compile("\\p{IsCyrillic}");
    private static final List<String> TECHNOLOGIES = List.of("ai", "iot", "drones");

    /** A tag and the words that stand in it itself; {@code within} names the tags around it, the nearest last. */
    private record Tag(String type, List<String> within, String language, String told, String scope, String text) {
    }

    @Inject
    Typesetter typesetter;
    @Inject
    PdfPress press;
    @Inject
    Words words;

    @ParameterizedTest
    @EnumSource
    void hasTheHeadingsOfTheReport(Language language) throws IOException {
        Reading reading = typesetter.set(said().report("Hear!"), language);
        List<String> expected = Stream.of(Stream.of(reading.head().title()), titles(reading.messages()),
                Stream.of(words.say(language, "report:contributed")), titles(reading.sections()),
                Stream.of(words.say(language, "report:annexContributions")), titles(reading.contributions()),
                titles(List.of(reading.method())), Stream.of(words.say(language, "report:annexMatrix"),
                        words.say(language, "report:annexAttendance")))
                .flatMap(each -> each).toList();
        List<Tag> tags = tags(reading);
        assertEquals(expected.stream().map(ReadAloudTest::read).toList(),
                headings(tags).map(each -> words(tags, each)).toList());
        assertEquals(Set.of("H1", "H2", "H3"), headings(tags).map(Tag::type).collect(Collectors.toSet()));
        assertEquals("H1", headings(tags).findFirst().orElseThrow().type());
    }

    private static Stream<Tag> headings(List<Tag> tags) {
        return tags.stream().filter(each -> each.type().matches("H[1-6]"));
    }

    private static Stream<String> titles(List<Reading.Section> sections) {
        return sections.stream().flatMap(section -> Stream.concat(section.questions().stream().map(Reading.Question::title),
                Stream.of(section.title())));
    }

    @ParameterizedTest
    @EnumSource
    void namesEachRowAndEachColumn(Language language) throws IOException {
        Reading reading = typesetter.set(said().report("Hear!"), language);
        List<Tag> heads = tags(reading).stream().filter(each -> each.type().equals("TH")).toList();
        int columns = reading.grid().questions().size() + 3 + 1 + reading.matrix().rows().size() + 3;
        int rows = reading.grid().rows().size() + reading.matrix().rows().size() + reading.attendance().rows().size();
        assertEquals(columns, heads.stream().filter(each -> "Column".equals(each.scope())).count());
        assertEquals(rows, heads.stream().filter(each -> "Row".equals(each.scope())).count());
        assertEquals(columns + rows, heads.size());
        assertThat(heads.stream().map(Tag::text).toList().toString(), containsString(words.say(language, "report:technology")));
    }

    @ParameterizedTest
    @EnumSource
    void tellsInWordsWhatItsPicturesShow(Language language) throws IOException {
        Reading reading = typesetter.set(said().report("Hear!"), language);
        assertEquals(1, reading.figures().size());
        List<String> expected = Stream.concat(reading.grid().rows().stream().filter(row -> row.bar() > 0)
                .map(row -> words.say(language, "report:bar", row.points())),
                reading.figures().stream().map(Figure::inWords)).toList();
        assertEquals(expected,
                tags(reading).stream().filter(each -> each.type().equals("Figure")).map(Tag::told).toList());
    }

    /** Five languages were spoken; no letter of one is read as another. */
    @ParameterizedTest
    @EnumSource
    void speaksEachLanguageAsItsOwn(Language language) throws IOException {
        List<Tag> tags = tags(typesetter.set(said().report("Hear!"), language));
        Map<String, String> spoken = tags.stream()
                .collect(Collectors.groupingBy(Tag::language, Collectors.mapping(Tag::text, Collectors.joining(" "))));
        assertTrue(spoken.keySet().containsAll(Set.of("ar", "ru", "es", "en", "fr")), spoken.keySet().toString());
        assertThat(spoken.get("ar"), containsString(ARABIC));
        assertThat(spoken.get("ru"), containsString(RUSSIAN));
        spoken.forEach((tag, text) -> {
            assertEquals(tag.equals("ar"), ARABIC_LETTERS.matcher(text).find(), () -> tag + ": " + text);
            assertEquals(tag.equals("ru"), CYRILLIC_LETTERS.matcher(text).find(), () -> tag + ": " + text);
        });
    }

    @ParameterizedTest
    @EnumSource
    void hasEachAnswerInAnnexAOnce(Language language) throws IOException {
        Reading reading = typesetter.set(said().report("Hear!"), language);
        List<Tag> tags = tags(reading);
        List<String> headings = headings(tags).map(each -> words(tags, each)).toList();
        int from = tags
                .indexOf(headings(tags).toList().get(headings.indexOf(read(words.say(language, "report:annexContributions")))));
        int to = tags.indexOf(headings(tags).toList().get(headings.indexOf(read(reading.method().title()))));
        List<Integer> numbers = tags.subList(from, to).stream().map(each -> each.text().strip())
                .filter(text -> text.matches("\\[\\d+]")).map(text -> Integer.valueOf(text.replaceAll("\\D", ""))).sorted()
                .toList();
        assertEquals(IntStream.rangeClosed(1, MANY + 2).boxed().toList(), numbers);
    }

    private static Drawn said() {
        List<SampleAnswer> sample = SampleAnswer.all();
        var drawn = new Drawn();
        for (int i = 0; i < MANY; i++) {
            SampleAnswer answer = sample.get(i % sample.size());
            drawn.point(answer.question(), Kind.of(answer.kind()).orElseThrow(), answer.technologies().stream()
                    .filter(TECHNOLOGIES::contains).collect(Collectors.toSet()), answer.language(), answer.text(), "v" + i % 9);
        }
        return drawn.point(1, Kind.CURRENT_USE, Set.of("ai", "iot"), "ar", ARABIC, "x").point(1, Kind.CURRENT_USE,
                Set.of("drones"), "ru", RUSSIAN, "y");
    }

    /** All that stands in it, and in what is within it. */
    private static String words(List<Tag> tags, Tag outer) {
        int from = tags.indexOf(outer);
        int depth = outer.within().size();
        return tags.stream().skip(from).limit(1).map(Tag::text).collect(Collectors.joining())
                .concat(tags.stream().skip(from + 1L).takeWhile(each -> each.within().size() > depth).map(Tag::text)
                        .collect(Collectors.joining()))
                .replaceAll("\\s+", " ").strip();
    }

    private List<Tag> tags(Reading reading) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(press.print(reading))) {
            var catalog = pdf.getDocumentCatalog();
            List<Tag> tags = new ArrayList<>();
            Map<PDPage, Map<Integer, String>> written = new HashMap<>();
            for (PDPage page : pdf.getPages()) {
                written.put(page, written(page));
            }
            assertEquals(reading.language(), catalog.getLanguage());
            collect(catalog.getStructureTreeRoot(), List.of(), catalog.getLanguage(), null, written, tags);
            assertThat(tags.size(), greaterThan(MANY));
            return tags;
        }
    }

    private static void collect(PDStructureNode node, List<String> within, String language, PDPage page,
            Map<PDPage, Map<Integer, String>> written, List<Tag> tags) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement tag) {
                String own = tag.getLanguage() == null ? language : tag.getLanguage();
                PDPage on = tag.getPage() == null ? page : tag.getPage();
                tags.add(new Tag(tag.getStructureType(), within, own, tag.getAlternateDescription(), scope(tag),
                        text(tag, on, written)));
                collect(tag, Stream.concat(within.stream(), Stream.of(tag.getStructureType())).toList(), own, on, written,
                        tags);
            }
        }
    }

    private static String scope(PDStructureElement tag) {
        var all = tag.getAttributes();
        return IntStream.range(0, all.size()).mapToObj(i -> all.getObject(i).getCOSObject().getNameAsString("Scope"))
                .filter(each -> each != null).findFirst().orElse(null);
    }

    private static String text(PDStructureElement tag, PDPage page, Map<PDPage, Map<Integer, String>> written) {
        var text = new StringBuilder();
        for (Object kid : tag.getKids()) {
            if (kid instanceof Integer marked) {
                text.append(written.get(page).getOrDefault(marked, ""));
            } else if (kid instanceof PDMarkedContentReference marked) {
                text.append(written.get(marked.getPage() == null ? page : marked.getPage()).getOrDefault(marked.getMCID(), ""));
            }
        }
        return text.toString();
    }

    /** What is marked on a page, by its number, in the order in which it is read. */
    private static Map<Integer, String> written(PDPage page) throws IOException {
        var extractor = new PDFMarkedContentExtractor();
        extractor.processPage(page);
        return extractor.getMarkedContents().stream().filter(each -> each.getMCID() >= 0)
                .collect(Collectors.toMap(PDMarkedContent::getMCID, ReadAloudTest::read, String::concat));
    }

    /** As the letters of the print say it: its narrow blanks are blanks. */
    private static String read(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    private static String read(PDMarkedContent marked) {
        assertTrue(!COSName.ARTIFACT.getName().equals(marked.getTag()));
        String drawn = marked.getContents().stream().filter(TextPosition.class::isInstance).map(TextPosition.class::cast)
                .map(TextPosition::getUnicode).collect(Collectors.joining());
        boolean fromTheRight = ARABIC_LETTERS.matcher(Normalizer.normalize(drawn, Normalizer.Form.NFKC)).find();
        return Normalizer.normalize(fromTheRight ? new StringBuilder(drawn).reverse() : drawn, Normalizer.Form.NFKC);
    }
}
