package breakout.desk;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.ws.rs.BeanParam;
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
import breakout.answer.Clerk;
import breakout.answer.Gathered;
import breakout.answer.ReadsFilings;
import breakout.answer.ReadsRepeats;
import breakout.kernel.Refusal;
import breakout.kernel.Typed;
import breakout.point.Joining;
import breakout.point.WordedPoint;
import breakout.point.WordedPoints;
import breakout.session.Session;

/** Two worded points side by side: whoever writes the report makes one of them, or says that they differ. */
@ReadsFilings
@ReadsRepeats
@Path("/desk/{code}/merging")
@Produces(MediaType.TEXT_HTML)
class MergingPage {

    @CheckedTemplate(basePath = "desk")
    record merging(Session session, Filter filter, Merger merger, Refusal refusal) implements TemplateInstance {
    }

    /** Which two it is about, as the address has it, and the further answers that are to be brought in. */
    static class Two {

        @RestQuery
        String one;

        @RestQuery
        String other;

        @RestQuery
        List<String> answers;

        private UUID first() {
            return Typed.uuid("one", one);
        }

        private UUID second() {
            return Typed.uuid("other", other);
        }

        private List<UUID> further() {
            return Typed.uuids("answers", answers);
        }
    }

    private final Asker asker;
    private final Joining joining;
    private final Clerk clerk;

    MergingPage(Asker asker, Joining joining, Clerk clerk) {
        this.asker = asker;
        this.joining = joining;
        this.clerk = clerk;
    }

    /** Where these answers are to be one point, and two rest on them: the page on which one looks at those; else empty. */
    static Optional<Response> asked(Session session, Shown shown, List<UUID> answers) {
        List<WordedPoint> resting = WordedPoints.on(session, Set.copyOf(answers));
        if (resting.size() != 2) {
            return Optional.empty();
        }
        List<UUID> further = answers.stream().filter(id -> resting.stream().noneMatch(point -> point.sources().contains(id)))
                .toList();
        return Optional.of(Response.seeOther(URI.create("/desk/" + session.code() + "/merging?"
                + Merger.query(resting.get(0).id(), resting.get(1).id(), further) + "&" + Filter.of(session, shown).query()))
                .build());
    }

    @GET
    public Response show(String code, @BeanParam Two two, @BeanParam Shown shown) {
        return DeskPage.curating(asker, code, session -> Response.ok(page(code, two, shown, null)).build());
    }

    /** @param keep whose words stay: those of {@code one}, of the {@code other}, or of {@code both} */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response merge(String code, @RestForm String keep, @RestForm String seenOne, @RestForm String seenOther,
            @BeanParam Two two, @BeanParam Shown shown) {
        return order(code, two, shown, () -> {
            var one = new Joining.Seen(two.first(), Typed.number("seenOne", seenOne));
            var other = new Joining.Seen(two.second(), Typed.number("seenOther", seenOther));
            boolean turned = "other".equals(keep);
            return "point-" + joining.join(code, turned ? other : one, turned ? one : other, "both".equals(keep),
                    two.further()).id();
        });
    }

    /** The two do not say the same. */
    @POST
    @Path("parting")
    public Response part(String code, @BeanParam Two two, @BeanParam Shown shown) {
        return order(code, two, shown, () -> {
            joining.part(code, two.first(), two.second());
            return "points";
        });
    }

    /** @param order what is done; says where one looks afterwards */
    private Response order(String code, Two two, Shown shown, Supplier<String> order) {
        return DeskPage.curating(asker, code, session -> {
            try {
                String anchor = order.get();
                return Response.seeOther(URI.create(Filter.of(asker.session(code), shown).address() + "#" + anchor)).build();
            } catch (Refusal refusal) {
                return Response.status(refusal.status().code).entity(page(code, two, shown, refusal)).build();
            }
        });
    }

    /** @param refusal why what was asked for was not done; null if nothing was refused */
    private merging page(String code, Two two, Shown shown, Refusal refusal) {
        Session session = asker.speaksFor(code, null);
        Gathered gathered = clerk.gather(session);
        Set<UUID> further = Set.copyOf(two.further());
        return new merging(session, Filter.of(session, shown),
                Merger.of(WordedPoints.in(session, two.first()), WordedPoints.in(session, two.second()),
                        gathered.all().stream().filter(answer -> further.contains(answer.id())).toList(),
                        gathered.numbers()),
                refusal);
    }
}
