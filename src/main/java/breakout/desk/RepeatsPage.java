package breakout.desk;

import java.net.URI;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestForm;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import breakout.access.Asker;
import breakout.answer.Clerk;
import breakout.answer.ReadsFilings;
import breakout.answer.ReadsRepeats;
import breakout.answer.Rulings;
import breakout.kernel.Refusal;
import breakout.kernel.Typed;
import breakout.session.Session;

/** What is held to be said twice, side by side: a rapporteur says whether it is. */
@ReadsFilings
@ReadsRepeats
@Path("/desk/{code}/repeats")
@Produces(MediaType.TEXT_HTML)
class RepeatsPage {

    @CheckedTemplate(basePath = "desk")
    record repeats(RepeatsView view) implements TemplateInstance {
    }

    private final Asker asker;
    private final Clerk clerk;
    private final Rulings rulings;

    RepeatsPage(Asker asker, Clerk clerk, Rulings rulings) {
        this.asker = asker;
        this.clerk = clerk;
        this.rulings = rulings;
    }

    @GET
    public Response show(String code) {
        return DeskPage.curating(asker, code, session -> page(session, null));
    }

    /** @param same whether the two say the same */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response settle(String code, @RestForm String answer, @RestForm String other, @RestForm String same) {
        return DeskPage.curating(asker, code, session -> {
            try {
                rulings.settle(session, Typed.uuid("answer", answer), Typed.uuid("other", other), "true".equals(same));
                return Response.seeOther(URI.create("/desk/" + session.code() + "/repeats")).build();
            } catch (Refusal refusal) {
                return page(asker.session(code), refusal);
            }
        });
    }

    private Response page(Session session, Refusal refusal) {
        return Response.status(refusal == null ? Response.Status.OK.getStatusCode() : refusal.status().code)
                .entity(new repeats(RepeatsView.of(session, asker.speaker(session).orElseThrow(), clerk.readable(session),
                        refusal)))
                .build();
    }
}
