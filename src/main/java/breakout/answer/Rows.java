package breakout.answer;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import breakout.kernel.Secret;

/** Rows of a table, taken out of it to be put back in another order. What the database counted itself, it counts anew. */
record Rows(String table, List<String> columns, List<List<Object>> rows) {

    /** Of each change to a row, so that whoever read it before looks again. */
    private static final String VERSION = "version";

    /** Which rows of a table. */
    record Which(String condition, List<?> parameters) {

        /** What points at these from other tables. */
        Which through(List<String> keys, String pointedAt) {
            String each = keys.stream().map(key -> key + " in (select id from " + pointedAt + " where " + condition + ")")
                    .collect(Collectors.joining(" or "));
            return new Which(each, keys.stream().flatMap(key -> parameters.stream()).toList());
        }

        private PreparedStatement in(Connection connection, String action) throws SQLException {
            var statement = connection.prepareStatement(action + " where " + condition);
            for (int i = 0; i < parameters.size(); i++) {
                statement.setObject(i + 1, parameters.get(i));
            }
            return statement;
        }
    }

    /** Takes out of every table what points at these rows, which can then be taken out themselves. */
    static List<Rows> pointingAt(Connection connection, String table, Which rows) throws SQLException {
        List<Rows> taken = new ArrayList<>();
        for (var keys : keysTo(connection, table).entrySet()) {
            taken.add(take(connection, keys.getKey(), rows.through(keys.getValue(), table)));
        }
        return taken;
    }

    static Rows take(Connection connection, String table, Which which) throws SQLException {
        List<String> columns = new ArrayList<>();
        List<List<Object>> rows = new ArrayList<>();
        try (var query = which.in(connection, "select * from " + table); ResultSet found = query.executeQuery()) {
            var meta = found.getMetaData();
            List<Integer> places = new ArrayList<>();
            for (int place = 1; place <= meta.getColumnCount(); place++) {
                if (!meta.isAutoIncrement(place)) {
                    places.add(place);
                    columns.add(meta.getColumnName(place).toLowerCase(Locale.ROOT));
                }
            }
            while (found.next()) {
                List<Object> row = new ArrayList<>();
                for (int place : places) {
                    row.add(found.getObject(place));
                }
                rows.add(row);
            }
        }
        try (var deletion = which.in(connection, "delete from " + table)) {
            deletion.executeUpdate();
        }
        return new Rows(table, columns, rows);
    }

    /** Deals the values of a column anew among the rows. */
    void deal(String column) {
        int place = columns.indexOf(column);
        List<Object> dealt = Secret.shuffled(rows.stream().map(row -> row.get(place)).toList());
        IntStream.range(0, rows.size()).forEach(i -> rows.get(i).set(place, dealt.get(i)));
    }

    void putBack(Connection connection) throws SQLException {
        int version = columns.indexOf(VERSION);
        String places = String.join(", ", Collections.nCopies(columns.size(), "?"));
        try (var insertion = connection
                .prepareStatement("insert into " + table + " (" + String.join(", ", columns) + ") values (" + places + ")")) {
            for (List<Object> row : Secret.shuffled(rows)) {
                for (int i = 0; i < row.size(); i++) {
                    insertion.setObject(i + 1, i == version ? (Integer) row.get(i) + 1 : row.get(i));
                }
                insertion.addBatch();
            }
            insertion.executeBatch();
        }
    }

    /** The columns that point at this table, by their tables. */
    private static Map<String, List<String>> keysTo(Connection connection, String table) throws SQLException {
        DatabaseMetaData meta = connection.getMetaData();
        String name = meta.storesUpperCaseIdentifiers() ? table.toUpperCase(Locale.ROOT) : table;
        Map<String, List<String>> keys = new LinkedHashMap<>();
        try (ResultSet found = meta.getExportedKeys(connection.getCatalog(), connection.getSchema(), name)) {
            while (found.next()) {
                keys.computeIfAbsent(found.getString("FKTABLE_NAME").toLowerCase(Locale.ROOT), other -> new ArrayList<>())
                        .add(found.getString("FKCOLUMN_NAME").toLowerCase(Locale.ROOT));
            }
        }
        return keys;
    }
}
