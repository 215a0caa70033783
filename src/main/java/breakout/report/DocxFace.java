package breakout.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import breakout.kernel.Language;
import breakout.kernel.Words;
import breakout.report.Manuscript.Bar;
import breakout.report.Passage.Numbering;
import breakout.report.Reading.Cell;
import breakout.report.Reading.Line;
import breakout.report.Reading.Paragraph;
import breakout.report.Reading.Quoted;
import breakout.report.Reading.Section;

/** The report as a document of Word, in the order of the page: for those who edit it further, in the styles of their house. */
record DocxFace(Words words, Language language, Stationery stationery) {

    /** Of the width of a table, in hundredths, for the names of its rows. */
    private static final int NAMES = 55;
    private static final int NAMES_BESIDE_MANY = 40;
    /** In twentieths of a point: else it covers the line below the table. */
    private static final int ABOVE_FIGURE = 120;

    byte[] of(Reading reading) {
        try (var manuscript = new Manuscript(stationery, reading.language())) {
            everyPage(reading.head(), manuscript);
            head(reading.head(), manuscript);
            reading.messages().forEach(section -> section(section, manuscript));
            manuscript.passage(Style.SECTION).say(say("report:contributed"));
            grid(reading.grid(), manuscript);
            reading.sections().forEach(section -> section(section, manuscript));
            manuscript.onNewPage(Style.SECTION).say(say("report:annexContributions"));
            manuscript.passage(Style.REMARK).say(say("report:annexContributionsLead"));
            reading.contributions().forEach(part -> {
                manuscript.passage(Style.PART).say(part.title());
                part.paragraphs().forEach(paragraph -> paragraph(paragraph, manuscript));
            });
            section(reading.method(), manuscript);
            manuscript.passage(Style.SECTION).say(say("report:annexMatrix"));
            manuscript.passage(Style.REMARK).keptWithNext().say(say("report:annexMatrixLead"));
            matrix(reading.matrix(), manuscript);
            reading.figures().forEach(figure -> figure(figure, manuscript));
            attendance(reading.attendance(), manuscript);
            return manuscript.bytes();
        }
    }

    private String say(String key) {
        return words.say(language, key);
    }

    private void everyPage(Reading.Head head, Manuscript manuscript) {
        manuscript.header().say(head.title()).atEnd(manuscript.width()).say(joined(head.symbol(), head.edition()));
        manuscript.footer().say(say("report:workingDocument")).atEnd(manuscript.width()).say(say("report:page") + " ")
                .computed("PAGE").say(" " + say("report:pageOf") + " ").computed("NUMPAGES");
    }

    private void head(Reading.Head head, Manuscript manuscript) {
        quote(head.organisation(), Style.TEXT, manuscript);
        quote(head.meeting(), Style.TEXT, manuscript);
        manuscript.passage(Style.TITLE).say(head.title());
        manuscript.passage(Style.SUBTITLE).quote(head.subtitle()).say(head.mark().isEmpty() ? "" : " (" + head.mark() + ")");
        quote(head.item(), Style.TEXT, manuscript);
        String symbol = head.symbol().isEmpty() ? "" : say("report:symbol") + " " + head.symbol();
        manuscript.passage(Style.TEXT).say(joined(symbol, head.when(), head.edition()));
        manuscript.passage(Style.TEXT).stress(head.basis());
    }

    private static void quote(Quoted line, Style style, Manuscript manuscript) {
        if (!line.text().isEmpty()) {
            manuscript.passage(style).quote(line);
        }
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
    }

    private void section(Section section, Manuscript manuscript) {
        section.questions().forEach(question -> {
            manuscript.passage(Style.SECTION).say(question.title());
            manuscript.passage(Style.ASKED).quote(question.text());
        });
        manuscript.passage(section.questions().isEmpty() ? Style.SECTION : Style.PART).say(section.title());
        section.paragraphs().forEach(paragraph -> paragraph(paragraph, manuscript));
    }

    private static void paragraph(Paragraph paragraph, Manuscript manuscript) {
        boolean numbered = !paragraph.number().isEmpty();
        if (paragraph.isShort() && numbered) {
            Line line = paragraph.lines().get(0);
            tail(line, followed(line, numbered(paragraph, manuscript)).quote(line.said()).say(reference(" ", line)));
            quotations(line, manuscript);
            lines(paragraph.reservations(), manuscript);
            return;
        }
        if (numbered || !paragraph.heading().isEmpty() || !paragraph.text().isEmpty()) {
            Passage lead = numbered ? numbered(paragraph, manuscript) : manuscript.passage(Style.TEXT);
            lead.stress(paragraph.heading()).say((paragraph.heading().isEmpty() ? "" : " ") + paragraph.text());
            if (!paragraph.lines().isEmpty() || !paragraph.reservations().isEmpty()) {
                lead.keptWithNext();
            }
        }
        lines(paragraph.lines(), manuscript);
        lines(paragraph.reservations(), manuscript);
    }

