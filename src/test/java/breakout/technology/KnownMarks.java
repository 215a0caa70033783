package breakout.technology;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What stands in enough answers to learn something of it, each at its place, always in the same order. */
final class KnownMarks {

    /** What stands in fewer answers is chance. */
    private static final int SEEN_BEFORE = 3;

    private final List<String> marks;
    private final Map<String, Integer> seen = new HashMap<>();
    private final Map<String, Integer> places = new HashMap<>();

    /** @param answers what stands in each */
    KnownMarks(Collection<Set<String>> answers) {
        answers.forEach(each -> each.forEach(mark -> seen.merge(mark, 1, Integer::sum)));
        marks = seen.keySet().stream().filter(mark -> seen.get(mark) >= SEEN_BEFORE).sorted().toList();
        marks.forEach(mark -> places.put(mark, places.size()));
    }

    int size() {
        return marks.size();
    }

    String at(int place) {
        return marks.get(place);
    }

    /** In how many answers the mark at this place stands. */
    int times(int place) {
        return seen.get(marks.get(place));
    }

    /** The places of those of the marks that are known. */
    int[] of(Set<String> some) {
        return some.stream().filter(places::containsKey).mapToInt(places::get).sorted().toArray();
    }
}
