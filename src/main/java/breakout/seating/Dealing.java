package breakout.seating;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Deals places to tables like cards. Places and tables are counted from 0; the same random numbers give the same tables. No
 * database, no clock.
 */
final class Dealing {

    private Dealing() {
    }

    /**
     * Deals the places of one lot after those of the other, once around the tables and around again. So tables differ by one
     * place at most, and of each lot too. If lots are the groups that people come from, whoever came from one meets as few of
     * it again as can be: nobody, where it was no larger than there are tables.
     *
     * @param lots by place
     * @param households by place: of a lot, those of one household are dealt one after the other, to different tables
     * @return the table of each place
     */
    static int[] around(List<String> lots, long[] households, int tables, Random random) {
        int[] dealt = new int[lots.size()];
        int next = random.nextInt(tables);
        for (List<Integer> lot : shuffled(lots, random)) {
            Map<Long, List<Integer>> together = new TreeMap<>();
            lot.forEach(place -> together.computeIfAbsent(households[place], none -> new ArrayList<>()).add(place));
            List<List<Integer>> order = new ArrayList<>(together.values());
            Collections.shuffle(order, random);
            for (List<Integer> household : order) {
                for (int place : household) {
                    dealt[place] = next;
                    next = (next + 1) % tables;
                }
            }
        }
        return dealt;
    }

    /**
     * Each host stays, everybody else moves to another table, and those of one table to as different ones as can be. Tables
     * differ by one place at most if they did before.
     *
     * @param former the table of each place; two at least are needed
     * @param host by place, one a table at most
     */
    static int[] cafe(int[] former, boolean[] host, int tables, Random random) {
        int[] dealt = former.clone();
        List<List<Integer>> travellers = travellers(former, host, tables, random);
        var round = new Lots(tables);
        IntStream.range(0, former.length).filter(place -> host[place]).forEach(place -> round.loads[former[place]]++);
        for (int from = 0; from < tables; from++) {
            round.base(from, travellers.get(from).size());
        }
        for (int from : order(tables, random)) {
            round.rest(from, travellers.get(from).size(), random);
        }
        round.level();
        for (int from = 0; from < tables; from++) {
            var goers = travellers.get(from).iterator();
            for (int to = 0; to < tables; to++) {
                for (int each = 0; each < round.sent(from, to, travellers.get(from).size()); each++) {
                    dealt[goers.next()] = to;
                }
            }
        }
        return dealt;
    }

    private static List<List<Integer>> travellers(int[] former, boolean[] host, int tables, Random random) {
        List<List<Integer>> travellers = new ArrayList<>();
        for (int table = 0; table < tables; table++) {
            int from = table;
            List<Integer> goers = new ArrayList<>(IntStream.range(0, former.length)
                    .filter(place -> former[place] == from && !host[place]).boxed().toList());
            Collections.shuffle(goers, random);
            travellers.add(goers);
        }
        return travellers;
    }

    private static List<List<Integer>> shuffled(List<String> lots, Random random) {
        Map<String, List<Integer>> members = new TreeMap<>();
        for (int place = 0; place < lots.size(); place++) {
            members.computeIfAbsent(lots.get(place), none -> new ArrayList<>()).add(place);
        }
        List<List<Integer>> shuffled = new ArrayList<>(members.values());
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    private static List<Integer> order(int tables, Random random) {
        List<Integer> order = new ArrayList<>(IntStream.range(0, tables).boxed().toList());
        Collections.shuffle(order, random);
        return order;
    }

    /** How many go from which table to which: from each table equally many to each other one, and one more to some. */
    private static final class Lots {

        private final int tables;
        private final int[] loads;
        private final boolean[][] more;

        Lots(int tables) {
            this.tables = tables;
            loads = new int[tables];
            more = new boolean[tables][tables];
        }

        void base(int from, int goers) {
            for (int to = 0; to < tables; to++) {
                loads[to] += to == from ? 0 : goers / (tables - 1);
            }
        }

        void rest(int from, int goers, Random random) {
            List<Integer> emptiest = order(tables, random).stream().filter(to -> to != from)
                    .sorted((a, b) -> loads[a] - loads[b]).limit(goers % (tables - 1)).toList();
            emptiest.forEach(to -> {
                more[from][to] = true;
                loads[to]++;
            });
        }

        int sent(int from, int to, int goers) {
            return to == from ? 0 : goers / (tables - 1) + (more[from][to] ? 1 : 0);
        }

        /** Passes on who goes one more, along tables, from the fullest to an emptier one, until none is left to pass. */
        void level() {
            boolean moved = true;
            while (moved) {
                moved = false;
                for (int full = 0; full < tables && !moved; full++) {
                    moved = relieve(full);
                }
            }
        }

        private boolean relieve(int full) {
            int[] before = new int[tables];
            int[] by = new int[tables];
            Arrays.fill(before, -1);
            before[full] = full;
            List<Integer> reached = new ArrayList<>(List.of(full));
            for (int at = 0; at < reached.size(); at++) {
                int table = reached.get(at);
                if (loads[table] < loads[full] - 1) {
                    shift(full, table, before, by);
                    return true;
                }
                for (int to = 0; to < tables; to++) {
                    int from = before[to] < 0 ? mayGoElsewhere(table, to) : -1;
                    if (from >= 0) {
                        before[to] = table;
                        by[to] = from;
                        reached.add(to);
                    }
                }
            }
            return false;
        }

        /** A table that sends one more here and none there; -1 if there is none. */
        private int mayGoElsewhere(int here, int there) {
            return IntStream.range(0, tables).filter(from -> from != there && more[from][here] && !more[from][there])
                    .findFirst().orElse(-1);
        }

        private void shift(int full, int empty, int[] before, int[] by) {
            loads[full]--;
            loads[empty]++;
            for (int to = empty; to != full; to = before[to]) {
                more[by[to]][before[to]] = false;
                more[by[to]][to] = true;
            }
        }
    }
}
