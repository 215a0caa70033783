package breakout.seating;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which places would meet again, if they sat together: those of which one sat with the other's delegation, at its former table
 * or in an earlier round. Those of one delegation do not count, they know each other.
 */
final class Meetings {

    /** What a swap of two places may gain is small soon: the rest of the time is the facilitator's. */
    private static final int MOST_PASSES = 5;

    private final boolean[][] again;

    /**
     * @param delegations by place
     * @param former the table of each place; below 0 where it sat at none
     */
    Meetings(long[] delegations, int[] former) {
        this(delegations, former, Collections.nCopies(former.length, Set.of()));
    }

    /** @param earlier by place, the delegations it has sat with in earlier rounds */
    Meetings(long[] delegations, int[] former, List<Set<Long>> earlier) {
        int places = former.length;
        Map<Integer, Set<Long>> met = new HashMap<>();
        for (int place = 0; place < places; place++) {
            met.computeIfAbsent(former[place], none -> new HashSet<>()).add(delegations[place]);
        }
        again = new boolean[places][places];
        for (int one = 0; one < places; one++) {
            for (int other = 0; other < one; other++) {
                boolean knows = former[one] >= 0 && met.get(former[one]).contains(delegations[other])
                        || former[other] >= 0 && met.get(former[other]).contains(delegations[one])
                        || earlier.get(one).contains(delegations[other]) || earlier.get(other).contains(delegations[one]);
                again[one][other] = knows && delegations[one] != delegations[other];
                again[other][one] = again[one][other];
            }
        }
    }

    /** How many pairs would meet again at these tables. */
    int at(int[] tables) {
        int pairs = 0;
        for (int one = 0; one < tables.length; one++) {
            for (int other = 0; other < one; other++) {
                pairs += tables[one] == tables[other] && again[one][other] ? 1 : 0;
            }
        }
        return pairs;
    }

    /** The same tables with places swapped, as long as fewer meet again by it. */
    int[] parted(int[] tables, int count) {
        int[] parted = tables.clone();
        int[][] met = new int[tables.length][count];
        for (int one = 0; one < tables.length; one++) {
            for (int other = 0; other < tables.length; other++) {
                met[one][parted[other]] += again[one][other] ? 1 : 0;
            }
        }
        boolean better = true;
        for (int pass = 0; pass < MOST_PASSES && better; pass++) {
            better = false;
            for (int one = 0; one < tables.length; one++) {
                for (int other = 0; other < one; other++) {
                    if (parted[one] != parted[other] && gain(one, other, parted, met) > 0) {
                        swap(one, other, parted, met);
                        better = true;
                    }
                }
            }
        }
        return parted;
    }

    private int gain(int one, int other, int[] tables, int[][] met) {
        int now = met[one][tables[one]] + met[other][tables[other]];
        int then = met[one][tables[other]] + met[other][tables[one]] - (again[one][other] ? 2 : 0);
        return now - then;
    }

    private void swap(int one, int other, int[] tables, int[][] met) {
        int from = tables[one];
        int to = tables[other];
        tables[one] = to;
        tables[other] = from;
        for (int each = 0; each < tables.length; each++) {
            int change = (again[each][one] ? 1 : 0) - (again[each][other] ? 1 : 0);
            met[each][from] -= change;
            met[each][to] += change;
        }
    }

    /** Of how many pairs nobody could say that they part: a table's people over so many others. */
    static int unavoidable(int[] former, int tables) {
        return Arrays.stream(former).filter(table -> table >= 0).boxed()
                .collect(Collectors.groupingBy(table -> table, Collectors.summingInt(one -> 1)))
                .values().stream().mapToInt(people -> pairs(people, tables)).sum();
    }

    /**
     * Of how many pairs at least nobody could say that they part, at tables that differ by one place at most: whoever sits down
     * finds fewer strangers in the room than seats beside them.
     */
    int unavoidable(int tables) {
        int beside = again.length / tables - 1;
        int bound = 0;
        for (boolean[] each : again) {
            int strangers = again.length - 1;
            for (boolean known : each) {
                strangers -= known ? 1 : 0;
            }
            bound += Math.max(0, beside - strangers);
        }
        return (bound + 1) / 2;
    }

    private static int pairs(int people, int tables) {
        int each = people / tables;
        int more = people % tables;
        return more * (each + 1) * each / 2 + (tables - more) * each * (each - 1) / 2;
    }
}
