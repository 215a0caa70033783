package breakout.seating;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.RestQuery;

import breakout.access.Asker;
import breakout.kernel.Refusal;
import breakout.kernel.Typed;
import breakout.session.Session;

/** Staff look at a plan of who is to sit where, and carry it out. */
@Path("/api/sessions/{code}/arrangement")
@Produces(MediaType.APPLICATION_JSON)
class ArrangementResource {

    /** {@code hosts} are ids of seats; {@code plan} is what the plan that was looked at is called by. */
    record Wish(String rule, Integer seed, List<Long> hosts, String plan) {
    }

    /** {@code seat} is null for a delegation that is awaited, {@code from} its former group, if it had one. */
    record Sitting(Long seat, String delegation, Integer from, boolean host) {
    }

    record Table(int group, List<Sitting> sitting) {
    }

    /** {@code again} pairs meet again; at least {@code unavoidable} of them would in any plan. */
    record Seen(String plan, String rule, int seed, int moved, int again, int unavoidable, List<Table> tables) {
    }

    private final Asker asker;
    private final Seating seating;

    ArrangementResource(Asker asker, Seating seating) {
        this.asker = asker;
        this.seating = seating;
    }

    /** A plan. Without a seed, one that was not made before. */
    @GET
    public Seen plan(String code, @RestQuery String rule, @RestQuery String seed, @RestQuery List<String> hosts) {
        Session session = asker.runs(code);
        Integer number = Typed.number("seed", seed);
        var ids = hosts.stream().map(each -> Typed.number("hosts", each)).filter(Objects::nonNull).map(Integer::longValue)
                .toList();
        return seen(session, seating.plan(code, wish(rule, number, ids)));
    }

    /** Carries out the plan that was looked at. */
    @PUT
    public Seen carryOut(String code, Wish wish) {
        Session session = asker.runs(code);
        if (wish.seed() == null) {
            throw Refusal.badInput("seed", "number_expected");
        }
        return seen(session, seating.carryOut(code, wish(wish.rule(), wish.seed(), wish.hosts()), wish.plan()));
    }

    private static Plan.Wish wish(String rule, Integer seed, List<Long> hosts) {
        return new Plan.Wish(Rule.of(rule), seed == null ? ThreadLocalRandom.current().nextInt(Plan.SEEDS) : seed,
                hosts == null ? Set.of() : hosts.stream().filter(Objects::nonNull).collect(Collectors.toSet()));
    }

    private static Seen seen(Session session, Plan plan) {
        var tables = session.groups().stream()
                .map(group -> new Table(group.number(), plan.in(group.number()).stream().map(at -> sitting(plan, at)).toList()))
                .toList();
        return new Seen(plan.mark(), plan.rule().code(), plan.seed(), plan.moved(), plan.again(), plan.unavoidable(), tables);
    }

    private static Sitting sitting(Plan plan, int at) {
        var place = plan.places().get(at);
        return new Sitting(place.seat() == null ? null : place.seat().id(), place.delegation().name(),
                place.group() == 0 ? null : place.group(), plan.hosts()[at]);
    }
}
