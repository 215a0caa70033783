package breakout.technology;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** What tells that two say the same is learned from the answers here, and not from those that the report is on. */
class LikenessLearningTest {

    private static final Path SHIPPED = Path.of("src/main/resources/breakout/technology", Likeness.FILE);
    /** Processors may differ in the last figure. */
    private static final double ROUNDING = 0.002;

    /** They say each thing in words as different as can be, and take up each sentence to end it otherwise. */
    private static final String VOICES = "v";
    /** Each wrote in a way of their own. */
    private static final Map<String, List<Labelled>> BY_AUTHOR = Stream.of("tune", "own", "sample", "learn", "twice", "voices")
            .flatMap(set -> Labelled.in("answers-" + set + ".jsonl").stream())
            .collect(Collectors.groupingBy(LikenessLearningTest::author, TreeMap::new, Collectors.toList()));
    private static final Map<String, List<LikenessLearning.Example>> EXAMPLES = new TreeMap<>();
    static {
        BY_AUTHOR.forEach((author, answers) -> EXAMPLES.put(author, LikenessLearning.examples(answers)));
    }

    @Test
    void shipsWhatIsLearned() throws IOException {
        double[] learned = LikenessLearning.from(EXAMPLES.values().stream().flatMap(List::stream).toList());
        if (Boolean.getBoolean("likeness.write")) {
            Files.writeString(SHIPPED, IntStream.range(0, learned.length).mapToObj(
                    i -> String.format(Locale.ROOT, "%s\t%.3f\n", Likeness.FIGURES.get(i), learned[i]))
                    .collect(Collectors.joining()));
            return;
        }
        assertArrayEquals(learned, Likeness.read(), ROUNDING);
    }

    /** Every author's answers are compared by what was learned from all the others. */
    @Test
    void findsWhatAnAuthorRepeatsWhoIsNotAmongThoseItWasLearnedFrom() {
        var all = new Scores.Tally();
        var voices = new Scores.Tally();
        BY_AUTHOR.forEach((author, answers) -> {
            double[] weights = LikenessLearning.from(EXAMPLES.entrySet().stream()
                    .filter(each -> !each.getKey().equals(author)).flatMap(each -> each.getValue().stream()).toList());
            var found = new Repeats(Shelves.READER, new Likeness(weights), Meanings.shipped())
                    .among(answers.stream().map(LikenessLearning::said).toList());
            var own = new Scores.Tally();
            Scores.eachPair(answers, found, (one, two, wanted, given) -> {
                own.count(wanted, given);
                (author.startsWith(VOICES) ? voices : all).count(wanted, given);
            });
            System.out.printf("repeats of %-4s %s%n", author, own);
        });
        System.out.printf(Locale.ROOT, "repeats of authors not learned from: precision %.3f, recall %.3f%n", all.precision(),
                all.recall());
        System.out.printf(Locale.ROOT, "and of those to whom the list of words was not fitted: precision %.3f, recall %.3f%n",
                voices.precision(), voices.recall());
        assertTrue(all.precision() >= 0.96, "wrong merges");
        assertTrue(all.recall() >= 0.79, "repeats");
        assertTrue(voices.precision() >= 0.80, "wrong merges of what begins alike and ends otherwise");
        assertTrue(voices.recall() >= 0.20, "repeats in words of which hardly one is the same");
    }

    private static String author(Labelled answer) {
        return answer.id().replaceAll("\\d+$", "");
    }
}
