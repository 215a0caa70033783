package breakout.answer;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Answers as they are brought together by what says the same, each in one circle. */
final class Circles {

    /** In the order of the answers; those of one circle share it. */
    private final Map<UUID, Set<UUID>> circles = new LinkedHashMap<>();
    private final Map<UUID, Set<UUID>> apart = new HashMap<>();

    /** Each in a circle of its own. */
    Circles(List<UUID> answers) {
        answers.forEach(answer -> circles.put(answer, new HashSet<>(Set.of(answer))));
    }

    void join(UUID one, UUID other) {
        Set<UUID> small = smaller(one, other);
        Set<UUID> large = larger(one, other);
        if (small != large) {
            large.addAll(small);
            small.forEach(each -> circles.put(each, large));
        }
    }

    /** These two are not brought together by {@link #joinUnlessParted}. */
    void part(UUID one, UUID other) {
        apart.computeIfAbsent(one, answer -> new HashSet<>()).add(other);
        apart.computeIfAbsent(other, answer -> new HashSet<>()).add(one);
    }

    /** Whoever says of two that they differ looks at one of each circle: so it holds between all of both. */
    void joinUnlessParted(UUID one, UUID other) {
        Set<UUID> large = larger(one, other);
        if (smaller(one, other).stream().allMatch(each -> Collections.disjoint(apart.getOrDefault(each, Set.of()), large))) {
            join(one, other);
        }
    }

    /** By each that is not, the first of its circle. */
    Map<UUID, UUID> firsts() {
        Map<Set<UUID>, UUID> first = new IdentityHashMap<>();
        Map<UUID, UUID> firsts = new HashMap<>();
        circles.forEach((answer, circle) -> {
            UUID before = first.putIfAbsent(circle, answer);
            if (before != null) {
                firsts.put(answer, before);
            }
        });
        return Map.copyOf(firsts);
    }

    private Set<UUID> smaller(UUID one, UUID other) {
        return circles.get(one).size() < circles.get(other).size() ? circles.get(one) : circles.get(other);
    }

    private Set<UUID> larger(UUID one, UUID other) {
        return circles.get(one).size() < circles.get(other).size() ? circles.get(other) : circles.get(one);
    }
}
