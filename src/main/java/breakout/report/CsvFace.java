package breakout.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import breakout.report.PlenaryReport.Entry;
import breakout.report.PlenaryReport.Said;

/** The contributions as a table, one in a row, in the order of their numbers. */
final class CsvFace {

    private static final List<String> COLUMNS = List.of("number", "question", "kind", "technologies", "language", "group",
            "late", "repeats", "text");

    private record Row(Said said, String repeats) {
    }

    private CsvFace() {
    }

    static String of(PlenaryReport report) {
        List<List<String>> rows = new ArrayList<>(List.of(COLUMNS));
        report.points().stream().flatMap(point -> point.said().stream().map(said -> row(point, said)))
                .sorted(Comparator.comparingInt(row -> row.said().number())).map(CsvFace::cells).forEach(rows::add);
        return Csv.of(rows);
    }

    private static Row row(Entry point, Said said) {
        return new Row(said, said.number() == point.number() ? "" : String.valueOf(point.number()));
    }

    private static List<String> cells(Row row) {
        Said said = row.said();
        return List.of(String.valueOf(said.number()), String.valueOf(said.question()), said.kind(),
                String.join(" ", said.technologies()), said.language(), String.valueOf(said.group()),
                String.valueOf(said.late()), row.repeats(), said.text());
    }
}
