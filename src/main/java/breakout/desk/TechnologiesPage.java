package breakout.desk;

import java.net.URI;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

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
import breakout.answer.Proposing;
import breakout.answer.ReadsFilings;
import breakout.answer.Widening;
import breakout.kernel.Refusal;
import breakout.session.Coinage;
import breakout.session.Session;

/** Where whoever speaks for the plenary adds a technology while the session runs, and takes it away again. */
@ReadsFilings
@Path("/desk/{code}/technologies")
@Produces(MediaType.TEXT_HTML)
class TechnologiesPage {

    @CheckedTemplate(basePath = "desk")
    record technologies(TechnologiesView view) implements TemplateInstance {
    }

    private final Asker asker;
    private final Widening widening;
    private final Proposing proposing;
    private final DeskViews views;

    TechnologiesPage(Asker asker, Widening widening, Proposing proposing, DeskViews views) {
        this.asker = asker;
        this.widening = widening;
        this.proposing = proposing;
        this.views = views;
    }

    /** @param proposal what of the proposals stands in the form; null if nothing */
    @GET
    public Response show(String code, @RestQuery String proposal) {
        return DeskPage.curating(asker, code,
                session -> page(session, offers -> TechnologiesView.Form.of(offers, proposal), null));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response add(String code, @RestForm String english, @RestForm String french, @RestForm String words) {
        return order(code, new TechnologiesView.Form(english, french, words),
                session -> widening.add(code, Coinage.read(english, french, words)));
    }

    @POST
    @Path("rejection")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response reject(String code, @RestForm String proposal) {
        return order(code, TechnologiesView.Form.EMPTY, session -> proposing.reject(code, proposal));
    }

    @POST
    @Path("{technology}/dropping")
    public Response drop(String code, String technology) {
        return order(code, TechnologiesView.Form.EMPTY, session -> widening.drop(code, technology));
    }

    private Response order(String code, TechnologiesView.Form typed, Consumer<Session> order) {
        return DeskPage.curating(asker, code, session -> {
            asker.demandSpeaker(session, null);
            try {
                order.accept(session);
                return Response.seeOther(URI.create("/desk/" + session.code() + "/technologies")).build();
            } catch (Refusal refusal) {
                return page(asker.session(code), offers -> typed, refusal);
            }
        });
    }

    private Response page(Session session, Function<List<Proposing.Offer>, TechnologiesView.Form> typed, Refusal refusal) {
        List<Proposing.Offer> offers = proposing.offered(session.code());
        return Response.status(refusal == null ? Response.Status.OK.getStatusCode() : refusal.status().code)
                .entity(new technologies(new TechnologiesView(session, typed.apply(offers), refusal, offers, views))).build();
    }
}
