package breakout.report;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

import breakout.kernel.Language;
import breakout.kernel.Words;
import breakout.report.Reading.Section;
import breakout.technology.Kind;

/** Sets reports in type and prints them, without a session. */
@QuarkusTest
class PrintTest {

    private static final int MANY = 200;
    private static final int MOST_PAGES = 20;
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
    void callsWhatItCannotDrawByItsName() {
        assertEquals("a [electric plug] b", typeface.printable("a 🔌 b", (script, letters) -> "?"));
        assertEquals("x 4 han y", typeface.printable("x 漢字漢字 y", (script, letters) -> letters + " " + script));
        assertEquals("كاميرات Дронов œuvre\u202F!",
                typeface.printable("كاميرات Дронов œuvre\u202F!", (script, letters) -> "?"));
    }
}
