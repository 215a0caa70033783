package breakout.delegation;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;

import breakout.kernel.Happening;
import breakout.session.BreakoutGroup;
import breakout.session.Session;

/**
 * Seats delegates where they belong or, where that is nowhere, where the fewest sit. A hall that sits down at once is not
 * counted anew for each of them.
 */
@ApplicationScoped
public class Tables {

    /** Then they are counted again: other servers seat as well, and what is not committed yet is seen by its writer alone. */
    private static final Duration GOOD_FOR = Duration.ofSeconds(1);

    /** How many sit in each group, by its number; those without seats are there too. */
    private record Count(long countedNanos, Map<Integer, Long> seats) {

        boolean isGood() {
            return System.nanoTime() - countedNanos < GOOD_FOR.toNanos();
        }

        int emptiest() {
            return seats.entrySet().stream().min(Map.Entry.comparingByValue()).orElseThrow().getKey();
        }
    }

    private final Map<String, Count> counts = new HashMap<>();

    /**
     * A delegate of this delegation sits down, in the transaction of whoever calls, who tells that it happened.
     *
     * @param group the number of a group of the session; null places the seat in the delegation's own, or where the fewest sit
     * @param language BCP 47 tag of the language the delegate reads, or null
     */
    public Seat.Taken take(Delegation delegation, Integer group, String language, Voices.Token given) {
        Session session = delegation.session();
        Integer place = group == null ? delegation.groupNumber() : group;
        Seat.Taken taken = Seat.take(delegation, place == null ? emptiest(session) : place, language, given);
        sits(session.code(), taken.seat().groupNumber());
        return taken;
    }

    /** Whoever was to sit there does not: nobody knows who else. */
    void failed(@Observes(during = TransactionPhase.AFTER_FAILURE) Seat.Taken taken) {
        forget(taken.code());
    }

    /** Perhaps seats were moved or taken away, or groups made. */
    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) Happening happening) {
        if (!(happening instanceof Seat.Taken || happening instanceof Happening.Backstage || happening.byDelegate())) {
            forget(happening.code());
        }
    }

    private synchronized void forget(String code) {
        counts.remove(code);
    }

    private synchronized int emptiest(Session session) {
        Count known = counts.get(session.code());
        if (known == null || !known.isGood()) {
            counts.values().removeIf(count -> !count.isGood());
            known = new Count(System.nanoTime(), counted(session));
            counts.put(session.code(), known);
        }
        return known.emptiest();
    }

    private static Map<Integer, Long> counted(Session session) {
        Map<Integer, Long> taken = Seat.byGroup(session);
        Map<Integer, Long> seats = new TreeMap<>();
        session.groups().stream().map(BreakoutGroup::number).forEach(group -> seats.put(group, taken.getOrDefault(group, 0L)));
        return seats;
    }

    private synchronized void sits(String code, int group) {
        Count known = counts.get(code);
        if (known != null) {
            known.seats().computeIfPresent(group, (number, seats) -> seats + 1);
        }
    }
}
