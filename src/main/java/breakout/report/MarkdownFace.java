package breakout.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import breakout.kernel.Language;
import breakout.kernel.Words;
import breakout.report.Reading.Line;
import breakout.report.Reading.Paragraph;
import breakout.report.Reading.Section;

/** The report as text with Markdown marks, in the order of the page: for minutes, and for those who edit further. */
record MarkdownFace(Words words, Language language) {

    String of(Reading reading) {
        var page = new StringBuilder();
        head(reading.head(), page);
        reading.messages().forEach(section -> section(section, 2, page));
        heading(2, say("report:contributed"), page);
        grid(reading.grid(), page);
        reading.sections().forEach(section -> section(section, 2, page));
        heading(2, say("report:annexContributions"), page);
        page.append(say("report:annexContributionsLead")).append("\n\n");
        reading.contributions().forEach(section -> section(section, 3, page));
        section(reading.method(), 2, page);
        heading(2, say("report:annexMatrix"), page);
        page.append(say("report:annexMatrixLead")).append("\n\n");
        matrix(reading.matrix(), page);
        attendance(reading.attendance(), page);
        return page.toString();
    }

    private String say(String key) {
        return words.say(language, key);
    }

    private static void head(Reading.Head head, StringBuilder page) {
        List<String> lines = List.of(head.organisation().text(), head.meeting().text(), subtitle(head),
                head.item().text(), head.symbol(), head.when(), head.edition(), head.basis());
        heading(1, head.title(), page);
        page.append(lines.stream().filter(line -> !line.isEmpty()).map(Markdown::text).collect(Collectors.joining("  \n")))
                .append("\n\n");
    }

    private static String subtitle(Reading.Head head) {
        return head.subtitle().text() + (head.mark().isEmpty() ? "" : " (" + head.mark() + ")");
    }

    private static void section(Section section, int level, StringBuilder page) {
        section.questions().forEach(question -> {
            heading(level, question.title(), page);
            page.append("> ").append(Markdown.text(question.text().text())).append("\n\n");
        });
        heading(section.questions().isEmpty() ? level : level + 1, section.title(), page);
        section.paragraphs().forEach(paragraph -> paragraph(paragraph, page));
    }

    /** The numbers are text, not list marks: an interpreter of Markdown would count anew. */
    private static void paragraph(Paragraph paragraph, StringBuilder page) {
        String number = paragraph.number().isEmpty() ? "" : paragraph.number() + "\\. ";
        if (paragraph.isShort()) {
            page.append(number).append(line(paragraph.lines().get(0))).append("\n\n");
            String quoted = quotations(paragraph.lines().get(0), "");
            page.append(quoted).append(quoted.isEmpty() ? "" : "\n");
            list(paragraph.reservations(), page);
            return;
        }
        String heading = paragraph.heading().isEmpty() ? "" : "**" + Markdown.text(paragraph.heading()) + "** ";
        String begun = (number + heading + (paragraph.text().isEmpty() ? "" : Markdown.text(paragraph.text()))).strip();
        page.append(begun).append(begun.isEmpty() ? "" : "\n\n");
        list(Stream.concat(paragraph.lines().stream(), paragraph.reservations().stream()).toList(), page);
    }

    private static void list(List<Line> lines, StringBuilder page) {
        lines.forEach(line -> {
            page.append("- ").append(line(line)).append('\n').append(quotations(line, "  "));
            line.again().forEach(again -> page.append("  - ").append(line(again)).append('\n'));
        });
        page.append(lines.isEmpty() ? "" : "\n");
    }

    private static String quotations(Line line, String indent) {
        return line.quoted().stream()
                .flatMap(quotation -> Stream.concat(Stream.of(quotation), quotation.again().stream()))
                .map(each -> indent + "> " + line(each) + "\n").collect(Collectors.joining(indent + ">\n"));
    }

    private static String line(Line line) {
        return (line.reference().isEmpty() ? "" : "\\[" + line.reference() + "\\] ") + Markdown.text(line.said().text())
                + (line.remark().isEmpty() ? "" : " (" + Markdown.text(line.remark()) + ")");
    }

    private void grid(Reading.Grid grid, StringBuilder page) {
        row(page, say("report:technology"), grid.questions(), say("report:points"));
        row(page, "---", grid.questions().stream().map(question -> "---:").toList(), "---:");
        grid.rows().forEach(row -> row(page, Markdown.text(row.name()), row.questions().stream().map(String::valueOf).toList(),
                String.valueOf(row.points())));
        page.append('\n').append(Markdown.text(grid.note())).append("\n\n");
    }

    private void matrix(Reading.Matrix matrix, StringBuilder page) {
        List<String> numbers = matrix.rows().stream().map(row -> String.valueOf(row.number())).toList();
        row(page, say("report:technology"), numbers, null);
        row(page, "---", numbers.stream().map(number -> "---:").toList(), null);
        matrix.rows().forEach(row -> row(page, row.number() + " " + Markdown.text(row.name()), IntStream
                .range(0, row.cells().size()).mapToObj(i -> cell(row.cells().get(i))).toList(), null));
    }

    private void attendance(Reading.Attendance attendance, StringBuilder page) {
        if (attendance.rows().isEmpty()) {
            return;
        }
        page.append('\n');
        heading(2, say("report:annexAttendance"), page);
        row(page, say("report:attendanceOf"), List.of(say("report:attendanceContributions")),
                say("report:attendanceDelegations"));
        row(page, "---", List.of("---:"), "---:");
        attendance.rows().forEach(row -> row(page, Markdown.text(row.name()), List.of(String.valueOf(row.contributions())),
                row.delegations()));
        page.append(attendance.note().isEmpty() ? "" : "\n" + Markdown.text(attendance.note()) + "\n");
    }

    private static String cell(Reading.Cell cell) {
        return cell.self() ? "**" + cell.text() + "**" : cell.text();
    }

    private static void row(StringBuilder page, String first, List<String> cells, String last) {
        page.append("| ").append(first);
        cells.forEach(cell -> page.append(" | ").append(cell));
        page.append(last == null ? "" : " | " + last).append(" |\n");
    }

    private static void heading(int level, String text, StringBuilder page) {
        page.append("#".repeat(level)).append(' ').append(Markdown.text(text)).append("\n\n");
    }
}
