package breakout.delegation;

import java.util.ArrayList;
import java.util.List;

import breakout.kernel.Refusal;
import breakout.session.BreakoutGroup;
import breakout.session.Paper;
import breakout.session.Session;

/** Which group a list means, by name or number; those that are missing are made on request, in the order of the list. */
final class GroupNames {

    private final List<String> names;
    private final int there;
    private final boolean making;

    GroupNames(Session session, boolean making) {
        names = new ArrayList<>(session.groups().stream().map(BreakoutGroup::name).toList());
        there = names.size();
        this.making = making;
    }

    /** @throws Refusal 400, field {@code group}, if there is none and none is to be made */
    int number(String called) {
        if (called.matches("\\d{1,4}")) {
            return numbered(Integer.parseInt(called));
        }
        for (int at = 0; at < names.size(); at++) {
            if (called.equalsIgnoreCase(names.get(at))) {
                return at + 1;
            }
        }
        demandMaking();
        names.addAll(Paper.named(List.of(called)));
        return names.size();
    }

    private int numbered(int number) {
        if (number < 1 || number > names.size()) {
            demandMaking();
            Paper.counted(number);
            while (names.size() < number) {
                names.add("");
            }
        }
        return number;
    }

    private void demandMaking() {
        if (!making) {
            throw Refusal.badInput("group", "group_not_made");
        }
    }

    /** What those are called that are to be made; empty where one is called by its number. */
    List<String> missing() {
        return names.subList(there, names.size());
    }
}
