package breakout.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

/** Where fewer than three share a category, nobody is told by it, nor by what the others are told. */
class BylinesTest {

    private static final int TRIALS = 10_000;

    @Test
    void tellsWhatThreeShare() {
        assertEquals(Set.of("A", "B"), told(Map.of("A", 3, "B", 5)));
    }

    @Test
    void tellsNothingWhereTooFewShareAnything() {
        assertEquals(Set.of(), told(Map.of("A", 2, "B", 1)));
        assertEquals(Set.of(), told(Map.of()));
    }

    @Test
    void keepsTheSmallestOfTheToldWithTheOnlyOneThatIsNot() {
        assertEquals(Set.of("A"), told(Map.of("A", 9, "B", 4, "C", 2)), "else whoever bears no label is a C");
        assertEquals(Set.of(), told(Map.of("A", 9, "C", 1)));
    }

    @Test
    void keepsOneMoreWhereTheUntoldAreTooFew() {
        assertEquals(Set.of("A"), told(Map.of("A", 9, "B", 4, "C", 1, "D", 1)));
        assertEquals(Set.of("A", "B"), told(Map.of("A", 9, "B", 4, "C", 2, "D", 1)));
    }

    @Test
    void leavesNothingToSubtractionWhateverTheNumbers() {
        var random = new Random(1843);
        for (int trial = 0; trial < TRIALS; trial++) {
            Map<String, Integer> numbers = new TreeMap<>();
            for (String key : List.of("A", "B", "C", "D", "E", "F")) {
                numbers.put(key, random.nextInt(7));
            }
            numbers.values().removeIf(number -> number == 0);
            Set<String> told = told(numbers);
            assertTrue(told.stream().allMatch(key -> numbers.get(key) >= Bylines.FEWEST), numbers::toString);
            Map<String, Integer> untold = numbers.entrySet().stream().filter(each -> !told.contains(each.getKey()))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
            assertTrue(untold.isEmpty() || told.isEmpty() || untold.size() > 1
                    && untold.values().stream().mapToInt(Integer::intValue).sum() >= Bylines.FEWEST, numbers::toString);
        }
    }

    private static Set<String> told(Map<String, Integer> numbers) {
        List<String> delegations = new ArrayList<>();
        numbers.forEach((key, number) -> {
            for (int i = 0; i < number; i++) {
                delegations.add(key);
            }
        });
        return Bylines.large(delegations, Optional::of);
    }
}
