package breakout.report;

import java.util.List;
import java.util.stream.Stream;

import breakout.report.Reading.Line;
import breakout.report.Reading.Quoted;

/** Tells where views differed: what was reserved when highlights were read back, and in plenary about former revisions. */
record Dissent(PlenaryReport report, GroupworkWording groupwork) {

    List<Line> lines() {
        return report.tellsReadBacks() ? Stream.concat(inGroups(), inPlenary()).toList() : List.of();
    }

    private Stream<Line> inGroups() {
        return report.groupwork().heard().stream().flatMap(heard -> heard.voiced().stream()
                .flatMap(voiced -> voiced.reservations().stream().map(each -> new Line(Quoted.of(each.language(), each.text()),
                        wording().say("report:reservedInReadBack") + ", " + groupwork.where(heard, voiced), List.of(),
                        groupwork.grounding().of(voiced)))));
    }

    /** What is reserved about this very revision moves none of its paragraphs while the plenary looks at them. */
    private Stream<Line> inPlenary() {
        return report.reservations().stream().filter(each -> each.placement().revision() < report.edition().revision())
                .map(each -> new Line(Quoted.of(each.language(), each.text()), wording().say("report:reservedInPlenary") + ", "
                        + wording().say("report:paragraphOf", each.placement().paragraph(), each.placement().revision()),
                        List.of(), each.placement().point() == null ? List.of()
                                : groupwork.grounding().of(List.of(each.placement().point()))));
    }

    private Wording wording() {
        return groupwork.wording();
    }
}