    private static void lines(List<Line> lines, Manuscript manuscript) {
        lines.forEach(line -> {
            line(line, followed(line, manuscript.passage(Style.LINE)).numbered(Numbering.LINES, 0));
            quotations(line, manuscript);
            line.again().forEach(again -> line(again, manuscript.passage(Style.AGAIN).numbered(Numbering.LINES, 1)));
        });
    }

    /** What is quoted stands on the page of what it is quoted below. */
    private static Passage followed(Line line, Passage passage) {
        return line.quoted().isEmpty() ? passage : passage.keptWithNext();
    }

    private static void quotations(Line line, Manuscript manuscript) {
        line.quoted().forEach(quotation -> {
            tail(quotation, manuscript.passage(Style.QUOTATION).quote(quotation.said()).say(reference(" ", quotation)));
            quotation.again().forEach(original -> manuscript.passage(Style.QUOTATION).quote(original.said()));
        });
    }

    private static Passage numbered(Paragraph paragraph, Manuscript manuscript) {
        boolean counted = Character.isDigit(paragraph.number().charAt(0));
        return manuscript.passage(Style.NUMBERED).numbered(counted ? Numbering.PARAGRAPHS : Numbering.METHOD, 0);
    }

    private static void line(Line line, Passage passage) {
        tail(line, passage.say(line.reference().isEmpty() ? "" : reference("", line) + " ").quote(line.said()));
    }

    private static String reference(String before, Line line) {
        return line.reference().isEmpty() ? "" : before + "[" + line.reference() + "]";
    }

    private static void tail(Line line, Passage passage) {
        passage.say(line.remark().isEmpty() ? "" : " (" + line.remark() + ")");
    }

    private void grid(Reading.Grid grid, Manuscript manuscript) {
        List<String> head = Stream.of(Stream.of(say("report:technology")), grid.questions().stream(),
                Stream.of(say("report:points"), say("report:share"))).flatMap(each -> each).toList();
        List<List<Cell>> rows = grid.rows().stream().map(row -> Stream.of(Stream.of(row.name()),
                row.questions().stream().map(String::valueOf), Stream.of(String.valueOf(row.points())))
                .flatMap(each -> each).map(text -> new Cell(text, false)).toList()).toList();
        List<Bar> bars = grid.rows().stream()
                .map(row -> new Bar(words.say(language, "report:bar", row.points()), row.bar())).toList();
        manuscript.table(say("report:contributed"), head, rows, bars, NAMES_BESIDE_MANY);
        manuscript.passage(Style.REMARK).say(grid.note());
    }

    private static void figure(Figure figure, Manuscript manuscript) {
        var passage = manuscript.passage(Style.TEXT).keptWithNext();
        passage.paragraph().setSpacingBefore(ABOVE_FIGURE);
        passage.show(Picture.of(figure).within(manuscript.width()));
        manuscript.passage(Style.REMARK).say(figure.caption());
    }

    private void attendance(Reading.Attendance attendance, Manuscript manuscript) {
        if (attendance.rows().isEmpty()) {
            return;
        }
        manuscript.passage(Style.SECTION).say(say("report:annexAttendance"));
        manuscript.table(say("report:annexAttendance"), List.of(say("report:attendanceOf"),
                say("report:attendanceContributions"), say("report:attendanceDelegations")),
                attendance.rows().stream()
                        .map(row -> Stream.of(row.name(), String.valueOf(row.contributions()), row.delegations())
                                .map(text -> new Cell(text, attendance.isTotal(row))).toList())
                        .toList(),
                NAMES);
        if (!attendance.note().isEmpty()) {
            manuscript.passage(Style.REMARK).say(attendance.note());
        }
    }

    private void matrix(Reading.Matrix matrix, Manuscript manuscript) {
        List<String> head = Stream.concat(Stream.of(say("report:technology")),
                matrix.rows().stream().map(row -> String.valueOf(row.number()))).toList();
        List<List<Cell>> rows = matrix.rows().stream().map(row -> Stream
                .concat(Stream.of(new Cell(row.number() + " " + row.name(), false)), row.cells().stream()).toList()).toList();
        manuscript.table(say("report:annexMatrix"), head, rows, NAMES_BESIDE_MANY);
    }
}
