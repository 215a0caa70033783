package breakout.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import breakout.kernel.Language;
import breakout.report.PlenaryReport.Entry;
import breakout.report.PlenaryReport.Said;
import breakout.session.Attribution;

/** The contributions as a table, one in a row, in the order of their numbers. */
final class CsvFace {

    private static final List<String> COLUMNS = List.of("number", "question", "kind", "technologies", "language", "group",
            "late", "repeats", "text");

    /** Where authors may be told of. */
    private static final String AUTHOR = "author";

    private record Row(Said said, String repeats) {
    }

    private CsvFace() {
    }

    static String of(PlenaryReport report) {
        boolean tells = !report.basis().attribution().equals(Attribution.UNATTRIBUTED.code());
        List<List<String>> rows = new ArrayList<>(List.of(tells ? with(COLUMNS, AUTHOR) : COLUMNS));
        Set<Integer> told = new HashSet<>();
        report.points().stream().flatMap(point -> point.said().stream().map(said -> row(point, said)))
                .sorted(Comparator.comparingInt(row -> row.said().number()))
                // a rapporteur may have made several points of one answer
                .filter(row -> told.add(row.said().number()))
                .map(row -> tells ? with(cells(row), author(row.said().author())) : cells(row)).forEach(rows::add);
        return Csv.of(rows);
    }

    private static Row row(Entry point, Said said) {
        return new Row(said, said.number() == point.number() ? "" : String.valueOf(point.number()));
    }

    private static String author(PlenaryReport.Author author) {
        return author == null ? ""
                : author.names() != null ? author.names().get(Language.EN.tag())
                        : author.category() != null ? author.category() : author.region();
    }

    private static List<String> with(List<String> cells, String last) {
        return Stream.concat(cells.stream(), Stream.of(last)).toList();
    }

    private static List<String> cells(Row row) {
        Said said = row.said();
        return List.of(String.valueOf(said.number()), String.valueOf(said.question()), said.kind(),
                String.join(" ", said.technologies()), said.language(), said.group() == 0 ? "" : String.valueOf(said.group()),
                String.valueOf(said.late()), row.repeats(), said.text());
    }
}
