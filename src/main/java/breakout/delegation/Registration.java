package breakout.delegation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.quarkus.hibernate.orm.panache.Panache;

import breakout.kernel.Refusal;
import breakout.session.Session;

/**
 * Makes the organiser's list the one of the session, and keeps every delegation that somebody sits for or that an answer names.
 */
public final class Registration {

    /**
     * What became of the list.
     *
     * @param listed how many are on it, {@code added} how many of them are new
     * @param removed how many were on the list and are gone
     * @param stayed who was on the list, is not any more, and stays because somebody sits there or an answer names it
     */
    public record Outcome(int listed, int added, int removed, List<Delegation> stayed) {
    }

    private final Session session;
    private final Leaving leaving;
    private final Set<Delegation> before;

    private Registration(Session session, Leaving leaving) {
        this.session = session;
        this.leaving = leaving;
        this.before = new LinkedHashSet<>(Delegation.of(session));
    }

    /**
     * The caller has the session alone.
     *
     * @throws Refusal 400 naming line and column of whatever cannot be taken; then nothing is changed
     */
    public static Outcome of(Session session, Roster roster, Leaving leaving) {
        roster.orRefuse();
        return new Registration(session, leaving).replaceBy(roster.entries());
    }

    private Outcome replaceBy(List<Entry> entries) {
        Map<Entry, Delegation> known = recognise(entries);
        Set<Delegation> unlisted = new LinkedHashSet<>(before);
        unlisted.removeAll(known.values());
        List<Delegation> stayed = new ArrayList<>();
        int removed = 0;
        for (Delegation each : unlisted) {
            if (Seat.of(each).isEmpty() && !leaving.isNamed(each)) {
                before.remove(each);
                leaving.goes(each);
                each.delete();
                removed++;
            } else if (each.listing().isPresent()) {
                each.leaveTheList();
                stayed.add(each);
            }
        }
        // whoever comes in may have the name of who is gone
        Panache.getEntityManager().flush();
        known.forEach((entry, delegation) -> {
            delegation.list(entry);
            String name = entry.mainName(session.language());
            if (free(name, delegation)) {
                delegation.rename(name);
            }
        });
        Panache.getEntityManager().flush();
        entries.stream().filter(entry -> !known.containsKey(entry)).forEach(this::add);
        return new Outcome(entries.size(), entries.size() - known.size(), removed, stayed);
    }

    private void add(Entry entry) {
        Refusal.unless(free(entry.mainName(session.language()), null), "name_still_taken", entry.line());
        new Delegation(session, entry).persist();
    }

    /** Whether no delegation but this is found by the name first. */
    private boolean free(String name, Delegation but) {
        return before.stream().noneMatch(each -> each != but && each.isFoundBy(name));
    }

    /** Which line means whom: first by the code, then by any of the names. */
    private Map<Entry, Delegation> recognise(List<Entry> entries) {
        Map<Entry, Delegation> known = new HashMap<>();
        Set<Delegation> open = new LinkedHashSet<>(before);
        for (Entry entry : entries) {
            open.stream().filter(each -> entry.code() != null && each.listing().map(Listing::code).equals(
                    Optional.of(entry.code()))).findFirst().ifPresent(found -> {
                        known.put(entry, found);
                        open.remove(found);
                    });
        }
        for (Entry entry : entries) {
            if (!known.containsKey(entry)) {
                open.stream().filter(each -> entry.names().values().stream().anyMatch(each::isCalled)).findFirst()
                        .ifPresent(found -> {
                            known.put(entry, found);
                            open.remove(found);
                        });
            }
        }
        return known;
    }
}
