package breakout.report;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import breakout.technology.Kind;

/**
 * Chooses what the two pages say of all that was said: part by part in turn, what most delegates stand behind, and among equals
 * one of each technology before a second of any, until the pages are full. What was said is all in Annex A; what a rapporteur
 * has
 * worded is always told.
 */
record Digest(PlenaryReport report, Wording wording) {

    /** The parts of the report, those first that the plenary asked for. */
    static final List<List<Kind>> PARTS = List.of(List.of(Kind.RECOMMENDATION),
            List.of(Kind.BENEFIT, Kind.CURRENT_USE), List.of(Kind.FUTURE_USE), List.of(Kind.RISK), List.of(Kind.CHALLENGE));

    /** The numbers of the points that are chosen. */
    Set<Integer> chosen() {
        var empty = new Body(report, wording, Set.of());
        double room = Extent.TWO_PAGES - Extent.of(empty.messages()) - Extent.of(empty.sections())
                - Extent.ROW * report.counts().size() - new Reservations(report, wording).lines(report.reservations()).stream()
                        .mapToDouble(Extent::of).sum();
        Set<Integer> chosen = new HashSet<>();
        for (Entry point : report.points()) {
            if (point.worded() != null) {
                chosen.add(point.number());
                room -= Extent.of(empty.line(point, ""));
            }
        }
        List<Deque<Entry>> parts = PARTS.stream().map(kinds -> inTurn(empty.of(kinds.toArray(Kind[]::new)).stream()
                .filter(point -> !chosen.contains(point.number())).toList())).toList();
        // a part of which nothing is told would look as if nothing had been said
        for (Deque<Entry> part : parts) {
            room -= take(part, chosen, empty);
        }
        while (parts.stream().anyMatch(part -> !part.isEmpty())) {
            for (Deque<Entry> part : parts) {
                double needed = part.isEmpty() ? 0 : Extent.of(empty.line(part.peek(), ""));
                if (needed > room) {
                    part.poll();
                } else {
                    room -= take(part, chosen, empty);
                }
            }
        }
        return chosen;
    }

    private static double take(Deque<Entry> part, Set<Integer> chosen, Body body) {
        if (part.isEmpty()) {
            return 0;
        }
        Entry taken = part.poll();
        chosen.add(taken.number());
        return Extent.of(body.line(taken, ""));
    }

    /** What most stand behind first, and among equals one of each technology before a second of any. */
    static Deque<Entry> inTurn(List<Entry> about) {
        Map<String, Integer> had = new HashMap<>();
        Map<Integer, Integer> turn = new HashMap<>();
        about.forEach(point -> turn.put(point.number(), had.merge(point.heading(), 1, Integer::sum)));
        Stream<Entry> order = about.stream().sorted(Comparator.<Entry> comparingInt(point -> -point.contributors())
                .thenComparingInt(point -> -point.said().size()).thenComparingInt(point -> turn.get(point.number()))
                .thenComparingInt(Entry::number));
        return new ArrayDeque<>(order.toList());
    }
}
