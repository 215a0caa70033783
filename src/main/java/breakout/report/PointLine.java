package breakout.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import breakout.report.Reading.Line;
import breakout.technology.Kind;

/** Puts a point into a line: what is said, by how many, to whom, and which technologies it concerns besides. */
record PointLine(Wording wording, Interpreter interpreter, Grounding grounding) {

    /** @param heading the technology of the paragraph, which the line need not repeat */
    Line of(Entry point, String heading) {
        List<String> others = point.technologies().stream().filter(code -> !code.equals(heading)).toList();
        boolean counted = point.contributors() > 1 || point.said().size() > 1
                || point.kind().equals(Kind.RECOMMENDATION.code());
        var quotations = new Quotations(wording, interpreter);
        Line told = quotations.told(point);
        boolean inLetters = wording.report().edition().isBeforeFourthSetting();
        String tail = Stream
                .of(told.tail(), point.addressee().map(who -> wording.say("report:addressee", who)).orElse(""),
                        counted ? wording.support(point)
                                + (inLetters ? wording.references(point) : wording.repeated(point)) : "",
                        others.isEmpty() ? "" : also(others, heading))
                .filter(part -> !part.isEmpty()).collect(Collectors.joining("; "));
        return new Line(told.reference(), told.said(), tail, List.of(), quotations.of(point),
                inLetters ? List.of() : grounding.of(point));
    }

    private String also(List<String> others, String heading) {
        String names = wording.names(others);
        return heading.isEmpty() ? names : wording.say("report:also", names);
    }
}
