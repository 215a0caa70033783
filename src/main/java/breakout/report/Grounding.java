package breakout.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import breakout.report.Groupwork.Voiced;
import breakout.report.PlenaryReport.Interlinkage;
import breakout.report.PlenaryReport.Said;

/**
 * Tells of sentences that are no answers themselves which answers of Annex A they rest on.
 *
 * @param printed the numbers of all answers that Annex A has
 */
record Grounding(PlenaryReport report, Wording wording, Set<Integer> printed) {

    /** The strongest; all of them are in Annex C. */
    private static final int MOST_PAIRS = 8;
    /** Of a pair: the two pages tell that there are more. */
    private static final int MOST_OF_A_PAIR = 3;
    /** Of the answers that made a point: a line of numbers. Where it stands in full in Annex A, it has all of them. */
    static final int MOST_OF_A_POINT = 12;
    private static final Reference MORE = new Reference("…", Reference.ANNEX_C);

    Grounding(PlenaryReport report, Wording wording) {
        this(report, wording, said(report).map(Said::number).collect(Collectors.toSet()));
    }

    /** Which technologies are named together, how often, and by the first answer of which points. */
    List<Cited> interlinkages() {
        if (report.interlinkages().isEmpty()) {
            return List.of(new Cited(wording.say("report:noInterlinkage"), Reference.ANNEX_C));
        }
        List<Cited> pairs = new ArrayList<>(report.interlinkages().stream().limit(MOST_PAIRS).map(this::pair).toList());
        int further = report.interlinkages().size() - MOST_PAIRS;
        if (further > 0) {
            pairs.add(new Cited(wording.say("report:furtherPairs", further), Reference.ANNEX_C));
        }
        return pairs;
    }

    private Cited pair(Interlinkage pair) {
        List<Reference> references = new ArrayList<>(report.points().stream()
                .filter(point -> point.concerns(pair.a()) && point.concerns(pair.b())).map(Entry::number).distinct()
                .limit(MOST_OF_A_PAIR).map(Reference::answer).toList());
        if (pair.points() > references.size()) {
            references.add(MORE);
        }
        return new Cited(wording.name(pair.a()) + " – " + wording.name(pair.b()) + "\u00A0" + pair.points(), references);
    }

    /**
     * What a group rests its words on. Where answers may not be told by their groups, those that read as it does, as anybody
     * could find out, or else all.
     */
    List<Reference> of(Voiced voiced) {
        List<Integer> answers = voiced.answers().isEmpty()
                ? said(report).filter(said -> said.text().equals(voiced.text()) && said.language().equals(voiced.language()))
                        .map(Said::number).distinct().sorted().toList()
                : voiced.answers();
        return answers.isEmpty() ? List.of(all()) : of(answers);
    }

    /** What a message names; where it names nothing, it rests on all that was said. */
    List<Reference> ofMessage(List<Integer> answers) {
        return answers.isEmpty() && !report.edition().isBeforeFourthSetting() ? List.of(all()) : of(answers);
    }

    private Reference all() {
        return new Reference(wording.say("report:annexA"), Reference.ANNEX_A);
    }

    /** By which answers a point was made; empty where that is one. */
    List<Reference> of(Entry point) {
        List<Integer> numbers = point.said().stream().map(Said::number).toList();
        int further = numbers.size() - MOST_OF_A_POINT;
        return numbers.size() == 1 ? List.of()
                : Stream.concat(of(numbers.stream().limit(MOST_OF_A_POINT).toList()).stream(),
                        further > 0
                                ? Stream.of(Reference.further(wording.say("report:furtherReferences", further), point.number()))
                                : Stream.empty())
                        .toList();
    }

    /** These answers; one that this reader is not given opens nothing. */
    List<Reference> of(List<Integer> answers) {
        return answers.stream().map(number -> printed.contains(number) ? Reference.answer(number)
                : new Reference(Reference.answer(number).text(), "")).toList();
    }

    private static Stream<Said> said(PlenaryReport report) {
        return report.points().stream().flatMap(point -> point.said().stream());
    }
}
