package breakout.seating;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** However large a room is, its tables are fair and people meet whom they have not met. */
class DealingTest {

    private static final int ROOMS = 150;
    private static final List<String> REGIONS = List.of("AMS", "EUR", "ESA", "MENA", "WCA", "AP");

    /** A room of 2 to 40 tables and 10 to 400 places, everybody of another delegation. */
    record Room(int seed, int tables, int places) {

        static Room random(Random random) {
            return new Room(random.nextInt(1_000_000), 2 + random.nextInt(39), 10 + random.nextInt(391));
        }

        Random chance() {
            return new Random(seed);
        }

        List<String> regions() {
            var chance = chance();
            return IntStream.range(0, places).mapToObj(place -> REGIONS.get(chance.nextInt(chance.nextInt(1, 7)))).toList();
        }

        long[] delegations() {
            return IntStream.range(0, places).asLongStream().toArray();
        }

        /** Tables that differ by one at most. */
        int[] balanced() {
            return Dealing.around(Collections.nCopies(places, ""), delegations(), tables, chance());
        }

        /** Where people sat down as they liked. */
        int[] crowded() {
            var chance = chance();
            return IntStream.range(0, places).map(place -> chance.nextInt(chance.nextInt(1, tables + 1))).toArray();
        }

        int[] differently(int[] former) {
            return Dealing.around(lots(former), delegations(), tables, chance());
        }
    }

    static Stream<Room> rooms() {
        var random = new Random(2026);
        return Stream.generate(() -> Room.random(random)).limit(ROOMS);
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void sharesARoomOutEvenlyAndEachRegionToo(Room room) {
        List<String> regions = room.regions();
        int[] tables = Dealing.around(regions, room.delegations(), room.tables, room.chance());
        assertEven(room, tables, place -> true);
        REGIONS.forEach(region -> assertEven(room, tables, place -> regions.get(place).equals(region)));
        assertArrayEquals(tables, Dealing.around(regions, room.delegations(), room.tables, room.chance()));
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void bringsNobodyTogetherAgainWhoNeedNotMeet(Room room) {
        for (int[] former : List.of(room.balanced(), room.crowded())) {
            int[] tables = room.differently(former);
            assertEven(room, tables, place -> true);
            int largest = (int) IntStream.range(0, room.tables)
                    .mapToLong(table -> Arrays.stream(former).filter(each -> each == table).count()).max().orElseThrow();
            int again = new Meetings(room.delegations(), former).at(tables);
            assertEquals(Meetings.unavoidable(former, room.tables), again);
            assertEquals(largest <= room.tables, again == 0);
        }
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void leavesOneHostAtEachTableAndSendsAllOthersToDifferentOnes(Room room) {
        for (int[] former : List.of(room.balanced(), room.crowded())) {
            boolean[] hosts = hosts(former);
            int[] tables = Dealing.cafe(former, hosts, room.tables, room.chance());
            int[] travellers = IntStream.range(0, former.length).map(place -> hosts[place] ? -1 : former[place]).toArray();
            for (int place = 0; place < former.length; place++) {
                assertEquals(hosts[place], tables[place] == former[place]);
            }
            assertEquals(Meetings.unavoidable(travellers, room.tables - 1),
                    new Meetings(room.delegations(), former).at(tables));
        }
        int[] former = room.balanced();
        int[] tables = Dealing.cafe(former, hosts(former), room.tables, room.chance());
        assertEven(room, tables, place -> true);
        assertArrayEquals(tables, Dealing.cafe(former, hosts(former), room.tables, room.chance()));
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void partsDelegationsOfSeveralSeatsAsWellAsItCan(Room room) {
        long[] delegations = IntStream.range(0, room.places).mapToLong(place -> place / 3).toArray();
        int[] former = Dealing.around(Collections.nCopies(room.places, ""), delegations, room.tables, room.chance());
        var meetings = new Meetings(delegations, former);
        int[] dealt = room.differently(former);
        int[] parted = meetings.parted(dealt, room.tables);
        assertEven(room, parted, place -> true);
        assertTrue(meetings.at(parted) <= meetings.at(dealt));
    }

    @Test
    void countsThePairsThatCannotPart() {
        assertEquals(0, Meetings.unavoidable(new int[] { 0, 0, 1, 1 }, 2));
        assertEquals(2, Meetings.unavoidable(new int[] { 0, 0, 0, 1, 1, 1 }, 2));
        assertEquals(0, Meetings.unavoidable(new int[] { -1, -1, -1 }, 1));
    }

    @Test
    void countsAPairThatSatWithTheOthersDelegation() {
        // the second seat of delegation 7 was at another table, and nobody of 8 sits with 7 again for all that
        var meetings = new Meetings(new long[] { 7, 8, 7, 9 }, new int[] { 0, 0, 1, 1 });
        assertEquals(2, meetings.at(new int[] { 0, 1, 1, 0 }));
        assertEquals(0, meetings.at(new int[] { 0, 1, 0, 1 }));
    }

    @Test
    void dealsOtherwiseWithAnotherSeed() {
        var room = new Room(1, 6, 60);
        var other = new Room(2, 6, 60);
        assertFalse(Arrays.equals(room.balanced(), other.balanced()));
    }

    private static boolean[] hosts(int[] former) {
        boolean[] hosts = new boolean[former.length];
        for (int place = 0; place < former.length; place++) {
            int table = former[place];
            int at = place;
            hosts[place] = IntStream.range(0, at).noneMatch(before -> former[before] == table);
        }
        return hosts;
    }

    private static List<String> lots(int[] former) {
        return Arrays.stream(former).mapToObj(String::valueOf).toList();
    }

    private static void assertEven(Room room, int[] tables, IntPredicate counted) {
        int[] sizes = new int[room.tables];
        IntStream.range(0, tables.length).filter(counted).forEach(place -> sizes[tables[place]]++);
        var all = IntStream.of(sizes).summaryStatistics();
        assertTrue(all.getMax() - all.getMin() <= 1, room + " has tables of " + Arrays.toString(sizes));
    }

    @Test
    void knowsHowManyMustMeetAgainAfterAllTheRoundsBefore() {
        // four at two tables have all met after three rounds, and in a fourth two pairs meet again whatever is done
        long[] delegations = { 1, 2, 3, 4 };
        List<Set<Long>> earlier = List.of(Set.of(2L, 3L), Set.of(1L, 4L), Set.of(1L, 4L), Set.of(2L, 3L));
        int[] last = { 0, 1, 1, 0 };
        var meetings = new Meetings(delegations, last, earlier);
        assertEquals(2, meetings.unavoidable(2));
        assertEquals(2, meetings.at(meetings.parted(new int[] { 0, 0, 1, 1 }, 2)));
        assertEquals(0, new Meetings(delegations, last).unavoidable(2));
    }
}
