package breakout.report;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
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
    private final List<Sheet> sheets;
    private final Selection selection;

    /** The two pages in one language, with the room that is left on them. */
    private static final class Sheet {

        private final Wording wording;
        private final Body empty;
        private double room;

        Sheet(PlenaryReport report, Wording wording, Selection selection) {
            this.wording = wording;
            this.empty = new Body(report, wording, selection);
            this.room = Extent.TWO_PAGES - Extent.of(empty.messages()) - Extent.of(empty.sections())
                    - Extent.ROW * report.counts().size();
        }

        double of(Entry point) {
            return Extent.of(empty.line(point, ""));
        }
    }

    private Digest(PlenaryReport report, List<Wording> wordings) {
        this.report = report;
        boolean first = report.edition().isOfFirstSetting();
        this.selection = first ? Selection.ofAllSaid(report) : new Selection();
        this.sheets = wordings.stream()
                .map(each -> new Sheet(report, each, first ? Selection.ofAllSaid(report) : new Selection())).toList();
    }

    /** For which there is room in every language: a paragraph has the same number and says the same whoever reads it. */
    static Selection of(PlenaryReport report, Wording wording) {
        return new Digest(report, report.edition().isBeforeFourthSetting() ? List.of(wording) : wording.inEveryLanguage())
                .selection();
    }

    private Selection selection() {
        for (Entry point : report.points()) {
            if (point.worded() != null) {
                take(point);
            }
        }
        Body empty = sheets.get(0).empty;
        List<Deque<Entry>> parts = PARTS.stream().map(kinds -> inTurn(empty.of(kinds.toArray(Kind[]::new)).stream()
                .filter(point -> !selection.points().contains(point.number())).toList())).toList();
        // a part of which nothing is told would look as if nothing had been said
        parts.forEach(this::take);
        reserved();
        if (!report.edition().isOfFirstSetting()) {
            voiced();
        }
        while (parts.stream().anyMatch(part -> !part.isEmpty())) {
            for (Deque<Entry> part : parts) {
                if (!part.isEmpty() && sheets.stream().anyMatch(sheet -> sheet.of(part.peek()) > sheet.room)) {
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
        for (Reserved each : report.reservations()) {
            if (!each.isOfFormer(report.edition())) {
                selection.reserved().add(each);
            } else if (selection.reserved().contains(each)
                    || sheets.stream().allMatch(sheet -> Extent.of(on(sheet).line(each)) <= sheet.room)) {
                selection.reserved().add(each);
                sheets.forEach(sheet -> sheet.room -= Extent.of(on(sheet).line(each)));
            } else {
                sheets.forEach(sheet -> sheet.room -= Extent.of(on(sheet).annexed(1)));
            }
        }
    }

    private Reservations on(Sheet sheet) {
        return new Reservations(report, sheet.wording, selection);
    }

    private void voiced() {
        // they stand in one order in every language
        List<List<Voices.Voice>> voices = sheets.stream().map(sheet -> new Voices(report, sheet.wording).inTurn()).toList();
        for (int i = 0; i < voices.get(0).size(); i++) {
            int turn = i;
            take(voices.stream().map(inTurn -> inTurn.get(turn)).toList());
        }
    }

    /** @param voice one, on each of the sheets */
    private void take(List<Voices.Voice> voice) {
        Voices.Voice one = voice.get(0);
        // where groups report back, something of it is told; and each group is heard before any point has a heading
        double more = one.first() ? Extent.HEADINGS : 0;
        if (selection.voiced().isEmpty() || IntStream.range(0, sheets.size())
                .allMatch(i -> voice.get(i).room() <= sheets.get(i).room + more)) {
            selection.voiced().add(one.voiced());
            IntStream.range(0, sheets.size()).forEach(i -> sheets.get(i).room -= voice.get(i).room());
        }
    }

    private void take(Deque<Entry> part) {
        if (!part.isEmpty()) {
            take(part.poll());
        }
    }

    private void take(Entry point) {
        selection.points().add(point.number());
        sheets.forEach(sheet -> sheet.room -= sheet.of(point));
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
