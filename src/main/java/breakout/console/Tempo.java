package breakout.console;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * How fast answers come, from what was counted at the last looks: answers themselves do not know when they came. It forgets
 * with
 * the process.
 */
@ApplicationScoped
class Tempo {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    /** Looks that follow each other faster tell nothing new. */
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private record Look(Instant at, int round, Map<Integer, Long> sent) {
    }

    private final Map<String, Deque<Look>> looks = new ConcurrentHashMap<>();

    /**
     * How many answers a minute, by group: those of the last minute, or the mean since somebody last looked, where that is
     * longer ago.
     *
     * @param sent how many answers each group has sent in this round until now
     */
    Map<Integer, Long> of(String session, int round, Map<Integer, Long> sent, Instant now) {
        Deque<Look> before = looks.computeIfAbsent(session, code -> new ArrayDeque<>());
        synchronized (before) {
            Look since = since(before, round, now);
            if (before.isEmpty() || Duration.between(before.getLast().at, now).compareTo(BETWEEN_LOOKS) >= 0) {
                before.add(new Look(now, round, Map.copyOf(sent)));
            }
            return since == null ? Map.of() : rates(since, sent, now);
        }
    }

    /** The look that is a minute old, or the oldest of this round that is younger; null if this is the first. */
    private static Look since(Deque<Look> before, int round, Instant now) {
        before.removeIf(look -> look.round != round);
        while (before.size() > 1 && secondIsOld(before, now)) {
            before.removeFirst();
        }
        return before.peekFirst();
    }

    private static boolean secondIsOld(Deque<Look> before, Instant now) {
        return before.stream().skip(1).findFirst()
                .filter(second -> Duration.between(second.at, now).compareTo(MINUTE) >= 0).isPresent();
    }

    private static Map<Integer, Long> rates(Look since, Map<Integer, Long> sent, Instant now) {
        double minutes = Math.max(1, Duration.between(since.at, now).toMillis() / (double) MINUTE.toMillis());
        Map<Integer, Long> rates = new HashMap<>();
        sent.forEach((group, many) -> rates.put(group,
                Math.max(0, Math.round((many - since.sent.getOrDefault(group, 0L)) / minutes))));
        return rates;
    }
}
