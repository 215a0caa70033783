package breakout.answer;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

import breakout.kernel.Secret;
import breakout.kernel.Which;

/** Rows of a table, taken out of it to be put back in another order. What the database counted itself, it counts anew. */
record Rows(String table, List<String> columns, List<List<Object>> rows) {

    /** Of each change to a row, so that whoever read it before looks again. */
    private static final String VERSION = "version";

    /** These, and before them what points at them: to be put back from the first to the last. */
    static List<Rows> take(Connection connection, Which which) throws SQLException {
        keepOthersOut(connection, which);
        List<Rows> pointing = new ArrayList<>();
        for (Which each : which.pointing(connection)) {
            pointing.add(taken(connection, each));
        }
        List<Rows> all = new ArrayList<>(List.of(taken(connection, which)));
        all.addAll(pointing);
        return all;
    }

    /** Whoever changes one of them meanwhile waits, and then looks again. */
    private static void keepOthersOut(Connection connection, Which which) throws SQLException {
        try (var query = which.in(connection, "select id from " + which.table(), " for update")) {
            query.executeQuery().close();
        }
    }

    private static Rows taken(Connection connection, Which which) throws SQLException {
        List<String> columns = new ArrayList<>();
        List<List<Object>> rows = new ArrayList<>();
        try (var query = which.in(connection, "select * from " + which.table()); ResultSet found = query.executeQuery()) {
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
        try (var deletion = which.in(connection, "delete from " + which.table())) {
            deletion.executeUpdate();
        }
        return new Rows(which.table(), columns, rows);
    }

    /** Deals the numbers in a column anew among the rows. @return those dealt, by those before */
    Map<Integer, Integer> deal(String column) {
        int place = columns.indexOf(column);
        List<Object> dealt = Secret.shuffled(rows.stream().map(row -> row.get(place)).toList());
        Map<Integer, Integer> numbers = new HashMap<>();
        IntStream.range(0, rows.size())
                .forEach(i -> numbers.put((Integer) rows.get(i).set(place, dealt.get(i)), (Integer) dealt.get(i)));
        return numbers;
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
}
