package breakout.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;

import org.hibernate.Session;

import io.quarkus.narayana.jta.QuarkusTransaction;

import breakout.Stored;

/** A copy of the whole database, as whoever takes it away reads it. */
final class Dump {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    /** What is written, and what stands for whoever wrote it. */
    private static final Set<String> WRITTEN = Set.of("ANSWER", "SUPPORT", "VERDICT", "UNSENT");
    /** A report is read as what it is. */
    private static final Set<String> REPORTS = Set.of("FINAL_REPORT");

    /** What the database itself has been through. */
    private static final String MIGRATIONS = "FLYWAY_SCHEMA_HISTORY";

    private final EntityManager database;

    Dump(EntityManager database) {
        this.database = database;
    }

    /** Its rows, those of an answer with the delegation that it leads to, and the reports that were frozen in it. */
    List<String> records() {
        Map<String, List<String>> tables = tables();
        Set<String> hashes = hashes(tables, true);
        hashes.retainAll(hashes(tables, false));
        assertEquals(Set.of(), hashes, "nothing leads from what was written to a seat");
        List<String> records = new ArrayList<>(asked("select a.text || ' ' || d.name from answer a join delegation d"
                + " on d.id = a.author_delegation"));
        tables.forEach((table, rows) -> {
            if (!REPORTS.contains(table)) {
                records.addAll(rows);
            }
        });
        asked("select document from final_report").forEach(report -> records.addAll(Records.json(report)));
        return records;
    }

    /** The rows of each, in the order they lie in. */
    private Map<String, List<String>> tables() {
        return QuarkusTransaction.requiringNew().call(() -> database.unwrap(Session.class).doReturningWork(connection -> {
            Map<String, List<String>> tables = new HashMap<>();
            String schema = connection.getSchema();
            try (var found = connection.getMetaData().getTables(connection.getCatalog(), schema, null,
                    new String[] { "TABLE", "BASE TABLE" })) {
                while (found.next()) {
                    tables.put(found.getString("TABLE_NAME").toUpperCase(Locale.ROOT), new ArrayList<>());
                }
                tables.remove(MIGRATIONS);
                for (String table : tables.keySet()) {
                    tables.get(table).addAll(rows(connection, table));
                }
            }
            return tables;
        }));
    }

    private List<String> rows(Connection connection, String table) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (var asked = connection.createStatement();
                var found = asked.executeQuery("select * from " + table + " order by " + Stored.order(database))) {
            int columns = found.getMetaData().getColumnCount();
            while (found.next()) {
                List<String> row = new ArrayList<>();
                for (int column = 1; column <= columns; column++) {
                    row.add(found.getString(column));
                }
                rows.add(row.toString());
            }
        }
        return rows;
    }

    private static Set<String> hashes(Map<String, List<String>> tables, boolean written) {
        return tables.entrySet().stream().filter(each -> WRITTEN.contains(each.getKey()) == written)
                .flatMap(each -> each.getValue().stream()).flatMap(row -> HASH.matcher(row).results()).map(MatchResult::group)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private List<String> asked(String query) {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.unwrap(Session.class).createNativeQuery(query, String.class).getResultList());
    }
}
