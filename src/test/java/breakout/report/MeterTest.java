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
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

import breakout.SampleAnswer;
import breakout.kernel.Language;
import breakout.kernel.Words;
import breakout.technology.Kind;

/** What the desk says of how many pages are filled is what the press needs. */
@QuarkusTest
class MeterTest {

    private static final Set<String> TECHNOLOGIES = Set.of("ai", "iot", "drones", "vr");
    private static final List<Integer> ANSWERS = List.of(0, 5, 20, 60, 200);
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
                Reading reading = typesetter.set(report, language);
                double reckoned = Extent.pages(reading.messages(), reading.sections(), report.counts().size());
                double printed = printed(reading, language);
                String line = String.format(Locale.ROOT, "%d answers, %s: %.2f reckoned, %.2f printed", answers,
                        language.tag(), reckoned, printed);
                told.add(line);
                if (Math.abs(reckoned - printed) > NEAR) {
                    wrong.add(line);
                }
            }
        }
        Files.createDirectories(Path.of("target/prints"));
        Files.write(Path.of("target/prints/meter.txt"), told);
        assertEquals(List.of(), wrong);
        assertTrue(printed(typesetter.set(drawn(5, false), Language.EN), Language.EN) < 1.5, "a small report is not full");
    }

    private static PlenaryReport drawn(int answers, boolean quoted) {
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
        return answers == 0 ? drawn.report()
                : drawn.report("Delegates see gains. ".repeat(4), "Skills lack. ".repeat(5),
                        "Rules come first. ".repeat(4));
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
