package breakout.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.ext.web.Router;

import breakout.access.Canaries.Seen;
import breakout.access.FaceTable.Sight;
import breakout.access.Rehearsal.Answer;
import breakout.access.Rehearsal.State;

/**
 * Everybody reads every face of a session, in every state and under every rule, and finds of authors what the table says: no
 * more, and no less. So does whoever has the log, the metrics or a copy of the database.
 */
@QuarkusTest
class LeakTest {

    private static final List<String> RULES = List.of("unattributed", "category", "region", "named");
    private static final List<String> FILES = List.of("json", "html", "md", "csv", "pdf", "docx");
    /** Without these there is little to see. */
    private static final Map<String, String> QUERIES = Map.of("/api/sessions/{code}/arrangement", "?rule=region&seed=7",
            "/console/{code}/groups", "?rule=region&seed=7");
    private static final List<Route> FOR_OPERATORS = Stream.of("metrics", "health", "openapi")
            .map(each -> Route.of("GET", "/q/" + each)).toList();
    private static final String WHOEVER = "whoever";
    private static final Pattern PIECE = Pattern.compile("data-fragment=\"(\\w+)\"");

    @Inject
    Router router;

    @Inject
    EntityManager database;

    private final Map<Sight, List<String>> seen = new LinkedHashMap<>();
    private final List<String> leaks = new ArrayList<>();

    @Test
    void showsOfAuthorsWhatTheTableSaysAndNoMore() {
        var log = new Log();
        Logger.getLogger("").addHandler(log);
        List<Route> faces = faces();
        Map<Canaries, Supplier<String>> streams = new LinkedHashMap<>();
        try {
            Rehearsal elsewhere = Rehearsal.elsewhere();
            for (String rule : RULES) {
                var canaries = new Canaries(rule);
                Rehearsal stage = Rehearsal.of(State.WRITING, canaries.setting(), elsewhere);
                streams.put(canaries, stage.overhear(Role.OTHER));
                canaries.sing(stage);
                read(State.WRITING, canaries, stage, faces);
                canaries.staff("POST", "/rounds/1/closing", "{}");
                read(State.SEALED, canaries, stage, faces);
                canaries.staff("POST", "/rounds/2/opening", "{\"minutes\": 5}");
                canaries.staff("POST", "/rounds/2/closing", "{}");
                canaries.staff("POST", "/report/finalisation", "{}");
                read(State.FINAL, canaries, stage, faces);
            }
            Logger.getLogger(LeakTest.class.getName()).warning("A drone sings.");
        } finally {
            Logger.getLogger("").removeHandler(log);
        }
        assertTrue(log.told().stream().anyMatch(told -> told.contains("A drone sings.")), "the log is heard");
        List<String> copy = new Dump(database).records();
        streams.forEach((canaries, stream) -> {
            String heard = stream.get();
            assertTrue(heard.contains("event: state"), "the stream is heard");
            note("the stream, all of it", State.FINAL, WHOEVER, canaries, heard.lines().toList());
            note("the log", State.FINAL, WHOEVER, canaries, log.told());
            note("a copy of the database", State.FINAL, WHOEVER, canaries, copy);
        });
        compare(FaceTable.read(RULES));
    }

    /** What is read: reports in each of their formats. */
    private List<Route> faces() {
        return Stream.concat(Route.all(router).stream().filter(route -> !route.isUnsafe()), FOR_OPERATORS.stream())
                .flatMap(route -> route.path().contains("{extension}")
                        ? FILES.stream().map(file -> new Route("GET", route.path().replace("{extension}", file)))
                        : Stream.of(route))
                .toList();
    }

    private void read(State state, Canaries canaries, Rehearsal stage, List<Route> faces) {
        Map<Integer, Set<Seen>> known = new HashMap<>();
        for (Route face : faces) {
            for (Role role : Role.values()) {
                List<String> records = new ArrayList<>();
                String query = QUERIES.getOrDefault(face.path(), "");
                Answer whole = stage.tries(role, face, query, "-");
                List<Answer> pieces = new ArrayList<>(List.of(whole));
                if (whole.status() == 200 && whole.type().contains("html")) {
                    PIECE.matcher(whole.body()).results().map(found -> found.group(1)).forEach(piece -> pieces
                            .add(stage.tries(role, face, "?fragment=" + piece, "-")));
                }
                Set<Seen> found = java.util.EnumSet.noneOf(Seen.class);
                for (Answer each : pieces) {
                    found.addAll(known.computeIfAbsent(Arrays.hashCode(each.bytes()),
                            fresh -> seenIn(face + ", " + state + ", " + role.column() + ", " + canaries.rule(), canaries,
                                    Records.of(each.type(), each.bytes()))));
                    found.addAll(canaries.seen(List.of(each.headers().map().toString()), leaks));
                }
                put(new Sight(face.toString(), state.code(), role.column()), found);
            }
        }
    }

    private void note(String face, State state, String who, Canaries canaries, List<String> records) {
        put(new Sight(face, state.code(), who), seenIn(face, canaries, records));
    }

    private Set<Seen> seenIn(String where, Canaries canaries, List<String> records) {
        List<String> here = new ArrayList<>();
        Set<Seen> found = canaries.seen(records, here);
        here.forEach(leak -> leaks.add(where + ": " + leak));
        return found;
    }

    private void put(Sight sight, Set<Seen> found) {
        seen.computeIfAbsent(sight, first -> new ArrayList<>()).add(found.isEmpty() ? "nothing"
                : found.stream().map(each -> each.name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(" ")));
    }

    private void compare(Map<Sight, List<String>> table) {
        assertEquals(List.of(), table.keySet().stream().filter(sight -> !seen.containsKey(sight)).toList(),
                "faces.txt tells of what is not there any more");
        List<Sight> wrong = seen.keySet().stream().filter(sight -> !isAsRuled(seen.get(sight), table.get(sight))).toList();
        if (!leaks.isEmpty() || !wrong.isEmpty()) {
            fail("\n" + leaks.stream().map(leak -> "Leak: " + leak + "\n").collect(Collectors.joining())
                    + wrong.stream().map(sight -> sight + ": " + seen.get(sight) + ", should be " + table.get(sight) + "\n")
                            .collect(Collectors.joining())
                    + "What is seen now; look at each cell, and if it is what it should be, it belongs in "
                    + "src/test/resources/faces.txt:\n" + String.join("\n", FaceTable.written(facesOf(wrong))));
        }
    }

    /** What is ruled with a question mark may be seen, and nothing besides. */
    private static boolean isAsRuled(List<String> found, List<String> ruled) {
        return ruled != null && found.size() == ruled.size() && IntStream.range(0, found.size()).allMatch(
                i -> ruled.get(i).equals(found.get(i)) || ruled.get(i).equals(found.get(i) + "?")
                        || ruled.get(i).endsWith("?") && found.get(i).equals("nothing"));
    }

    private Map<Sight, List<String>> facesOf(List<Sight> some) {
        Set<String> faces = some.stream().map(Sight::face).collect(Collectors.toSet());
        Map<Sight, List<String>> whole = new LinkedHashMap<>(seen);
        whole.keySet().removeIf(sight -> !faces.contains(sight.face()));
        return whole;
    }
}
