package breakout.upkeep;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import breakout.session.AuditTrail;
import breakout.session.StoredTrails;

/**
 * What is in a database, counted.
 *
 * @param schema the number of the newest migration that it has seen
 * @param rows of each table
 * @param trails the audit trail of each session, looked through, by the session's address
 */
record Contents(int schema, SortedMap<String, Long> rows, SortedMap<String, AuditTrail> trails) {

    private static final String TABLES = "select table_name from information_schema.tables "
            + "where table_schema = current_schema and table_type = 'BASE TABLE'";
    private static final String TRAILS = "AUDIT_HEAD";

    static Contents of(Connection database) throws SQLException {
        SortedMap<String, Long> rows = new TreeMap<>();
        for (String table : tables(database)) {
            rows.put(table, number(database, "select count(*) from \"" + table + "\""));
        }
        return new Contents(Schema.of(database), rows,
                rows.keySet().stream().anyMatch(TRAILS::equalsIgnoreCase) ? StoredTrails.of(database) : new TreeMap<>());
    }

    long allRows() {
        return rows.values().stream().mapToLong(Long::longValue).sum();
    }

    int allEntries() {
        return trails.values().stream().mapToInt(AuditTrail::entries).sum();
    }

    /** What is otherwise than these say that it was, and what was never right, each in a sentence. */
    List<String> wrong(Contents told) {
        List<String> wrong = new ArrayList<>();
        if (schema != told.schema()) {
            wrong.add("The schema is " + schema + ", not " + told.schema() + ".");
        }
        var tables = new TreeMap<>(told.rows());
        tables.putAll(rows);
        tables.keySet().stream().filter(table -> !counted(table).equals(told.counted(table))).forEach(table -> wrong
                .add("The table " + table + " has " + counted(table) + " rows, not " + told.counted(table) + "."));
        var sessions = new TreeMap<>(told.trails());
        sessions.putAll(trails);
        sessions.forEach((session, trail) -> {
            if (!trail.equals(told.trails().get(session)) || !trails.containsKey(session)) {
                wrong.add("The audit trail of session " + session + " is not the one that was backed up.");
            }
            if (!trail.intact()) {
                wrong.add("The audit trail of session " + session + " is broken: entry " + trail.broken()
                        + " is not as it was written, or is missing.");
            }
        });
        return wrong;
    }

    private Long counted(String table) {
        return rows.getOrDefault(table, 0L);
    }

    private static List<String> tables(Connection database) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (var statement = database.createStatement(); var names = statement.executeQuery(TABLES)) {
            while (names.next()) {
                tables.add(names.getString(1));
            }
        }
        return tables;
    }

    private static long number(Connection database, String query) throws SQLException {
        try (var statement = database.createStatement(); var found = statement.executeQuery(query)) {
            found.next();
            return found.getLong(1);
        }
    }
}
