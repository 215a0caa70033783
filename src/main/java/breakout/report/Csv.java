package breakout.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes comma-separated values (RFC 4180) that a spreadsheet reads as text, in any script, and never as a formula. */
final class Csv {

    /** By it, spreadsheets know that what follows is UTF-8. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String END = "\r\n";
    /** What makes a spreadsheet compute a cell; the full-width ones where Chinese or Japanese is spoken. */
    private static final String COMPUTED = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private Csv() {
    }

    static String of(List<List<String>> rows) {
        return rows.stream().map(row -> row.stream().map(Csv::cell).collect(Collectors.joining(",", "", END)))
                .collect(Collectors.joining("", BYTE_ORDER_MARK, ""));
    }

    /** The one place that escapes a cell. */
    static String cell(String text) {
        boolean computed = Stream.of(text, text.strip())
                .anyMatch(begun -> !begun.isEmpty() && COMPUTED.indexOf(begun.charAt(0)) >= 0);
        return "\"" + (computed ? "'" : "") + text.replace("\"", "\"\"") + "\"";
    }
}
