package breakout.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The table of who may do what, as people read and review it: {@code authorisation.txt}. */
record Rulings(List<Line> lines) {

    private static final String FILE = "/authorisation.txt";
    private static final String BETWEEN = " | ";
    private static final int FIRST_CELL = 3;
    /** Who has no column, since they are answered nearly everywhere as the other is. */
    private static final Role SECOND = Role.CO_FACILITATOR;
    private static final Role FIRST = Role.FACILITATOR;

    /**
     * What everybody is answered on a route in these states.
     *
     * @param sends the body, {@code -} for none
     * @param cells an answer for each role, in the order of the roles
     */
    record Line(Route route, List<String> states, String sends, List<String> cells) {

        String written() {
            String named = String.format("%-6s %s", route.method(), route.path()) + BETWEEN;
            String in = String.join(" ", states) + BETWEEN;
            List<String> shown = new ArrayList<>(cells);
            String second = shown.remove(SECOND.ordinal());
            return named + in + sends + BETWEEN + String.join(BETWEEN, shown)
                    + (second.equals(cells.get(FIRST.ordinal())) ? ""
                            : "\n" + SECOND.column() + BETWEEN + named + in + second);
        }
    }

    static Rulings read() {
        try (InputStream file = Rulings.class.getResourceAsStream(FILE)) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            List<List<String>> rows = text.lines().filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> Arrays.stream(line.split("\\|")).map(String::strip).toList()).toList();
            List<String> head = rows.get(0);
            List<String> columns = new ArrayList<>(Role.columns());
            columns.remove(SECOND.column());
            if (!head.subList(FIRST_CELL, head.size()).equals(columns)) {
                throw new AssertionError("The columns of " + FILE + " are " + head + " and should end in " + columns);
            }
            Map<String, String> seconds = new HashMap<>();
            rows.stream().filter(Rulings::isOfTheSecond)
                    .forEach(row -> Stream.of(row.get(2).split("\\s+"))
                            .forEach(in -> seconds.put(key(row.get(1), in), row.get(3))));
            List<Line> lines = rows.stream().skip(1).filter(row -> !isOfTheSecond(row)).flatMap(row -> lines(row, seconds))
                    .toList();
            if (!seconds.isEmpty()) {
                throw new AssertionError(FILE + " says of nothing there is: " + seconds);
            }
            return new Rulings(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOfTheSecond(List<String> row) {
        return row.get(0).equals(SECOND.column());
    }

    private static String key(String route, String state) {
        return route.replaceAll("\\s+", " ") + ", " + state;
    }

    /** One for all the states in which the second is answered the same. @param seconds from which is taken what is said here */
    private static Stream<Line> lines(List<String> row, Map<String, String> seconds) {
        if (row.size() != FIRST_CELL + Role.values().length - 1) {
            throw new AssertionError("A line of " + FILE + " has " + row.size() + " fields: " + row);
        }
        String[] route = row.get(0).split("\\s+");
        List<String> cells = row.subList(FIRST_CELL, row.size());
        Map<String, List<String>> states = new LinkedHashMap<>();
        for (String state : row.get(1).split("\\s+")) {
            String other = seconds.remove(key(row.get(0), state));
            states.computeIfAbsent(other == null ? cells.get(cells.size() - 1) : other, first -> new ArrayList<>()).add(state);
        }
        return states.entrySet().stream().map(each -> {
            List<String> whole = new ArrayList<>(cells);
            whole.add(SECOND.ordinal(), each.getKey());
            return new Line(new Route(route[0], route[1]), each.getValue(), row.get(2), whole);
        });
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
