package breakout.upkeep;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyInputStream;

/**
 * How the tables of the schema lie that a connection to PostgreSQL is at, and the words in which they are read and filled.
 *
 * @param columns of each table, by their names and not as they happen to lie; each table after those that it points at
 */
record Layout(Map<String, String> columns) {

    private static final String COLUMNS = """
            select t.relname, string_agg(quote_ident(c.attname), ', ' order by c.attname)
            from pg_class t join pg_attribute c on c.attrelid = t.oid
            where t.relnamespace = quote_ident(current_schema())::regnamespace and t.relkind = 'r'
                and c.attnum > 0 and not c.attisdropped and c.attgenerated = ''
            group by t.relname order by t.relname""";
    private static final String KEYS = """
            select t.relname, f.relname from pg_constraint k
            join pg_class t on t.oid = k.conrelid join pg_class f on f.oid = k.confrelid
            where k.connamespace = quote_ident(current_schema())::regnamespace and k.contype = 'f' and t.oid <> f.oid""";
    private static final String SEQUENCES = """
            select sequencename, last_value from pg_sequences
            where schemaname = current_schema() and last_value is not null order by sequencename""";

    static Layout of(Connection database) throws SQLException {
        Map<String, String> columns = new LinkedHashMap<>();
        List<String[]> keys = new ArrayList<>();
        try (var statement = database.createStatement()) {
            try (var found = statement.executeQuery(COLUMNS)) {
                while (found.next()) {
                    columns.put(found.getString(1), found.getString(2));
                }
            }
            try (var found = statement.executeQuery(KEYS)) {
                while (found.next()) {
                    keys.add(new String[] { found.getString(1), found.getString(2) });
                }
            }
        }
        Map<String, String> ordered = new LinkedHashMap<>();
        order(columns.keySet(), keys).forEach(table -> ordered.put(table, columns.get(table)));
        return new Layout(ordered);
    }

    Set<String> tables() {
        return columns.keySet();
    }

    /** A table of a backup, or how far the sequences have come, in PostgreSQL's own words: the same rows in the same bytes. */
    InputStream read(Connection database, String part) throws SQLException {
        String what = part.equals(Backup.SEQUENCES) ? "(" + SEQUENCES + ")" : filled(Backup.table(part));
        return new PGCopyInputStream(database.unwrap(PGConnection.class), "copy " + what + " to stdout");
    }

    /** What {@link #read} has read. */
    void fill(Connection database, String table, InputStream rows) throws SQLException, IOException {
        database.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + filled(table) + " from stdin", rows);
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private String filled(String table) {
        return quoted(table) + " (" + columns.get(table) + ")";
    }

    private static Set<String> order(Set<String> tables, List<String[]> keys) {
        Set<String> ordered = new LinkedHashSet<>();
        while (ordered.size() < tables.size()) {
            List<String> next = tables.stream().filter(table -> !ordered.contains(table)).filter(
                    table -> keys.stream().noneMatch(key -> key[0].equals(table) && !ordered.contains(key[1]))).toList();
            if (next.isEmpty()) {
                throw new IllegalStateException("There are tables that point at each other: none of them can be filled first");
            }
            ordered.addAll(next);
        }
        return ordered;
    }
}
