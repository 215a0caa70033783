package breakout.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.ext.web.Router;

import breakout.AskedOfPostgres;
import breakout.access.Rehearsal.State;
import breakout.access.Rulings.Line;

/** Everybody tries every route in every state of a session, and is answered what the table says: no more, and no less. */
@QuarkusTest
@Tag(AskedOfPostgres.OF_NO_DATABASE)
class AuthorisationMatrixTest {

    /** The state in which a route is tried that belongs to no session. */
    private static final String ANY = "-";
    private static final String AS_NOBODY = "=";

    @Inject
    Router router;

    private final Rulings rulings = Rulings.read();
    private Rehearsal elsewhere;
    private Rehearsal stage;
    private State state;
    private boolean changed;

    @Test
    void rulesEveryRouteAndNoOther() {
        Set<Route> served = Route.all(router);
        Set<Route> unruled = without(served, rulings.routes());
        if (!unruled.isEmpty()) {
            fail("Nobody has said who may use " + Route.named(unruled)
                    + ". This is how they answer now; look at each cell, and "
                    + "if it is what it should be, add to src/test/resources/authorisation.txt:\n" + measured(unruled));
        }
        Set<Route> stale = without(rulings.routes(), served);
        assertEquals(Set.of(), stale, "authorisation.txt rules what is not served any more");
    }

    @Test
    void rulesEveryRouteOnceInEachState() {
        rulings.states().forEach((route, states) -> assertEquals(
                states(route).stream().collect(Collectors.toMap(state -> state, state -> 1L)), states,
                "authorisation.txt rules " + route + " in"));
    }

    @Test
    void answersEachAsTheTableSays() {
        List<String> wrong = new ArrayList<>();
        Map<Route, Map<String, List<String>>> answers = new TreeMap<>();
        for (String in : Stream.concat(Stream.of(ANY), Stream.of(State.values()).map(State::code)).toList()) {
            rulings.lines().stream().filter(line -> line.states().contains(in)).forEach(line -> {
                List<String> answered = answered(line.route(), line.sends(), in, line.cells());
                answers.computeIfAbsent(line.route(), first -> new LinkedHashMap<>()).put(in, answered);
                for (Role role : Role.values()) {
                    String should = line.cells().get(role.ordinal());
                    String is = answered.get(role.ordinal());
                    if (!is.equals(should)) {
                        wrong.add(role.column() + " on " + line.route() + ", " + in + ": " + is + ", should be " + should);
                    }
                }
            });
        }
        if (!wrong.isEmpty()) {
            fail("\n" + String.join("\n", wrong) + "\nWhat is answered now, as lines of the table:\n"
                    + answers.entrySet().stream().flatMap(each -> Rulings.grouped(each.getKey(), rulings.sends(each.getKey()),
                            each.getValue()).stream()).filter(line -> !rulings.lines().contains(line)).map(Line::written)
                            .collect(Collectors.joining("\n")));
        }
    }

    /** Tries these routes, and writes down what comes as lines of the table. */
    private String measured(Set<Route> routes) {
        return routes.stream().flatMap(route -> {
            Map<String, List<String>> answered = new LinkedHashMap<>();
            String sends = rulings.sends(route);
            states(route).forEach(in -> answered.put(in, answered(route, sends, in, List.of())));
            return Rulings.grouped(route, sends, answered).stream().map(Line::written);
        }).collect(Collectors.joining("\n"));
    }

    private static List<String> states(Route route) {
        return route.isOfASession() ? Stream.of(State.values()).map(State::code).toList() : List.of(ANY);
    }

    /**
     * What each role is answered. A session that somebody has changed serves the next as long as they are answered as they
     * should be; whoever is not, asks once more in a fresh one, and that counts.
     *
     * @param table what they should be answered; empty where nobody has said so
     */
    private List<String> answered(Route route, String sends, String in, List<String> table) {
        State wanted = in.equals(ANY) ? State.WRITING : State.valueOf(in.toUpperCase(Locale.ROOT));
        List<String> cells = new ArrayList<>();
        for (Role role : Role.values()) {
            String should = table.isEmpty() ? null : table.get(role.ordinal());
            cells.add(AS_NOBODY.equals(should) ? AS_NOBODY : answered(role, route, sends, wanted, should));
            if (route.path().equals("/sign-out")) {
                stage = null;
                elsewhere = null;
            }
        }
        return cells;
    }

    private String answered(Role role, Route route, String sends, State wanted, String should) {
        String cell = stage(wanted).answers(role, route, sends);
        if (changed && !cell.equals(should)) {
            stage = null;
            cell = stage(wanted).answers(role, route, sends);
        }
        changed |= route.isUnsafe() && cell.matches("[23]\\d\\d");
        return cell;
    }

    private Rehearsal stage(State wanted) {
        if (elsewhere == null) {
            elsewhere = Rehearsal.elsewhere();
        }
        if (stage == null || state != wanted) {
            stage = Rehearsal.of(wanted, elsewhere);
            state = wanted;
            changed = false;
        }
        return stage;
    }

    private static Set<Route> without(Set<Route> all, Set<Route> some) {
        var rest = new TreeSet<>(all);
        rest.removeAll(some);
        return rest;
    }
}
