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
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The table of who may do what, as people read and review it: {@code authorisation.txt}. */
record Rulings(List<Line> lines) {

    private static final String FILE = "/authorisation.txt";
    private static final String BETWEEN = " | ";
    private static final int FIRST_CELL = 3;

    /**
     * What everybody is answered on a route in these states.
     *
     * @param sends the body, {@code -} for none
     * @param cells an answer for each role, in the order of the roles
     */
    record Line(Route route, List<String> states, String sends, List<String> cells) {

        String written() {
            return (String.format("%-6s %s", route.method(), route.path()) + BETWEEN + String.join(" ", states) + BETWEEN
                    + sends
                    + BETWEEN + String.join(BETWEEN, cells));
        }
    }

    static Rulings read() {
        try (InputStream file = Rulings.class.getResourceAsStream(FILE)) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            List<List<String>> rows = text.lines().filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> Arrays.stream(line.split("\\|")).map(String::strip).toList()).toList();
            List<String> head = rows.get(0);
            if (!head.subList(FIRST_CELL, head.size()).equals(Role.columns())) {
                throw new AssertionError("The columns of " + FILE + " are " + head + " and should end in " + Role.columns());
            }
            return new Rulings(rows.stream().skip(1).map(Rulings::line).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Line line(List<String> row) {
        if (row.size() != FIRST_CELL + Role.values().length) {
            throw new AssertionError("A line of " + FILE + " has " + row.size() + " fields: " + row);
        }
        String[] route = row.get(0).split("\\s+");
        return new Line(new Route(route[0], route[1]), List.of(row.get(1).split("\\s+")), row.get(2),
                row.subList(FIRST_CELL, row.size()));
    }

    Set<Route> routes() {
        return lines.stream().map(Line::route).collect(Collectors.toCollection(TreeSet::new));
    }

    /** What is sent on this route. */
    String sends(Route route) {
        return lines.stream().filter(line -> line.route().equals(route)).map(Line::sends).findFirst().orElse("-");
    }

    /** How often each route is ruled in each state. */
    Map<Route, Map<String, Long>> states() {
        return lines.stream().collect(Collectors.groupingBy(Line::route, TreeMap::new,
                Collectors.flatMapping(line -> line.states().stream(),
                        Collectors.groupingBy(state -> state, TreeMap::new, Collectors.counting()))));
    }

    /** The answers as lines of the table, one for all states in which they are the same. */
    static List<Line> grouped(Route route, String sends, Map<String, List<String>> answered) {
        Map<List<String>, List<String>> alike = new LinkedHashMap<>();
        answered.forEach((state, cells) -> alike.computeIfAbsent(cells, first -> new ArrayList<>()).add(state));
        return alike.entrySet().stream().map(each -> new Line(route, each.getValue(), sends, each.getKey())).toList();
    }
}
