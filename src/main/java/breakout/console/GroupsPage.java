package breakout.console;

import java.net.URI;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import breakout.access.Asker;
import breakout.access.Rapporteur;
import breakout.delegation.Seat;
import breakout.highlight.Highlights;
import breakout.kernel.Refusal;
import breakout.kernel.Typed;
import breakout.kernel.Words;
import breakout.seating.Plan;
import breakout.seating.Rule;
import breakout.seating.Seating;
import breakout.session.BreakoutGroup;
import breakout.session.Paper;
import breakout.session.Session;

/** The break-out groups: made, looked after, and seated anew by a plan that is shown first. */
@Path("/console/{code}/groups")
@Produces(MediaType.TEXT_HTML)
@StaffOnly
class GroupsPage {

    /** What was filled in, as it was typed; null where nothing was. */
    record Filled(String groups, String rule, String seed, Set<Long> hosts) {

        static final Filled NOTHING = new Filled(null, null, null, Set.of());
    }

    /** A group with how many sit in it and who reports back for it. */
    record Row(BreakoutGroup group, long seats, List<String> rapporteurs) {
    }

    /**
     * @param plan null where none is asked for
     * @param unconfirmed how many groups have highlights that they have not confirmed: by a plan, others would be asked
     */
    @CheckedTemplate(basePath = "console")
    record groups(Session session, List<Row> rows, List<Seat> taken, List<Rule> rules, String language, Filled filled,
            Plan plan, long unconfirmed, Refusal refusal) implements TemplateInstance {
    }

    private final Asker asker;
    private final Seating seating;
    private final Words words;
    private final Clock clock;

    GroupsPage(Asker asker, Seating seating, Words words, Clock clock) {
        this.asker = asker;
        this.seating = seating;
        this.words = words;
        this.clock = clock;
    }

    /** @param rule the rule of the plan that is asked for; without it, none is shown */
    @GET
    public Response show(String code, @RestQuery String rule, @RestQuery String seed, @RestQuery List<String> hosts) {
        if (rule == null) {
            return Response.ok(page(code, Filled.NOTHING, null, null)).build();
        }
        var filled = new Filled(null, rule, seed, ids(hosts));
        try {
            return Response.ok(page(code, filled, seating.plan(code, wish(filled)), null)).build();
        } catch (Refusal refusal) {
            return refused(code, filled, null, refusal);
        }
    }

    /** A page that told of a mistake stands at the address it was sent to. */
    @GET
    @Path("{below: arrangement|seats}")
    public Response stay(String code) {
        return done(code);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response split(String code, @RestForm String groups) {
        try {
            List<String> names = OpeningForm.groupNames(groups);
            if (names == null) {
                throw Refusal.badInput("groups", "groups_number_or_names");
            }
            seating.split(code, Paper.named(names));
            return done(code);
        } catch (Refusal refusal) {
            return refused(code, new Filled(groups, null, null, Set.of()), null, refusal);
        }
    }

    @POST
    @Path("seats")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response move(String code, @RestForm String seat, @RestForm String group) {
        try {
            Integer number = Typed.number("group", group);
            Integer id = Typed.number("seat", seat);
            seating.move(code, id == null ? 0 : id, number == null ? 0 : number);
            return done(code);
        } catch (Refusal refusal) {
            return refused(code, Filled.NOTHING, null, refusal);
        }
    }

    /** Carries out the plan that was looked at. */
    @POST
    @Path("arrangement")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response arrange(String code, @RestForm String rule, @RestForm String seed, @RestForm List<String> hosts,
            @RestForm String plan) {
        var filled = new Filled(null, rule, seed, ids(hosts));
        Plan.Wish wish = null;
        try {
            wish = wish(filled);
            seating.carryOut(code, wish, plan);
            return done(code);
        } catch (Refusal refusal) {
            return refused(code, filled, wish == null ? null : seating.plan(code, wish), refusal);
        }
    }

    private static Plan.Wish wish(Filled filled) {
        Integer seed = Typed.number("seed", filled.seed());
        return new Plan.Wish(Rule.of(filled.rule()), seed == null ? ThreadLocalRandom.current().nextInt(Plan.SEEDS) : seed,
                filled.hosts());
    }

    private static Set<Long> ids(List<String> typed) {
        var ids = new HashSet<Long>();
        typed.stream().map(each -> Typed.number("hosts", each)).filter(Objects::nonNull)
                .forEach(each -> ids.add(each.longValue()));
        return ids;
    }

    private Response done(String code) {
        return Response.seeOther(URI.create("/console/" + asker.runs(code).code() + "/groups")).build();
    }

    private Response refused(String code, Filled filled, Plan plan, Refusal refusal) {
        return Response.status(refusal.status().code).entity(page(code, filled, plan, refusal)).build();
    }

    private groups page(String code, Filled filled, Plan plan, Refusal refusal) {
        Session session = asker.runs(code);
        Map<Integer, Long> seats = Seat.byGroup(session);
        Map<Integer, List<String>> rapporteurs = Rapporteur.byGroup(session);
        List<Row> rows = session.groups().stream().map(group -> new Row(group, seats.getOrDefault(group.number(), 0L),
                rapporteurs.getOrDefault(group.number(), List.of()))).toList();
        return new groups(session, rows, Seat.of(session), List.of(Rule.values()), words.reader().tag(), filled, plan,
                plan == null || plan.moved() == 0 ? 0 : Highlights.unconfirmedGroups(session, clock.instant()), refusal);
    }
}
