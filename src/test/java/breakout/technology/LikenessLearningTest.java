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
    /** They do so twice for each thing that they say again. */
    private static final String SET_AGAINST = "w";
    private static final List<List<Labelled>> FILES = Stream.of("tune", "own", "sample", "learn", "twice", "voices", "worded")
            .map(set -> Labelled.in("answers-" + set + ".jsonl")).toList();
    private static final Map<String, List<Labelled>> BY_AUTHOR = FILES.stream().flatMap(List::stream)
            .collect(Collectors.groupingBy(Labelled::author, TreeMap::new, Collectors.toList()));
    private static final List<LikenessLearning.Example> EXAMPLES = FILES.stream()
            .flatMap(answers -> LikenessLearning.examples(answers).stream()).toList();

    @Test
    void shipsWhatIsLearned() throws IOException {
        double[] learned = LikenessLearning.from(EXAMPLES);
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
        var setAgainst = new Scores.Tally();
        BY_AUTHOR.forEach((author, answers) -> {
            double[] weights = LikenessLearning.from(EXAMPLES.stream()
                    .filter(each -> !each.authors().contains(author)).toList());
            var found = new Repeats(Shelves.READER, new Likeness(weights), Meanings::shipped)
                    .among(answers.stream().map(LikenessLearning::said).toList());
            var own = new Scores.Tally();
            Scores.eachPair(answers, found, (one, two, wanted, given) -> {
                own.count(wanted, given);
                (author.startsWith(VOICES) ? voices : author.startsWith(SET_AGAINST) ? setAgainst : all).count(wanted, given);
            });
            System.out.printf("repeats of %-4s %s%n", author, own);
        });
        System.out.printf(Locale.ROOT, "repeats of authors not learned from: precision %.3f, recall %.3f%n", all.precision(),
                all.recall());
        System.out.printf(Locale.ROOT, "and in altogether other words: precision %.3f, recall %.3f%n", voices.precision(),
                voices.recall());
        System.out.printf(Locale.ROOT, "and among twice as many that end otherwise: precision %.3f, recall %.3f%n",
                setAgainst.precision(), setAgainst.recall());
        assertTrue(all.precision() >= 0.96, "wrong merges");
        assertTrue(all.recall() >= 0.85, "repeats");
        assertTrue(voices.precision() >= 0.95, "wrong merges of what begins alike and ends otherwise");
        assertTrue(voices.recall() >= 0.39, "repeats in words of which hardly one is the same");
        assertTrue(setAgainst.precision() >= 0.66, "wrong merges where most of what is alike ends otherwise");
        assertTrue(setAgainst.recall() >= 0.45, "repeats among these");
    }
}
