package breakout.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import breakout.answer.Backing;
import breakout.answer.Bylines;
import breakout.point.Source;
import breakout.report.Groupwork.Group;

/**
 * How much of what was contributed came from a group.
 *
 * @param delegations how many wrote or supported it, each counted once; null where that is not told
 */
record Participation(Group group, int contributions, Integer delegations) {

    /**
     * Of each of these groups. So few delegations that one knows what each of them wrote are not told, nor is the smallest
     * number that is told where the total would tell a single one that is not.
     */
    static List<Participation> of(List<Group> groups, List<Source> sources) {
        Map<Group, Integer> delegations = new HashMap<>();
        Map<Group, Integer> contributions = new HashMap<>();
        for (Group group : groups) {
            List<Source> here = sources.stream().filter(source -> source.group() == group.number()).toList();
            delegations.put(group, Backing.counted(here.stream().map(Source::voices)));
            contributions.put(group, (int) here.stream().map(Source::id).distinct().count());
        }
        Set<Group> untold = new HashSet<>(groups.stream()
                .filter(each -> delegations.get(each) > 0 && delegations.get(each) < Bylines.FEWEST).toList());
        if (untold.size() == 1) {
            groups.stream().filter(each -> delegations.get(each) >= Bylines.FEWEST)
                    .min(Comparator.comparing(delegations::get)).ifPresent(untold::add);
        }
        List<Participation> all = new ArrayList<>();
        groups.forEach(each -> all.add(new Participation(each, contributions.get(each),
                untold.contains(each) ? null : delegations.get(each))));
        return all;
    }
}
