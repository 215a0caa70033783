package breakout.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The table of what can be seen of authors on which face, as people read and review it: {@code faces.txt}. */
final class FaceTable {

    /** A face as one role sees it, in one state of the session. */
    record Sight(String face, String state, String role) implements Comparable<Sight> {

        @Override
        public int compareTo(Sight other) {
            return toString().compareTo(other.toString());
        }

        @Override
        public String toString() {
            return face + ", " + state + ", " + role;
        }
    }

    /** Stands for all roles. */
    private static final String EVERYONE = "everyone";
    private static final String FILE = "/faces.txt";
    private static final String BETWEEN = " | ";
    private static final int FIRST_CELL = 3;

    private FaceTable() {
    }

    /** What the table says is seen under each of these rules, in their order. */
    static Map<Sight, List<String>> read(List<String> rules) {
        try (InputStream file = FaceTable.class.getResourceAsStream(FILE)) {
            List<List<String>> rows = new String(file.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> Arrays.stream(line.split("\\|")).map(String::strip).toList()).toList();
            List<String> head = rows.get(0);
            if (!head.subList(FIRST_CELL, head.size()).equals(rules)) {
                throw new AssertionError("The columns of " + FILE + " are " + head + " and should end in " + rules);
            }
            Map<Sight, List<String>> said = new TreeMap<>();
            rows.stream().skip(1).forEach(row -> read(row, rules.size(), said));
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void read(List<String> row, int rules, Map<Sight, List<String>> said) {
        if (row.size() != FIRST_CELL + rules) {
            throw new AssertionError("A line of " + FILE + " has " + row.size() + " fields: " + row);
        }
        List<String> roles = row.get(2).equals(EVERYONE) ? Role.columns() : List.of(row.get(2).split("\\s+"));
        for (String state : row.get(1).split("\\s+")) {
            for (String role : roles) {
                var sight = new Sight(row.get(0), state, role);
                if (said.put(sight, row.subList(FIRST_CELL, row.size())) != null) {
                    throw new AssertionError(FILE + " says twice what is seen of " + sight);
                }
            }
        }
    }

    /** What is seen, as lines of the table: one for all the states and roles for which it is the same. */
    static List<String> written(Map<Sight, List<String>> seen) {
        Map<String, Map<String, Map<List<String>, List<String>>>> faces = new TreeMap<>();
        seen.forEach((sight, cells) -> faces.computeIfAbsent(sight.face, first -> new LinkedHashMap<>())
                .computeIfAbsent(sight.state, first -> new LinkedHashMap<>())
                .computeIfAbsent(cells, first -> new ArrayList<>()).add(sight.role));
        List<String> lines = new ArrayList<>();
        faces.forEach((face, states) -> {
            Map<Map<List<String>, List<String>>, List<String>> alike = new LinkedHashMap<>();
            states.forEach((state, parts) -> alike.computeIfAbsent(parts, first -> new ArrayList<>()).add(state));
            alike.forEach((parts, same) -> parts.forEach((cells, roles) -> lines.add(String.join(BETWEEN, face,
                    String.join(" ", same), roles.size() == Role.values().length ? EVERYONE : String.join(" ", roles),
                    String.join(BETWEEN, cells)))));
        });
        return lines;
    }
}
