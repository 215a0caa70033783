package breakout.technology;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** What tells the kinds apart is what is learned from the answers here, and not from those that the report is on. */
class KindLearningTest {

    private static final Path SHIPPED = Path.of("src/main/resources/breakout/technology", KindWeights.FILE);
    /** Processors may differ in the last figure. */
    private static final float ROUNDING = 0.003f;
    private static final float TRIFLE = 0.103f;

    @Test
    void shipsWhatIsLearned() throws IOException {
        Map<String, float[]> learned = KindLearning.from(Stream.of("tune", "own", "sample", "learn", "trios", "unnamed",
                "thrice", "traps")
                .flatMap(set -> Labelled.in("answers-" + set + ".jsonl").stream())
                .filter(answer -> Kind.of(String.valueOf(answer.kind())).isPresent())
                .map(answer -> KindLearning.Example.of(answer, Shelves.KINDS)).toList());
        if (Boolean.getBoolean("kinds.write")) {
            Files.writeString(SHIPPED, learned.entrySet().stream().map(KindLearningTest::line).collect(Collectors.joining()));
            return;
        }
        Map<String, float[]> shipped = KindWeights.read();
        // what is a trifle here may be just none there
        float[] nothing = new float[Kind.values().length];
        Stream.concat(learned.keySet().stream(), shipped.keySet().stream())
                .forEach(phrase -> assertArrayEquals(learned.getOrDefault(phrase, nothing),
                        shipped.getOrDefault(phrase, nothing), learned.containsKey(phrase) && shipped.containsKey(phrase)
                                ? ROUNDING
                                : TRIFLE,
                        phrase));
    }

    private static String line(Map.Entry<String, float[]> learned) {
        return learned.getKey() + IntStream.range(0, learned.getValue().length)
                .mapToObj(kind -> String.format(Locale.ROOT, "\t%.3f", learned.getValue()[kind]))
                .collect(Collectors.joining("", "", "\n"));
    }
}
