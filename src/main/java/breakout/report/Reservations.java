package breakout.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import breakout.report.Reading.Line;
import breakout.report.Reading.Paragraph;
import breakout.report.Reading.Quoted;
import breakout.report.Reading.Section;

/**
 * Puts what the plenary reserved under the paragraph it is about, the first where it is about several; what is about none of
 * these any more, into a part of its own.
 */
record Reservations(PlenaryReport report, Wording wording, Selection selection) {

    static final String PART = "reservations";

    /** What is about these paragraphs, under them. */
    List<Section> under(List<Section> sections) {
        return report.reservations().isEmpty() ? sections
                : sections.stream().map(section -> new Section(section.id(), section.questions(), section.title(), IntStream
                        .range(0, section.paragraphs().size()).mapToObj(index -> under(section, index)).toList())).toList();
    }

    private Paragraph under(Section section, int index) {
        return section.paragraphs().get(index).reserved(
                lines(report.reservations().stream().filter(each -> index(each, section) == index).toList()));
    }

    /** As {@link #under}, to the end of the report. @param messages what stands before these */
    List<Section> ending(List<Section> messages, List<Section> sections) {
        List<Section> whole = new ArrayList<>(under(sections));
        List<Section> all = Stream.concat(messages.stream(), sections.stream()).toList();
        List<Reserved> left = left(all);
        if (!left.isEmpty()) {
            int before = paragraphs(all);
            whole.add(new Section(PART, List.of(), wording.say("report:reservations"),
                    IntStream.range(0, left.size()).mapToObj(i -> apart(left.get(i), before + i + 1)).toList()));
        }
        return whole;
    }

    /** Under which paragraph it stands. @param all parts of the report */
    Reference where(Reserved reserved, List<Section> all) {
        return all.stream().filter(section -> index(reserved, section) >= 0)
                .map(section -> section.paragraphs().get(index(reserved, section)).number()).findFirst()
                .map(number -> Reference.paragraph(wording, Integer.parseInt(number)))
                .orElseGet(() -> Reference.paragraph(wording, paragraphs(all) + left(all).indexOf(reserved) + 1));
    }

    private List<Reserved> left(List<Section> all) {
        return report.reservations().stream()
                .filter(each -> all.stream().noneMatch(section -> index(each, section) >= 0)).toList();
    }

    /** Of the paragraph of this part that it is about; -1 where it is about none of them. */
    private static int index(Reserved reserved, Section section) {
        return IntStream.range(0, section.paragraphs().size()).filter(index -> reserved.placement().isAt(section, index))
                .findFirst().orElse(-1);
    }

    private static int paragraphs(List<Section> all) {
        return all.stream().mapToInt(section -> section.paragraphs().size()).sum();
    }

    private Paragraph apart(Reserved reserved, int number) {
        var about = reserved.placement();
        return new Paragraph(String.valueOf(number), "",
                wording.say("report:reservedBefore", about.paragraph(), about.revision()),
                List.of()).reserved(lines(List.of(reserved)));
    }

    /** Those for which there is room, and how many more there are. */
    private List<Line> lines(List<Reserved> these) {
        List<Line> lines = new ArrayList<>(these.stream().filter(selection.reserved()::contains).map(this::line).toList());
        if (lines.size() < these.size()) {
            lines.add(annexed(these.size() - lines.size()));
        }
        return lines;
    }

    Line line(Reserved reserved) {
        return new Interpreter(report, wording).said(Quoted.of(reserved.language(), reserved.text()),
                wording.say("report:reservedInPlenary"), List.of(), List.of());
    }

    /** Says that so many more are in the annex. */
    Line annexed(int further) {
        return new Line("", Quoted.of(wording.language().tag(), wording.say("report:reservedInAnnex", further)), "", List.of());
    }

    /** Those for which there is no room on the two pages; empty where there is for all. @param all parts of these pages */
    Optional<Section> annexed(List<Section> all) {
        List<Reserved> left = report.reservations().stream().filter(each -> !selection.reserved().contains(each)).toList();
        return left.isEmpty() ? Optional.empty()
                : Optional.of(new Section("annex-" + PART, List.of(), wording.say("report:reservations"), left.stream()
                        .map(each -> new Paragraph("", "", where(each, all).text(), List.of()).reserved(List.of(line(each))))
                        .toList()));
    }
}
