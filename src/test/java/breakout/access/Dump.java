package breakout.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;

import org.hibernate.Session;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** A copy of the whole database, as whoever takes it away reads it. */
final class Dump {

    private static final Pattern TABLE = Pattern.compile("^INSERT INTO \"PUBLIC\"\\.\"(\\w+)\"");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    /** What is written, and what stands for whoever wrote it. */
    private static final Set<String> WRITTEN = Set.of("ANSWER", "SUPPORT", "VERDICT", "UNSENT");
    /** A report is read as what it is; large ones lie apart, in pieces. */
    private static final Set<String> REPORTS = Set.of("FINAL_REPORT", "SYSTEM_LOB_STREAM");

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

    private Map<String, List<String>> tables() {
        Map<String, List<String>> tables = new HashMap<>();
        String table = "";
        for (String line : script().lines().toList()) {
            var begins = TABLE.matcher(line);
            table = begins.find() ? begins.group(1) : table;
            tables.computeIfAbsent(table, first -> new ArrayList<>()).add(line);
        }
        return tables;
    }

    private static Set<String> hashes(Map<String, List<String>> tables, boolean written) {
        return tables.entrySet().stream().filter(each -> WRITTEN.contains(each.getKey()) == written)
                .flatMap(each -> each.getValue().stream()).flatMap(row -> HASH.matcher(row).results()).map(MatchResult::group)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private String script() {
        return QuarkusTransaction.requiringNew().call(() -> database.unwrap(Session.class).doReturningWork(connection -> {
            var script = new StringBuilder();
            try (var asked = connection.createStatement(); var lines = asked.executeQuery("SCRIPT")) {
                while (lines.next()) {
                    script.append(lines.getString(1)).append('\n');
                }
            }
            return script.toString();
        }));
    }

    private List<String> asked(String query) {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.unwrap(Session.class).createNativeQuery(query, String.class).getResultList());
    }
}
