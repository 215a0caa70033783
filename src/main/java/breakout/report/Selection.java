package breakout.report;

import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Set;

import breakout.report.Groupwork.Voiced;

/**
 * What the two pages have room for; the rest is in Annex A.
 *
 * @param points by their numbers
 * @param voiced the very highlights of the report, and {@code reserved} its very reservations: some may read alike
 */
record Selection(Set<Integer> points, Set<Voiced> voiced, Set<Reserved> reserved) {

    /** An empty one, to add to. */
    Selection() {
        this(new HashSet<>(), Collections.newSetFromMap(new IdentityHashMap<>()),
                Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    /** Of all that groups and plenary said, and of no point. */
    static Selection ofAllSaid(PlenaryReport report) {
        var selection = new Selection();
        report.groupwork().heard().forEach(heard -> selection.voiced.addAll(heard.voiced()));
        selection.reserved.addAll(report.reservations());
        return selection;
    }
}
