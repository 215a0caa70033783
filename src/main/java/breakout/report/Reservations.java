package breakout.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import breakout.report.Reading.Line;
import breakout.report.Reading.Paragraph;
import breakout.report.Reading.Quoted;
import breakout.report.Reading.Section;

/**
 * Puts what the plenary reserved under the paragraphs it is about; what is about none of these any more, into a part of its
 * own.
 */
record Reservations(PlenaryReport report, Wording wording) {

    /** What is about these paragraphs, under them. */
    List<Section> under(List<Section> sections) {
        return report.reservations().isEmpty() ? sections
                : sections.stream().map(section -> new Section(section.id(), section.questions(), section.title(), IntStream
                        .range(0, section.paragraphs().size()).mapToObj(index -> under(section, index)).toList())).toList();
    }

    private Paragraph under(Section section, int index) {
        Paragraph paragraph = section.paragraphs().get(index);
        return paragraph.reserved(
                lines(report.reservations().stream().filter(each -> each.placement().isAt(section, index)).toList()));
    }

    /** As {@link #under}, to the end of the report. @param messages what stands before these */
    List<Section> ending(List<Section> messages, List<Section> sections) {
        List<Section> whole = new ArrayList<>(under(sections));
        List<Section> all = new ArrayList<>(messages);
        all.addAll(sections);
        List<Reserved> left = report.reservations().stream().filter(each -> all.stream().noneMatch(section -> IntStream
                .range(0, section.paragraphs().size()).anyMatch(index -> each.placement().isAt(section, index)))).toList();
        if (!left.isEmpty()) {
            int before = all.stream().mapToInt(section -> section.paragraphs().size()).sum();
            whole.add(new Section("reservations", List.of(), wording.say("report:reservations"),
                    IntStream.range(0, left.size()).mapToObj(i -> apart(left.get(i), before + i + 1)).toList()));
        }
        return whole;
    }

    private Paragraph apart(Reserved reserved, int number) {
        var about = reserved.placement();
        return new Paragraph(String.valueOf(number), "",
                wording.say("report:reservedBefore", about.paragraph(), about.revision()),
                List.of()).reserved(lines(List.of(reserved)));
    }

    List<Line> lines(List<Reserved> these) {
        return these.stream().map(each -> new Line("", Quoted.of(each.language(), each.text()),
                wording.say("report:reservedInPlenary"), List.of())).toList();
    }
}
