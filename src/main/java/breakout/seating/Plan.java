package breakout.seating;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

import breakout.delegation.Delegation;
import breakout.kernel.Refusal;
import breakout.kernel.Secret;
import breakout.session.BreakoutGroup;
import breakout.session.Session;

/**
 * Who is to sit in which group. The same seed makes the same plan of the same room.
 *
 * @param groups the number of the group each place is given
 * @param hosts who stays at the table, of a World Café
 * @param again how many pairs would sit with a delegation again that they have sat with, in their former group or, where that
 *        is the rule, in any round; 0 where the rule does not look back
 * @param unavoidable how many of them at least no plan could part, as there are too few groups
 */
public record Plan(Rule rule, int seed, List<Place> places, int[] groups, boolean[] hosts, int again, int unavoidable) {

    /** Seeds are told and typed: six digits are enough to have another plan as often as one likes. */
    public static final int SEEDS = 1_000_000;

    /** Each is made in milliseconds; after so many a better one is rare. */
    private static final int MOST_DEALS = 30;

    /** What is asked for. @param hosts the ids of seats that stay; where a group has none of them, its first seat does */
    public record Wish(Rule rule, int seed, Set<Long> hosts) {

        /** @throws Refusal 400, field {@code seed}, for a seed that is none */
        public Wish {
            if (seed < 0 || seed >= SEEDS) {
                throw Refusal.badInput("seed", "seed_out_of_range", String.valueOf(SEEDS - 1));
            }
            hosts = Set.copyOf(hosts);
        }
    }

    /** @throws Refusal 409 for a rule that needs two groups in a session that has one */
    static Plan of(Session session, Wish wish) {
        List<Place> places = Place.of(session, !wish.rule().looksBack());
        List<Integer> numbers = session.groups().stream().map(BreakoutGroup::number).toList();
        Refusal.unless(numbers.size() > 1 || wish.rule() == Rule.SAME, "groups_too_few");
        int[] former = places.stream().mapToInt(place -> numbers.indexOf(place.group())).toArray();
        boolean[] hosts = wish.rule() == Rule.CAFE ? hosts(places, former, wish.hosts()) : new boolean[former.length];
        var deal = new Deal(wish, places, former, hosts, numbers.size(), meetings(session, wish.rule(), places, former));
        int[] tables = deal.tables();
        int again = wish.rule() == Rule.DIFFERENT || wish.rule() == Rule.CAFE ? deal.meetings().at(tables) : 0;
        return new Plan(wish.rule(), wish.seed(), places, Arrays.stream(tables).map(numbers::get).toArray(), hosts, again,
                deal.unavoidable());
    }

    /** What is to be decided, and by what. */
    private record Deal(Wish wish, List<Place> places, int[] former, boolean[] hosts, int count, Meetings meetings) {

        int[] tables() {
            var random = new Random(wish.seed());
            return switch (wish.rule()) {
                case SAME -> former;
                case CAFE -> Dealing.cafe(former, hosts, count, random);
                case DIFFERENT -> parted(random);
                case REGION, TYPE, LANGUAGE -> around(random);
            };
        }

        private int[] around(Random random) {
            return Dealing.around(places.stream().map(wish.rule()::lot).toList(), delegations(places), count, random);
        }

        /** The best of some deals: none is better than one at which nobody meets again who need not. */
        private int[] parted(Random random) {
            int[] best = meetings.parted(around(random), count);
            for (int deal = 1; deal < MOST_DEALS && meetings.at(best) > unavoidable(); deal++) {
                int[] other = meetings.parted(around(random), count);
                best = meetings.at(other) < meetings.at(best) ? other : best;
            }
            return best;
        }

        int unavoidable() {
            return switch (wish.rule()) {
                case DIFFERENT -> Math.max(Meetings.unavoidable(former, count), meetings.unavoidable(count));
                case CAFE -> Meetings.unavoidable(
                        IntStream.range(0, former.length).map(place -> hosts[place] ? -1 : former[place]).toArray(), count - 1);
                default -> 0;
            };
        }
    }

    /** A World Café looks back to the former tables, different groups to all rounds before. */
    private static Meetings meetings(Session session, Rule rule, List<Place> places, int[] former) {
        Map<Long, Set<Long>> met = rule == Rule.DIFFERENT ? Acquaintances.of(session) : Map.of();
        return new Meetings(delegations(places), former, places.stream()
                .map(place -> place.seat() == null ? Set.<Long> of() : met.getOrDefault(place.seat().id(), Set.of())).toList());
    }

    private static long[] delegations(List<Place> places) {
        return places.stream().mapToLong(place -> place.delegation().id()).toArray();
    }

    private static boolean[] hosts(List<Place> places, int[] former, Set<Long> wished) {
        boolean[] hosts = new boolean[former.length];
        var hosted = new HashSet<Integer>();
        for (boolean asked : new boolean[] { true, false }) {
            for (int at = 0; at < former.length; at++) {
                if (!asked || wished.contains(places.get(at).seat().id())) {
                    hosts[at] |= hosted.add(former[at]);
                }
            }
        }
        return hosts;
    }

    /** The seed as it is typed. */
    public String typedSeed() {
        return String.valueOf(seed);
    }

    /** Tells this plan from every other: what was looked at is what is done. */
    public String mark() {
        return Secret.hash(rule.code(), String.valueOf(seed), Arrays.toString(groups), Arrays.toString(hosts),
                places.stream()
                        .map(place -> place.delegation().id() + " " + (place.seat() == null ? "" : place.seat().id()) + " "
                                + place.group())
                        .toList()
                        .toString());
    }

    /** Whether it is to part people, so that it can be told how many meet again. */
    public boolean parts() {
        return rule == Rule.DIFFERENT || rule == Rule.CAFE;
    }

    /** Whether the place with this number stays as host. */
    public boolean isHost(int at) {
        return hosts[at];
    }

    /** How many are given another group. */
    public int moved() {
        return (int) IntStream.range(0, groups.length).filter(at -> groups[at] != places.get(at).group()).count();
    }

    /** The places of this group. */
    public List<Integer> in(int group) {
        return IntStream.range(0, groups.length).filter(at -> groups[at] == group).boxed().toList();
    }

    /** Moves everybody; of a delegation that is shared out over groups, whoever comes later sits where the fewest do. */
    void carryOut() {
        Map<Delegation, Set<Integer>> given = new HashMap<>();
        for (int at = 0; at < groups.length; at++) {
            places.get(at).move(groups[at]);
            given.computeIfAbsent(places.get(at).delegation(), none -> new HashSet<>()).add(groups[at]);
        }
        given.forEach((delegation, all) -> delegation.place(all.size() == 1 ? all.iterator().next() : null));
    }
}
