package breakout.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Tag;

import io.quarkus.test.junit.QuarkusTest;

import breakout.AskedOfPostgres;
import breakout.kernel.Language;
import breakout.kernel.Words;
import breakout.report.PlenaryReport.Count;
import breakout.report.PlenaryReport.Interlinkage;
import breakout.report.PlenaryReport.Said;
import breakout.report.Reading.Line;
import breakout.report.Reading.Section;
import breakout.technology.Kind;

/** Over sessions made up at random: every line that is printed rests on an answer, and all sums agree. */
@QuarkusTest
@Tag(AskedOfPostgres.OF_NO_DATABASE)
class SumsTest {

    private static final List<String> CODES = List.of("ai", "iot", "drones", "vr", "other");
    private static final int MOST_POINTS = 120;
    private static final int WORDED_ONE_IN = 10;
    private static final String WORDED = "In other words ";

    @Inject
    Typesetter typesetter;
    @Inject
    Words words;

    @RepeatedTest(40)
    void agreeAndEveryLineRestsOnAnAnswer(RepetitionInfo turn) {
        var chance = new Random(turn.getCurrentRepetition());
        PlenaryReport report = madeUp(chance);
        Set<Integer> numbers = report.points().stream().flatMap(point -> point.said().stream()).map(Said::number)
                .collect(Collectors.toSet());
        long answers = report.points().stream().mapToLong(point -> point.said().size()).sum();
        assertEquals(numbers.size(), answers, "each answer stands once");
        assertEquals(answers, report.basis().contributions());
        assertEquals(report.points().size(), report.basis().points());
        counts(report);
        interlinkages(report);
        assertEquals(numbers, inTheTable(report), "every answer stands in the table");
        for (Language language : Language.values()) {
            Reading reading = typesetter.set(report, language);
            for (Section section : reading.sections()) {
                section.paragraphs().forEach(paragraph -> paragraph.lines().forEach(line -> rests(line, numbers)));
            }
            assertEquals(worded(report), printed(reading), "what a rapporteur worded is printed");
            assertEquals(quoted(report), quoted(reading), "what is quoted is printed below its point, and was said");
            String text = new MarkdownFace(words, language).of(reading);
            numbers.forEach(number -> assertTrue(text.contains("\\[" + number + "\\]"), () -> number + " stands in the text"));
            Set<Integer> annexed = reading.contributions().stream().flatMap(section -> section.paragraphs().stream())
                    .flatMap(paragraph -> paragraph.lines().stream()).flatMap(SumsTest::withOthers)
                    .filter(line -> !line.reference().isEmpty()).map(line -> Integer.valueOf(line.reference()))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(new TreeSet<>(numbers), annexed, "every answer stands in Annex A");
            assertEquals(report.counts().stream().map(Count::points).toList(),
                    reading.grid().rows().stream().map(Reading.Row::points).toList());
        }
    }

    private static Stream<Line> withOthers(Line line) {
        return Stream.concat(Stream.of(line), line.again().stream().flatMap(SumsTest::withOthers));
    }

    /** Whoever reads it finds the answer: of a point that rests on several, by the first. */
    private static void rests(Line line, Set<Integer> numbers) {
        assertFalse(line.reference().isEmpty(), () -> "rests on nothing: " + line);
        withOthers(line).forEach(each -> assertTrue(numbers.contains(Integer.valueOf(each.reference())), each.reference()));
    }

    private static Set<String> worded(PlenaryReport report) {
        return report.points().stream().filter(point -> point.worded() != null).map(point -> point.worded().text())
                .collect(Collectors.toSet());
    }

    /** Below which point, by which answer, and in which words. */
    private static Set<String> quoted(PlenaryReport report) {
        return report.points().stream().flatMap(point -> point.said().stream().filter(Said::quoted).map(said -> point.number()
                + " " + said.number() + " " + Quotations.marked(said.language(), said.text()).text()))
                .collect(Collectors.toSet());
    }

    private static Set<String> quoted(Reading reading) {
        return reading.sections().stream().flatMap(section -> section.paragraphs().stream())
                .flatMap(paragraph -> paragraph.lines().stream())
                .flatMap(line -> line.quoted().stream()
                        .map(each -> line.reference() + " " + each.reference() + " " + each.said().text()))
                .collect(Collectors.toSet());
    }

    /** What is printed on the pages before the annexes of what rapporteurs have worded. */
    private static Set<String> printed(Reading reading) {
        return reading.sections().stream().flatMap(section -> section.paragraphs().stream())
                .flatMap(paragraph -> paragraph.lines().stream()).map(line -> line.said().text())
                .filter(text -> text.startsWith(WORDED)).collect(Collectors.toSet());
    }

    private static Set<Integer> inTheTable(PlenaryReport report) {
        return CsvFace.of(report).lines().skip(1).map(row -> Integer.valueOf(row.split("\"")[1])).collect(Collectors.toSet());
    }

    private static void counts(PlenaryReport report) {
        for (Count count : report.counts()) {
            long about = report.points().stream().filter(point -> point.concerns(count.technology())).count();
            assertEquals(about, count.points(), count.technology());
            assertEquals(count.points(), count.questions().stream().mapToInt(Integer::intValue).sum(), count.technology());
        }
    }

    private static void interlinkages(PlenaryReport report) {
        for (Interlinkage link : report.interlinkages()) {
            assertEquals(report.points().stream().filter(point -> point.concerns(link.a()) && point.concerns(link.b())).count(),
                    link.points(), link.a() + " and " + link.b());
        }
    }

    private static PlenaryReport madeUp(Random chance) {
        var drawn = new Drawn();
        for (int point = chance.nextInt(MOST_POINTS); point > 0; point--) {
            Set<String> technologies = new HashSet<>();
            for (int i = chance.nextInt(4); i > 0; i--) {
                technologies.add(CODES.get(chance.nextInt(CODES.size())));
            }
            Kind kind = Kind.values()[chance.nextInt(Kind.values().length)];
            String[] voices = IntStream.rangeClosed(0, chance.nextInt(5)).mapToObj(i -> "V" + chance.nextInt(30))
                    .toArray(String[]::new);
            drawn.point(1 + chance.nextInt(2), kind, technologies, List.of("en", "fr", "ar", "ru", "es").get(chance.nextInt(5)),
                    "Said " + point + " ".repeat(1 + chance.nextInt(3)) + "of it", voices);
            if (chance.nextInt(WORDED_ONE_IN) == 0) {
                drawn.worded(WORDED + point, "the WCO");
                if (chance.nextBoolean()) {
                    drawn.quoted();
                }
            }
        }
        return drawn.report("One.", "Two.", "Three.");
    }
}
