package breakout.report;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import breakout.technology.Kind;

/**
 * Chooses what the two pages say of all that was said, until they are full: of what the plenary reserved, of what the groups
 * report back, and then part by part in turn of the points, what most delegates stand behind, and among equals one of each
 * technology before a second of any. What was said is all in Annex A; what a rapporteur has worded is always told.
 */
final class Digest {

    /** The parts of the report, those first that the plenary asked for. */
    static final List<List<Kind>> PARTS = List.of(List.of(Kind.RECOMMENDATION),
            List.of(Kind.BENEFIT, Kind.CURRENT_USE), List.of(Kind.FUTURE_USE), List.of(Kind.RISK), List.of(Kind.CHALLENGE));

    private final PlenaryReport report;
    private final Wording wording;
    private final Body empty;
    private final Selection selection;
    private double room;

    private Digest(PlenaryReport report, Wording wording) {
        this.report = report;
        this.wording = wording;
        boolean first = report.edition().isOfFirstSetting();
        this.selection = first ? Selection.ofAllSaid(report) : new Selection();
        this.empty = new Body(report, wording, first ? Selection.ofAllSaid(report) : new Selection());
    }

    static Selection of(PlenaryReport report, Wording wording) {
        return new Digest(report, wording).selection();
    }

    private Selection selection() {
        room = Extent.TWO_PAGES - Extent.of(empty.messages()) - Extent.of(empty.sections())
                - Extent.ROW * report.counts().size();
        for (Entry point : report.points()) {
            if (point.worded() != null) {
                take(point);
            }
        }
        List<Deque<Entry>> parts = PARTS.stream().map(kinds -> inTurn(empty.of(kinds.toArray(Kind[]::new)).stream()
                .filter(point -> !selection.points().contains(point.number())).toList())).toList();
        // a part of which nothing is told would look as if nothing had been said
        parts.forEach(this::take);
        reserved();
        if (!report.edition().isOfFirstSetting()) {
            new Voices(report, wording).inTurn().forEach(this::take);
        }
        while (parts.stream().anyMatch(part -> !part.isEmpty())) {
            for (Deque<Entry> part : parts) {
                double needed = part.isEmpty() ? 0 : Extent.of(empty.line(part.peek(), ""));
                if (needed > room) {
                    part.poll();
                } else {
                    take(part);
                }
            }
        }
        return selection;
    }

    /** What is about this very revision is before the plenary, and takes the room of nothing that it is looking at. */
    private void reserved() {
        var reservations = new Reservations(report, wording, selection);
        for (Reserved each : report.reservations()) {
            double needed = Extent.of(reservations.line(each));
            if (!each.isOfFormer(report.edition())) {
                selection.reserved().add(each);
            } else if (needed <= room || selection.reserved().contains(each)) {
                selection.reserved().add(each);
                room -= needed;
            } else {
                room -= Extent.of(reservations.annexed(1));
            }
        }
    }

    private void take(Voices.Voice voice) {
        double needed = voice.room();
        // where groups report back, something of it is told; and each group is heard before any point has a heading
        if (needed <= room + (voice.first() ? Extent.HEADINGS : 0) || selection.voiced().isEmpty()) {
            selection.voiced().add(voice.voiced());
            room -= needed;
        }
    }

    private void take(Deque<Entry> part) {
        if (!part.isEmpty()) {
            take(part.poll());
        }
    }

    private void take(Entry point) {
        selection.points().add(point.number());
        room -= Extent.of(empty.line(point, ""));
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
