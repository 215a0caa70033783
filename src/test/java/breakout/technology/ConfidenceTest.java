package breakout.technology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfidenceTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "Blockchain for certificates of origin|HIGH", "Thank you|HIGH",
            "The padlock sends us a message when it is cut|LOW",
            "Officers of all offices should meet twice a year and tell each other what they have found in the field|LOW" })
    void tellsASureFilingFromOneThatRestsOnLittle(String text, Confidence confidence) {
        assertEquals(confidence, Shelves.READER.read(text, "en").confidence());
    }

    @Test
    void isLowWhereFilingsAreWrongFarMoreOften() {
        Map<Confidence, int[]> counted = new EnumMap<>(Confidence.class);
        Stream.of("tune", "own", "sample", "learn").flatMap(half -> Labelled.in("answers-" + half + ".jsonl").stream())
                .forEach(answer -> {
                    Filing filing = Shelves.READER.read(answer.text(), answer.lang());
                    int[] all = counted.computeIfAbsent(filing.confidence(), first -> new int[2]);
                    all[0]++;
                    all[1] += filing.technologies().equals(answer.technologies()) ? 0 : 1;
                });
        counted.forEach(
                (confidence, all) -> System.out.printf("%s: %d of %d answers filed wrong%n", confidence, all[1], all[0]));
        int[] low = counted.get(Confidence.LOW);
        int[] rest = List.of(Confidence.FAIR, Confidence.HIGH).stream().map(counted::get)
                .reduce((one, other) -> new int[] { one[0] + other[0], one[1] + other[1] }).orElseThrow();
        assertTrue(share(low) > 4 * share(rest), "what is low is wrong more often");
        assertTrue(low[0] < rest[0] / 4, "what is low can be looked through");
    }

    private static double share(int[] all) {
        return (double) all[1] / all[0];
    }
}
