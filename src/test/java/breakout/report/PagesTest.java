package breakout.report;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

import jakarta.inject.Inject;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.quarkus.test.junit.QuarkusTest;

import breakout.AskedOfPostgres;
import breakout.Installed;
import breakout.SampleAnswer;
import breakout.kernel.Language;
import breakout.kernel.Words;
import breakout.report.Groupwork.Group;
import breakout.report.Groupwork.Heard;
import breakout.report.Groupwork.Voiced;
import breakout.technology.Kind;

/** Page by page: what stands on each, what other programs read there, and that two hold what a plenary is to hear. */
@QuarkusTest
@Tag(AskedOfPostgres.OF_NO_DATABASE)
class PagesTest {

    private static final Set<String> TECHNOLOGIES = Set.of("ai", "iot", "drones", "vr");
    private static final int MANY = 200;
    private static final int GROUPS = 6;
    private static final String ARABIC = "كاميرات تتعرف على الوجوه";
    private static final String RUSSIAN = "Дронов пока нет.";

    @Inject
    Typesetter typesetter;
    @Inject
    PdfPress press;
    @Inject
    Words words;

    @ParameterizedTest
    @EnumSource
    void tellWhichDocumentTheyAreOfAndWhichOfHowMany(Language language) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(press.print(typesetter.set(discussed().report("Hear!"), language)))) {
            int pages = pdf.getNumberOfPages();
            assertThat(pages, greaterThan(5));
            for (int page = 1; page <= pages; page++) {
                var text = new PDFTextStripper();
                text.setSortByPosition(true);
                text.setStartPage(page);
                text.setEndPage(page);
                assertTold(text.getText(pdf), language, page, pages);
            }
        }
    }

    private void assertTold(String text, Language language, int page, int pages) {
        assertThat(text, containsString("PC0483E1a · " + words.say(language, "report:draft", 1)));
        assertThat(text, containsString(words.say(language, "report:page") + " " + page + " "
                + words.say(language, "report:pageOf") + " " + pages + System.lineSeparator()));
    }

    @ParameterizedTest
    @EnumSource
    void areReadByTheToolsOfOthers(Language language, @TempDir Path folder) throws IOException, InterruptedException {
        Installed.demand("pdfinfo");
        Installed.demand("pdftotext");
        byte[] print = press.print(typesetter.set(discussed().point(1, Kind.CURRENT_USE, Set.of("ai"), "ar", ARABIC, "x")
                .point(1, Kind.CURRENT_USE, Set.of("drones"), "ru", RUSSIAN, "y").report("Hear!"), language));
        Files.write(folder.resolve("report.pdf"), print);
        List<String> told = Installed.run(folder, "pdfinfo", "report.pdf").lines()
                .map(line -> line.replaceFirst(":\\s+", ": ")).toList();
        int pages;
        try (PDDocument pdf = Loader.loadPDF(print)) {
            pages = pdf.getNumberOfPages();
        }
        for (String line : List.of("Tagged: yes", "Suspects: no", "JavaScript: no", "Encrypted: no", "Pages: " + pages)) {
            assertTrue(told.contains(line), () -> line + " is not in " + told);
        }
        assertTrue(told.stream().noneMatch(line -> line.matches("(Author|Creator|CreationDate|ModDate):.*")), "" + told);
        assertThat(Installed.run(folder, "pdfinfo", "-struct", "report.pdf"), startsWith("Document"));
        Installed.run(folder, "pdftotext", "report.pdf", "report.txt");
        String text = Normalizer.normalize(Files.readString(folder.resolve("report.txt")), Normalizer.Form.NFKC);
        assertThat(text, containsString(RUSSIAN));
        assertThat(text, containsString(ARABIC));
        String[] each = text.split("\f");
        assertEquals(pages, each.length);
        for (int page = 1; page <= pages; page++) {
            assertTold(each[page - 1].replace("\n", System.lineSeparator()), language, page, pages);
        }
    }

    @ParameterizedTest
    @EnumSource
    void holdOnTwoWhatGroupsAndPlenarySaidBesidesTwoHundredAnswers(Language language) throws IOException {
        var held = List.of(held("messages", "Our administration cannot share its risk profiles, whatever the message says."),
                held("recommendations", "Nous réservons notre position jusqu’à ce que la loi soit votée."));
        PlenaryReport report = discussed().heard(new Groupwork(heard(), List.of()), held).report("a ".repeat(60),
                "b ".repeat(60), "c ".repeat(60));
        Reading reading = typesetter.set(report, language);
        byte[] print = press.print(reading);
        Files.createDirectories(Path.of("target/prints"));
        Files.write(Path.of("target/prints/groups-" + language.tag() + ".pdf"), print);
        try (PDDocument pdf = Loader.loadPDF(print)) {
            assertEquals(2, annex(pdf, language), "the annex begins on the third page");
            String said = text(pdf, 1, 2);
            for (String each : List.of("Group 6 asks", "cannot share its risk profiles", "jusqu’à ce que la loi")) {
                assertThat(said, containsString(each));
            }
        }
    }

    /** No word of them is lost: what the two have no room for stands in the annex, and they say so. */
    @ParameterizedTest
    @EnumSource
    void holdOnTwoWhatThereIsRoomForOfTwoHighlightsOfEachGroupAndSayWhereTheOthersAre(Language language) throws IOException {
        PlenaryReport report = crowded();
        byte[] print = press.print(typesetter.set(report, language));
        Files.createDirectories(Path.of("target/prints"));
        Files.write(Path.of("target/prints/crowded-" + language.tag() + ".pdf"), print);
        try (PDDocument pdf = Loader.loadPDF(print)) {
            assertEquals(2, annex(pdf, language), "the annex begins on the third page");
            String said = text(pdf, 1, 2);
            String all = text(pdf, 1, pdf.getNumberOfPages());
            int further = 0;
            for (int group = 1; group <= GROUPS; group++) {
                assertThat("each group is heard", said, containsString("Highlight " + group + "."));
                for (int highlight = 1; highlight <= 2; highlight++) {
                    assertThat(all, containsString("Highlight " + group + "." + highlight + " asks"));
                    further += said.contains("Highlight " + group + "." + highlight + " asks") ? 0 : 1;
                }
            }
            assertThat(further, greaterThan(0));
            assertThat(said, containsString(words.say(language, "report:furtherHighlights", further, 2 * GROUPS)));
            for (String each : List.of("whatever the message says", "Second, ours", "jusqu’à ce que la loi", "Fourth, we")) {
                assertThat(said, containsString(each));
            }
        }
    }

    /** Whoever reads it in another language finds in a paragraph what the plenary calls by its number. */
    @Test
    void giveWhatTheySayOneNumberInEveryLanguage() {
        int before = 0;
        for (PlenaryReport report : List.of(crowded(), discussed().report("Hear!"), reserved(), longerInFrench())) {
            List<Outline> english = Outline.of(typesetter.set(report, Language.EN));
            assertThat(english.size(), greaterThan(15));
            assertEquals(english, Outline.of(typesetter.set(report, Language.FR)));
            PlenaryReport former = report.as(new Edition(State.FINAL, 2, Instant.EPOCH, null, 3));
            before += Outline.of(typesetter.set(former, Language.EN)).equals(Outline.of(typesetter.set(former, Language.FR)))
                    ? 0
                    : 1;
        }
        assertThat("before, they had not", before, greaterThan(0));
    }

    /** What was final before keeps its words. */
    @Test
    void readOnAsTheyDidWhereTheyWereFinalBefore() {
        PlenaryReport now = thrice();
        for (Integer setting : Arrays.asList(3, 2, null)) {
            PlenaryReport before = now.as(new Edition(State.FINAL, 2, Instant.EPOCH, null, setting));
            Reading french = typesetter.set(before, Language.FR);
            assertEquals("", french.head().mark());
            String told = new MarkdownFace(words, Language.FR).of(french);
            assertThat(told, containsString("trois contributions, quelques délégués ×3 \\[201, 202, 203\\])"));
            assertThat(told, not(containsString("; en anglais")));
            assertThat(told, containsString("Question 2\n"));
        }
        String told = new MarkdownFace(words, Language.FR).of(typesetter.set(now, Language.FR));
        assertThat(told, containsString("trois contributions, quelques délégués ×3; \\[201\\], \\[202\\], \\[203\\])"));
        assertThat(told, containsString("; en anglais"));
        assertThat(told, containsString("Question 2 (en anglais seulement)\n"));
    }

    /** In English each of its points takes one line. */
    private static PlenaryReport longerInFrench() {
        var drawn = new Drawn();
        for (int i = 0; i < MANY; i++) {
            drawn.point(1, Kind.BENEFIT, Set.of("ai"), "en",
                    "Models tell what a container may hold " + i,
                    "voice " + i);
        }
        return drawn.report("Hear!");
    }

    /** Two highlights of each group, and four reservations. */
    static PlenaryReport crowded() {
        return crowded(discussed());
    }

    /** The same, and a recommendation that three have made. */
    private static PlenaryReport thrice() {
        return crowded(discussed().point(2, Kind.RECOMMENDATION, Set.of(), "fr", "Publier.", "a", "b", "c")
                .worded("Publish.", null));
    }

    private static PlenaryReport crowded(Drawn drawn) {
        List<Heard> heard = new ArrayList<>();
        for (int group = 1; group <= GROUPS; group++) {
            for (int highlight = 1; highlight <= 2; highlight++) {
                heard.add(new Heard(highlight, 1, 3, List.of(voiced(group, "Highlight " + group + "." + highlight
                        + " asks the Secretariat to publish what administrations have learned from their trials of drones and"
                        + " of face gates."))));
            }
        }
        var held = List.of(held("messages", "First, we cannot share our risk profiles, whatever the message says."),
                held("groupwork", "Second, ours have learned nothing from their trials that could be published."),
                held("recommendations", "Nous réservons notre position jusqu’à ce que la loi soit votée."),
                held("silence", "Fourth, we were not silent."));
        return drawn.heard(new Groupwork(heard, List.of()), held).report("a ".repeat(60),
                "b ".repeat(60), "c ".repeat(60));
    }

    /** Nor do long reservations fill a third page. */
    @ParameterizedTest
    @EnumSource
    void sendReservationsForWhichThereIsNoRoomToTheAnnex(Language language) throws IOException {
        byte[] print = press.print(typesetter.set(reserved(), language));
        try (PDDocument pdf = Loader.loadPDF(print)) {
            assertEquals(2, annex(pdf, language), "the annex begins on the third page");
            String all = text(pdf, 1, pdf.getNumberOfPages());
            for (int i = 1; i <= 12; i++) {
                assertEquals(2, all.split("as number " + i + ", otherwise", -1).length, "it is printed once");
            }
            String said = text(pdf, 1, 2);
            List<Integer> left = IntStream.rangeClosed(1, 12).filter(i -> !said.contains("as number " + i + ", otherwise"))
                    .boxed().toList();
            assertThat(left.size(), greaterThan(2));
            for (int rest = 0; rest < 2; rest++) {
                int parity = rest;
                int here = (int) left.stream().filter(i -> i % 2 == parity).count();
                assertThat(said, containsString(words.say(language, "report:reservedInAnnex", here)));
            }
        }
    }

    /** Twelve long reservations. */
    private static PlenaryReport reserved() {
        List<Reserved> held = IntStream.rangeClosed(1, 12)
                .mapToObj(i -> held(i % 2 == 0 ? "messages" : "invitation", "We hold, as number " + i + ", otherwise. "
                        + "Our law lets nobody say more of it than this. ".repeat(15)))
                .toList();
        return discussed().heard(Groupwork.NONE, held).report("a ".repeat(60));
    }

    private int annex(PDDocument pdf, Language language) throws IOException {
        var annex = (PDPageDestination) StreamSupport
                .stream(pdf.getDocumentCatalog().getDocumentOutline().children().spliterator(), false)
                .filter(mark -> mark.getTitle().equals(words.say(language, "report:annexContributions"))).findFirst()
                .orElseThrow().getDestination();
        return annex.retrievePageNumber();
    }

    private static String text(PDDocument pdf, int from, int to) throws IOException {
        var text = new PDFTextStripper();
        text.setStartPage(from);
        text.setEndPage(to);
        return text.getText(pdf).replaceAll("\\s+", " ");
    }

    /** Each group has one of its own, and two of them say one thing alike. */
    private static List<Heard> heard() {
        List<Heard> heard = new ArrayList<>();
        for (int group = 1; group <= GROUPS; group++) {
            heard.add(new Heard(2, 1, 3, List.of(voiced(group, "Group " + group
                    + " asks the Secretariat to publish, before the "
                    + "next session, what administrations have learned from their trials of drones and of face gates."))));
        }
        heard.add(new Heard(1, 2, 7, IntStream.rangeClosed(1, 2).mapToObj(group -> voiced(group,
                "Seen from group " + group + ", data of poor quality are what keeps risk analysis from being trusted."))
                .toList()));
        return heard;
    }

    private static Voiced voiced(int group, String text) {
        var held = new Groupwork.Reserved("en", "One of us holds that the data are good.");
        return new Voiced(new Group(group, ""), 1, "en", text, List.of(group, group + 7, group + 40),
                group == 1 ? List.of(held) : List.of());
    }

    private static Reserved held(String part, String text) {
        return new Reserved(new Placement(1, 1, part, 1, null), "en", text);
    }

    private static Drawn discussed() {
        List<SampleAnswer> sample = SampleAnswer.all();
        var drawn = new Drawn();
        for (int i = 0; i < MANY; i++) {
            SampleAnswer answer = sample.get(i % sample.size());
            drawn.point(answer.question(), Kind.of(answer.kind()).orElseThrow(), answer.technologies().stream()
                    .filter(TECHNOLOGIES::contains).collect(Collectors.toSet()), answer.language(), answer.text() + " " + i,
                    "voice " + i % 40);
        }
        return drawn;
    }
}
