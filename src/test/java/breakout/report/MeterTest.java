package breakout.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import jakarta.inject.Inject;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

import breakout.AskedOfPostgres;
import breakout.SampleAnswer;
import breakout.kernel.Language;
import breakout.kernel.Words;
import breakout.technology.Kind;

/** What the desk says of how many pages are filled is what the press needs. */
@QuarkusTest
@Tag(AskedOfPostgres.OF_NO_DATABASE)
class MeterTest {

    private static final Set<String> TECHNOLOGIES = Set.of("ai", "iot", "drones", "vr");
    private static final List<Integer> ANSWERS = List.of(0, 5, 20, 60, 200);
    private static final List<Integer> ANSWERS_OF_GROUPS = List.of(20, 60, 200);
    private static final int GROUPS = 6;
    private static final String[] MESSAGES = { "Delegates see gains. ".repeat(4), "Skills lack. ".repeat(5),
            "Rules come first. ".repeat(4) };
    /** Of so many, every fifth is worded anew, and quoted below. */
    private static final int QUOTED = 20;
    private static final int FIFTH = 5;
    /** In pages. */
    private static final double NEAR = 0.1;

    @Inject
    Typesetter typesetter;
    @Inject
    PdfPress press;
    @Inject
    Words words;

    @Test
    void tellsHowManyPagesThePressFills() throws IOException {
        List<String> told = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        for (int answers : ANSWERS) {
            PlenaryReport report = drawn(answers, answers == QUOTED);
            for (Language language : Language.values()) {
                compare(typesetter.set(report, language), language, answers + " answers", NEAR, told, wrong);
            }
        }
        for (Language language : Language.values()) {
            compare(typesetter.set(PagesTest.crowded(), language), language, "crowded", NEAR, told, wrong);
        }
        keep("meter.txt", told);
        assertEquals(List.of(), wrong);
        assertTrue(printed(typesetter.set(drawn(5, false), Language.EN), Language.EN) < 1.5, "a small report is not full");
    }

    @Test
    void tellsItWhereGroupsReportBackToo() throws IOException {
        List<String> told = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        for (int answers : ANSWERS_OF_GROUPS) {
            PlenaryReport report = spoken(answers, false).heard(new Groupwork(heard(), List.of()), List.of())
                    .report(MESSAGES);
            for (Language language : Language.values()) {
                compare(typesetter.set(report, language), language, answers + " answers of " + GROUPS + " groups",
                        NEAR, told, wrong);
            }
        }
        keep("meter-groups.txt", told);
        assertEquals(List.of(), wrong);
    }

    private void compare(Reading reading, Language language, String what, double near, List<String> told, List<String> wrong)
            throws IOException {
        double reckoned = Extent.pages(reading.messages(), reading.sections(), reading.grid().rows().size());
        double printed = printed(reading, language);
        String line = String.format(Locale.ROOT, "%s, %s: %.2f reckoned, %.2f printed", what, language.tag(), reckoned,
                printed);
        told.add(line);
        if (Math.abs(reckoned - printed) > near) {
            wrong.add(line);
        }
    }

    private static void keep(String name, List<String> lines) throws IOException {
        Files.createDirectories(Path.of("target/prints"));
        Files.write(Path.of("target/prints").resolve(name), lines);
    }

    /** Two highlights of each group, one of which another group says likewise, and one reservation. */
    private static List<Groupwork.Heard> heard() {
        List<Groupwork.Heard> heard = new ArrayList<>();
        for (int group = 1; group <= GROUPS; group++) {
            heard.add(new Groupwork.Heard(2, 1, 3, List.of(voiced(group, "Group " + group
                    + " asks for rules on how long pictures of faces are kept, before gates are bought."))));
        }
        for (int group = 1; group <= GROUPS; group += 2) {
            heard.add(new Groupwork.Heard(1, 2, 5, List.of(voiced(group, "Poor data keep models from being trusted."),
                    voiced(group + 1, "Models are as good as the declarations they learn from, and those are poor."))));
        }
        return heard;
    }

    private static Groupwork.Voiced voiced(int group, String text) {
        return new Groupwork.Voiced(new Groupwork.Group(group, ""), 1, "en", text, List.of(group, group + GROUPS),
                group == 1 ? List.of(new Groupwork.Reserved("en", "One of us holds that the data are good.")) : List.of());
    }

    private static PlenaryReport drawn(int answers, boolean quoted) {
        Drawn drawn = spoken(answers, quoted);
        return answers == 0 ? drawn.report() : drawn.report(MESSAGES);
    }

    private static Drawn spoken(int answers, boolean quoted) {
        List<SampleAnswer> sample = SampleAnswer.all();
        var drawn = new Drawn();
        for (int i = 0; i < answers; i++) {
            SampleAnswer answer = sample.get(i % sample.size());
            Kind kind = Kind.of(answer.kind()).orElseThrow();
            drawn.point(answer.question(), kind, answer.technologies().stream().filter(TECHNOLOGIES::contains)
                    .collect(Collectors.toSet()), answer.language(), answer.text(), "voice " + i % 40);
            if (quoted && i % FIFTH == 0) {
                drawn.worded(answer.text(), "policy leaders").quoted();
            }
        }
        return drawn;
    }

    /** How many pages stand before the annexes; of the last, down to its last line. */
    private double printed(Reading reading, Language language) throws IOException {
        try (PDDocument document = Loader.loadPDF(press.print(reading))) {
            var annex = (PDPageDestination) StreamSupport
                    .stream(document.getDocumentCatalog().getDocumentOutline().children().spliterator(), false)
                    .filter(mark -> mark.getTitle().equals(words.say(language, "report:annexContributions")))
                    .findFirst().orElseThrow().getDestination();
            int pages = annex.retrievePageNumber();
            return pages - 1 + new Depth().filled(document, pages);
        }
    }

    /** How far down a page is written. */
    private static final class Depth extends PDFTextStripper {

        /** Of the sheet's margins, in points. */
        private static final float TOP = 56.7f;
        private static final float BOTTOM = 841.9f - 48.2f;
        private float lowest = TOP;

        double filled(PDDocument document, int page) throws IOException {
            setStartPage(page);
            setEndPage(page);
            getText(document);
            return (lowest - TOP) / (BOTTOM - TOP);
        }

        @Override
        protected void processTextPosition(TextPosition letter) {
            if (letter.getYDirAdj() < BOTTOM) {
                lowest = Math.max(lowest, letter.getYDirAdj());
            }
        }
    }
}
