package breakout.report;

import java.util.List;
import java.util.stream.Stream;

import breakout.report.Reading.Line;
import breakout.report.Reading.Paragraph;
import breakout.report.Reading.Section;

/**
 * How much room the report takes in print, in lines of its text: reckoned from the letters, so that every face has the same.
 */
final class Extent {

    /**
     * Of two pages, less what stands there in every report: the head, the heading of the table and its note; and less what may
     * remain empty at the foot of the first, where what belongs together goes over to the second.
     */
    static final double TWO_PAGES = 101;
    /** Of them, what is left for the headings of points, which are not reckoned as they are chosen. */
    static final double HEADINGS = 6;
    /** Of the table of counts. */
    static final double ROW = 1.2;
    /** Of a page in print. */
    private static final double PAGE = 57.5;
    /** Of them, what stands in every report. */
    private static final double HEAD = 17.5;
    /** What is printed of what is reckoned: room is left to be safe, and lines break later than reckoned. */
    private static final double PRINTED = 0.81;
    /** Of what several groups say, besides: who says it stands above it, apart. */
    private static final double CHORUS = 1;
    private static final double HEADING = 2.1;
    private static final double QUESTION = 2.4;
    private static final double BETWEEN = 0.3;
    /** In a line of a paragraph; some remain empty at its end. */
    private static final int LETTERS = 84;

    private Extent() {
    }

    /** How many pages a report fills before its annexes, with so many rows in the table of counts. */
    static double pages(List<Section> messages, List<Section> sections, int rows) {
        return (HEAD + PRINTED * (of(messages) + of(sections) + ROW * rows + CHORUS * choruses(sections))) / PAGE;
    }

    private static long choruses(List<Section> sections) {
        return sections.stream().filter(section -> section.id().equals(GroupworkWording.PART))
                .flatMap(section -> section.paragraphs().stream()).filter(paragraph -> !paragraph.heading().isEmpty()).count();
    }

    static double of(List<Section> sections) {
        return sections.stream().mapToDouble(Extent::of).sum();
    }

    private static double of(Section section) {
        return HEADING + section.questions().stream().mapToDouble(each -> QUESTION + lines(each.text().text())).sum()
                + section.paragraphs().stream().mapToDouble(Extent::of).sum();
    }

    static double of(Paragraph paragraph) {
        String lead = (paragraph.heading() + " " + paragraph.text()).strip();
        return (lead.isEmpty() ? 0 : lines(lead) + BETWEEN)
                + Stream.concat(paragraph.lines().stream(), paragraph.reservations().stream())
                        .mapToDouble(Extent::of).sum();
    }

    static double of(Line line) {
        String said = line.reference() + line.said().text() + (line.remark().isEmpty() ? "" : " (" + line.remark() + ")");
        return lines(said) + BETWEEN
                + Stream.concat(line.quoted().stream(), line.again().stream()).mapToDouble(Extent::of).sum();
    }

    private static double lines(String text) {
        return text.lines().mapToInt(line -> Math.max(1, (line.length() + LETTERS - 1) / LETTERS)).sum();
    }
}
