package breakout.answer;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The sessions in which something may be to be filed, by their codes. Safe for many threads. */
final class Unfiled {

    /**
     * Some of them, which nobody else files meanwhile.
     *
     * @param codes always in one order, so that no two servers wait for each other
     * @param outdated those of them in which other words may have filed something
     */
    record Taken(List<String> codes, Set<String> outdated) {
    }

    private final Set<String> due = ConcurrentHashMap.newKeySet();
    private final Set<String> outdated = ConcurrentHashMap.newKeySet();

    /** Something has come. */
    void add(String code) {
        due.add(code);
    }

    /** Other words hold from now on: of such a session everything is looked through. */
    void addAllOf(String code) {
        outdated.add(code);
        due.add(code);
    }

    Taken take(Collection<String> codes) {
        List<String> theirs = codes.stream().filter(due::remove).sorted().toList();
        return new Taken(theirs, theirs.stream().filter(outdated::remove).collect(Collectors.toSet()));
    }

    void putBack(Taken taken) {
        outdated.addAll(taken.outdated());
        due.addAll(taken.codes());
    }

    Set<String> codes() {
        return Set.copyOf(due);
    }

    boolean contains(String code) {
        return due.contains(code);
    }

    boolean isEmpty() {
        return due.isEmpty();
    }
}
