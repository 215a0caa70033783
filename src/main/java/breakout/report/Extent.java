package breakout.report;

import java.util.List;

import breakout.report.Reading.Line;
import breakout.report.Reading.Paragraph;
import breakout.report.Reading.Section;

/**
 * How much room the report takes in print, in lines of its text: reckoned from the letters, so that every face has the same.
 */
final class Extent {

    /** Of two pages, less what stands there in every report: the head, the heading of the table and its note. */
    static final double TWO_PAGES = 105;
    /** Of the table of counts. */
    static final double ROW = 1.2;
    private static final double HEADING = 2.1;
    private static final double QUESTION = 2.4;
    private static final double BETWEEN = 0.3;
    /** In a line of a paragraph; some remain empty at its end. */
    private static final int LETTERS = 84;

    private Extent() {
    }

    static double of(List<Section> sections) {
        return sections.stream().mapToDouble(Extent::of).sum();
    }

    private static double of(Section section) {
        return HEADING + section.questions().stream().mapToDouble(each -> QUESTION + lines(each.text().text())).sum()
                + section.paragraphs().stream().mapToDouble(Extent::of).sum();
    }

    private static double of(Paragraph paragraph) {
        String lead = (paragraph.heading() + " " + paragraph.text()).strip();
        return (lead.isEmpty() ? 0 : lines(lead) + BETWEEN) + paragraph.lines().stream().mapToDouble(Extent::of).sum();
    }

    static double of(Line line) {
        String said = line.reference() + line.said().text() + (line.tail().isEmpty() ? "" : " (" + line.tail() + ")");
        return lines(said) + BETWEEN + line.again().stream().mapToDouble(Extent::of).sum();
    }

    private static double lines(String text) {
        return text.lines().mapToInt(line -> Math.max(1, (line.length() + LETTERS - 1) / LETTERS)).sum();
    }
}
