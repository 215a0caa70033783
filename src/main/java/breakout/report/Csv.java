package breakout.report;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes comma-separated values (RFC 4180) that a spreadsheet reads as text, in any script, and never as a formula. */
final class Csv {

    /** By it, spreadsheets know that what follows is UTF-8. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String END = "\r\n";
    /**
     * Where a spreadsheet would compute: before a sign of a formula (the full-width ones where Chinese or Japanese is spoken)
     * that begins the cell, or begins one where cells are parted by semicolons or tabs, and quotes do not hold what is below.
     */
    private static final Pattern COMPUTED = Pattern
            .compile("^(?=[\\t\\r\\n])|(?<=^|[;\\t\\r\\n])(?=[\\p{Z}\"]*+[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20])");

    private Csv() {
    }

    static String of(List<List<String>> rows) {
        return rows.stream().map(row -> row.stream().map(Csv::cell).collect(Collectors.joining(",", "", END)))
                .collect(Collectors.joining("", BYTE_ORDER_MARK, ""));
    }

    /** The one place that escapes a cell. */
    static String cell(String text) {
        return "\"" + COMPUTED.matcher(text).replaceAll("'").replace("\"", "\"\"") + "\"";
    }
}
