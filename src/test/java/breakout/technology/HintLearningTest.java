package breakout.technology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** What hints at a technology is learned from the answers here, and not from those that the report is on. */
class HintLearningTest {

    private static final Path SHIPPED = Path.of("src/main/resources/breakout/technology", Hints.FILE);
    /** Processors may differ in the last figure. */
    private static final float ROUNDING = 0.16f;
    private static final List<String> EIGHT = Shelves.READER.vocabulary().technologies().stream().map(Technology::code)
            .filter(code -> !code.equals(Technology.OTHER)).toList();

    private static final Map<Labelled, HintLearning.Example> ANSWERS = Stream
            .of("tune", "own", "sample", "learn", "twice", "voices", "worded", "hints", "trios", "unnamed")
            .flatMap(set -> Labelled.in("answers-" + set + ".jsonl").stream()).filter(answer -> answer.technologies() != null)
            .collect(Collectors.toMap(answer -> answer, HintLearning.Example::of, (one, same) -> one, LinkedHashMap::new));
    /** A third of those in which each point is made in words as different as can be. */
    private static final Predicate<Labelled> HELD_BACK = answer -> answer.id().matches("w.[ghi]\\d+");

    private static Map<String, Map<String, Float>> learned(Predicate<Labelled> some) {
        return HintLearning.from(ANSWERS.keySet().stream().filter(some).map(ANSWERS::get).toList(), EIGHT);
    }

    @Test
    void filesMoreOfWhatNamesNothingThanTheVocabularyAlone() {
        var weights = learned(HELD_BACK.negate());
        List<Labelled> heldBack = ANSWERS.keySet().stream().filter(HELD_BACK).toList();
        var vocabulary = Shelves.READER.vocabulary();
        try (var alone = new Reader(vocabulary, Hints::none);
                var taught = new Reader(vocabulary, () -> new Hints(weights, Meanings::shipped))) {
            Scores before = Scores.of(heldBack, alone, Shelves.KINDS);
            Scores after = Scores.of(heldBack, taught, Shelves.KINDS);
            System.out.printf("of %d answers held back, by the vocabulary alone %s, with hints %s%n", heldBack.size(),
                    before.eight, after.eight);
            assertTrue(after.eight.f1() >= before.eight.f1() + 0.04, "micro-F1");
            assertTrue(after.eight.precision() >= 0.97, "precision");
            assertTrue(after.falseAlarms() <= 0.04, "false alarms");
        }
    }

    @Test
    void shipsWhatIsLearned() throws IOException {
        Map<String, Map<String, Float>> learned = learned(every -> true);
        if (Boolean.getBoolean("hints.write")) {
            Files.writeString(SHIPPED, learned.entrySet().stream().flatMap(HintLearningTest::lines)
                    .collect(Collectors.joining()));
            return;
        }
        Map<String, Map<String, Float>> shipped = Hints.read();
        assertEquals(learned.keySet(), shipped.keySet());
        learned.forEach((technology, weights) -> weights.forEach((mark, weight) -> assertEquals(weight,
                shipped.get(technology).getOrDefault(mark, 0f), ROUNDING, technology + " " + mark)));
    }

    private static Stream<String> lines(Map.Entry<String, Map<String, Float>> learned) {
        return learned.getValue().entrySet().stream().map(
                each -> String.format(Locale.ROOT, "%s\t%s\t%.2f\n", learned.getKey(), each.getKey(), each.getValue()));
    }
}
