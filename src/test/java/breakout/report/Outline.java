package breakout.report;

import java.util.List;
import java.util.stream.Stream;

import breakout.report.Reading.Line;
import breakout.report.Reading.Paragraph;

/** What a report is called by in the room: each paragraph's part and number, and what it rests on. */
record Outline(String part, String number, List<String> answers, List<String> rests, List<String> reserved) {

    static List<Outline> of(Reading reading) {
        return Stream.concat(reading.messages().stream(), reading.sections().stream())
                .flatMap(section -> section.paragraphs().stream().map(paragraph -> of(section.id(), paragraph))).toList();
    }

    private static Outline of(String part, Paragraph paragraph) {
        return new Outline(part, paragraph.number(), paragraph.lines().stream().map(Line::reference).toList(),
                Stream.concat(paragraph.lines().stream().flatMap(line -> line.rests().stream()),
                        paragraph.cited().stream().flatMap(cited -> cited.references().stream())).map(Reference::opens)
                        .toList(),
                paragraph.reservations().stream().map(Outline::held).toList());
    }

    /** That others are in the annex, each reader is told in their own words. */
    private static String held(Line reservation) {
        return reservation.tail().isEmpty() ? "in the annex" : reservation.said().text();
    }
}
