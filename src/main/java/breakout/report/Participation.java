package breakout.report;

import java.util.List;

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
     * Of each of these groups. Where one has so few delegations that one knows what each of them wrote, the number is told of
     * none: from those of the others and the total it could be worked out.
     */
    static List<Participation> of(List<Group> groups, List<Source> sources) {
        List<Participation> all = groups.stream().map(group -> of(group, sources)).toList();
        return all.stream().noneMatch(each -> each.delegations > 0 && each.delegations < Bylines.FEWEST) ? all
                : all.stream().map(each -> new Participation(each.group, each.contributions, null)).toList();
    }

    private static Participation of(Group group, List<Source> sources) {
        List<Source> here = sources.stream().filter(source -> source.group() == group.number()).toList();
        return new Participation(group, (int) here.stream().map(Source::id).distinct().count(),
                Backing.counted(here.stream().map(Source::voices)));
    }
}
