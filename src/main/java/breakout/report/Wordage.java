package breakout.report;

import java.util.List;
import java.util.stream.Stream;

import breakout.kernel.Prose;
import breakout.report.Reading.Line;
import breakout.report.Reading.Paragraph;
import breakout.report.Reading.Section;

/**
 * How many words a plenary reads before the annexes. The head of the report and its table are looked at, not read.
 *
 * @param language of what the report says itself
 */
record Wordage(String language) {

    int of(List<Section> messages, List<Section> sections) {
        return Stream.concat(messages.stream(), sections.stream()).mapToInt(this::of).sum();
    }

    private int of(Section section) {
        return own(section.title()) + section.questions().stream()
                .mapToInt(each -> own(each.title()) + Prose.words(each.text().text(), each.text().language())).sum()
                + section.paragraphs().stream().mapToInt(this::of).sum();
    }

    private int of(Paragraph paragraph) {
        return own(paragraph.heading()) + own(paragraph.text())
                + Stream.concat(paragraph.lines().stream(), paragraph.reservations().stream()).mapToInt(this::of).sum();
    }

    /** What it rests on is looked up, not read. */
    private int of(Line line) {
        return Prose.words(line.said().text(), line.said().language()) + own(line.tail())
                + Stream.concat(line.quoted().stream(), line.again().stream()).mapToInt(this::of).sum();
    }

    private int own(String text) {
        return Prose.words(text, language);
    }
}
