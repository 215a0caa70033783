package breakout.delegation;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

import breakout.kernel.PlainText;
import breakout.kernel.Refusal;
import breakout.kernel.Typed;

/** Reads an organiser's list as people keep it: separated by commas, semicolons or tabs, its columns in any order. */
final class RosterReader {

    private static final int LONGEST_CODE = 20;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Function<String, Integer> groups;
    private final Function<String, Region> regions;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Flaw> flaws = new ArrayList<>();
    private final Map<String, Integer> codes = new HashMap<>();
    private final Map<String, Integer> sameNames = new HashMap<>();
    private Map<Column, Integer> columns;

    /**
     * @param groups the number of the group that is called so, or a refusal
     * @param regions of a code that is known elsewhere; null of any other
     */
    RosterReader(Function<String, Integer> groups, Function<String, Region> regions) {
        this.groups = groups;
        this.regions = regions;
    }

    Roster read(String text) {
        // a last line that is not ended would be counted as the one before
        String whole = (text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text) + "\n";
        int line = 0;
        try (var parser = CSVParser.parse(new StringReader(whole), format(whole))) {
            for (CSVRecord row : parser) {
                line = Math.toIntExact(parser.getCurrentLineNumber());
                if (Stream.of(row.values()).allMatch(String::isBlank)) {
                    continue;
                }
                if (columns == null) {
                    head(row, line);
                } else {
                    add(row, line);
                }
                if (columns == null || flaws.size() >= Roster.MOST_FLAWS) {
                    return new Roster(entries, flaws);
                }
            }
        } catch (IOException | UncheckedIOException | IllegalStateException unclosed) {
            flaws.add(Flaw.at(line + 1, null, "list_quotes"));
        }
        if (columns == null && flaws.isEmpty()) {
            flaws.add(Flaw.at(0, null, "list_empty"));
        }
        return new Roster(entries, flaws);
    }

    private static CSVFormat format(String text) {
        String head = text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).findFirst().orElse("");
        char separator = Stream.of(',', ';', '\t')
                .max((a, b) -> Long.compare(known(head, a), known(head, b))).orElseThrow();
        return CSVFormat.DEFAULT.builder().setDelimiter(separator).setIgnoreEmptyLines(true).setCommentMarker('#')
                .setIgnoreSurroundingSpaces(separator != '\t').get();
    }

    private static long known(String head, char separator) {
        return Stream.of(head.split(String.valueOf(separator))).map(cell -> cell.replace("\"", ""))
                .filter(cell -> Column.headed(cell).isPresent()).count();
    }

    private void head(CSVRecord row, int line) {
        var found = new EnumMap<Column, Integer>(Column.class);
        for (int at = 0; at < row.size(); at++) {
            String heading = row.get(at);
            Column column = Column.headed(heading).orElse(null);
            if (column == null && !heading.isBlank()) {
                flaws.add(Flaw.at(line, String.valueOf(at + 1), "column_unknown"));
            } else if (column != null && found.put(column, at) != null) {
                flaws.add(Flaw.at(line, column.mark(), "column_twice"));
            }
        }
        if (!found.containsKey(Column.EN) && !found.containsKey(Column.FR)) {
            flaws.clear();
            flaws.add(Flaw.at(line, null, "list_without_header"));
        }
        columns = flaws.isEmpty() ? found : null;
    }

    private void add(CSVRecord row, int line) {
        int before = flaws.size();
        int width = columns.values().stream().max(Integer::compare).orElseThrow() + 1;
        for (int at = width; at < row.size(); at++) {
            if (!row.get(at).isBlank()) {
                flaws.add(Flaw.at(line, String.valueOf(at + 1), "line_too_long"));
                return;
            }
        }
        String code = take(line, Column.CODE, () -> code(cell(row, Column.CODE)));
        var category = take(line, Column.TYPE, () -> Category.of(cell(row, Column.TYPE)));
        var names = names(row, line);
        Integer seats = take(line, Column.SEATS, () -> seats(cell(row, Column.SEATS)));
        Integer group = take(line, Column.GROUP, () -> group(cell(row, Column.GROUP)));
        Region region = take(line, Column.REGION, () -> Region.of(cell(row, Column.REGION)));
        if (code != null && codes.putIfAbsent(code, line) != null) {
            flaws.add(Flaw.at(line, Column.CODE.mark(), "code_twice", codes.get(code)));
        }
        if (entries.size() == Roster.MOST) {
            flaws.add(Flaw.at(line, null, "list_too_long", Roster.MOST));
        }
        if (flaws.size() == before) {
            var listing = new Listing(code, region == null && code != null ? regions.apply(code) : region, seats);
            entries.add(new Entry(line, category, names, listing, group));
        }
    }

    private Map<String, String> names(CSVRecord row, int line) {
        var names = new LinkedHashMap<String, String>();
        for (Column column : Column.NAMES) {
            String typed = cell(row, column);
            String name = typed.isBlank() ? null
                    : take(line, column, () -> PlainText.line(column.mark(), typed, Delegation.LONGEST_NAME));
            if (name != null) {
                names.put(column.mark(), name);
                Integer first = sameNames.putIfAbsent(Name.same(name), line);
                if (first != null && first != line) {
                    flaws.add(Flaw.at(line, column.mark(), "name_twice", first));
                }
            }
        }
        if (cell(row, Column.EN).isBlank() && cell(row, Column.FR).isBlank()) {
            flaws.add(Flaw.at(line, Column.EN.mark(), "name_missing"));
        }
        return names;
    }

    private static String code(String typed) {
        return typed.isBlank() ? null : PlainText.line("code", typed, LONGEST_CODE).toUpperCase(Locale.ROOT);
    }

    private static int seats(String typed) {
        Integer seats = Typed.number("seats", typed);
        if (seats != null && (seats < 1 || seats > Roster.MOST_SEATS)) {
            throw Refusal.badInput("seats", "seats_out_of_range", Roster.MOST_SEATS);
        }
        return seats == null ? 1 : seats;
    }

    private Integer group(String typed) {
        return typed.isBlank() ? null : groups.apply(typed.strip());
    }

    private String cell(CSVRecord row, Column column) {
        Integer at = columns.get(column);
        return at == null || at >= row.size() ? "" : row.get(at);
    }

    private <T> T take(int line, Column column, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (Refusal refusal) {
            flaws.add(new Flaw(line, column.mark(), refusal.key(), refusal.arguments()));
            return null;
        }
    }
}
