package breakout.archive;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import breakout.kernel.Secret;

/**
 * The rows of a session, read and written as they are: an archive is no act of anybody in a session, so no entity has a
 * verb for it. Statements are never made of what anybody typed.
 */
record Ledger(Connection connection, long session) {

    private static final int AT_ONCE = 500;

    /** Makes something of a row. */
    interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** Of a query whose only parameter is the session. */
    <T> List<T> read(String query, Reading<T> reading) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setLong(1, session);
            List<T> read = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    read.add(reading.of(rows));
                }
            }
            return read;
        }
    }

    /** As {@link #read}, by whom each belongs to: that is the first column. */
    <T> Map<UUID, List<T>> readByOwner(String query, Reading<T> reading) throws SQLException {
        Map<UUID, List<T>> read = new HashMap<>();
        read(query, row -> read.computeIfAbsent(row.getObject(1, UUID.class), first -> new ArrayList<>()).add(reading.of(row)));
        return read;
    }

    /** In an order that tells nothing, many at once. */
    void write(String table, String columns, List<Object[]> rows) throws SQLException {
        try (var statement = connection.prepareStatement(insertion(table, columns))) {
            int waiting = 0;
            for (Object[] row : Secret.shuffled(rows)) {
                set(statement, row);
                statement.addBatch();
                waiting++;
                if (waiting % AT_ONCE == 0) {
                    statement.executeBatch();
                }
            }
            statement.executeBatch();
        }
    }

    /** One row, after those before. @return the id that the database gave it */
    long writeOne(String table, String columns, Object... row) throws SQLException {
        try (var statement = connection.prepareStatement(insertion(table, columns), Statement.RETURN_GENERATED_KEYS)) {
            set(statement, row);
            statement.executeUpdate();
            try (ResultSet given = statement.getGeneratedKeys()) {
                given.next();
                return given.getLong("id");
            }
        }
    }

    private static String insertion(String table, String columns) {
        return "insert into " + table + " (" + columns + ") values ("
                + String.join(", ", Collections.nCopies(columns.split(",").length, "?")) + ")";
    }

    private static void set(PreparedStatement statement, Object[] row) throws SQLException {
        for (int i = 0; i < row.length; i++) {
            statement.setObject(i + 1, row[i] instanceof Instant time ? time.atOffset(ZoneOffset.UTC) : row[i]);
        }
    }

    static Instant time(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    static Integer whole(ResultSet row, String column) throws SQLException {
        int number = row.getInt(column);
        return row.wasNull() ? null : number;
    }
}
