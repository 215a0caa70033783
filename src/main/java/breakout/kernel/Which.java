package breakout.kernel;

import java.sql.Array;
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
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Which rows of a table: for what has to be done to all that belongs to something, in whatever table a later version keeps it.
 *
 * @param condition in SQL, never made of what anybody typed; its parameters follow in their order
 */
public record Which(String table, String condition, List<?> parameters) {

    /** Deletes these rows, and before them all that points at them. */
    public void delete(Connection connection) throws SQLException {
        for (Which pointing : pointing(connection)) {
            pointing.delete(connection);
        }
        try (var deletion = in(connection, "delete from " + table)) {
            deletion.executeUpdate();
        }
    }

    /**
     * What points at these rows from other tables. They are looked up once: a condition that asked for them would be asked
     * again
     * for each row that is deleted.
     */
    public List<Which> pointing(Connection connection) throws SQLException {
        Map<String, List<String>> keys = keys(connection);
        if (keys.isEmpty()) {
            return List.of();
        }
        Array these = ids(connection);
        return keys.entrySet().stream().map(key -> {
            List<String> columns = key.getValue();
            String points = columns.stream().map(column -> column + " = any(?)").collect(Collectors.joining(" or "));
            return new Which(key.getKey(), points, Collections.nCopies(columns.size(), these));
        }).toList();
    }

    private Array ids(Connection connection) throws SQLException {
        try (var query = in(connection, "select id from " + table); ResultSet found = query.executeQuery()) {
            // what counts itself has a type of its own in some databases, of which there are no arrays
            String type = UUID.class.getName().equals(found.getMetaData().getColumnClassName(1)) ? "uuid" : "bigint";
            List<Object> ids = new ArrayList<>();
            while (found.next()) {
                ids.add(found.getObject(1));
            }
            return connection.createArrayOf(type, ids.toArray());
        }
    }

    /** @param action a statement without its {@code where} */
    public PreparedStatement in(Connection connection, String action) throws SQLException {
        return in(connection, action, "");
    }

    /** @param end what follows the condition */
    public PreparedStatement in(Connection connection, String action, String end) throws SQLException {
        var statement = connection.prepareStatement(action + " where " + condition + end);
        for (int i = 0; i < parameters.size(); i++) {
            statement.setObject(i + 1, parameters.get(i));
        }
        return statement;
    }

    /** The columns that point at this table, by their tables. */
    private Map<String, List<String>> keys(Connection connection) throws SQLException {
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
