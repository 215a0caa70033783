package breakout.console;

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
import breakout.kernel.Refusal;
import breakout.seating.Seating;
import breakout.session.BreakoutGroup;
import breakout.session.Session;
import breakout.session.Whereabouts;

/** One group: where it meets and who leads it. */
@Path("/console/{code}/groups/{number: \\d{1,4}}")
@Produces(MediaType.TEXT_HTML)
@StaffOnly
class GroupPage {

    /** @param filled what stands in the fields, as it was typed */
    @CheckedTemplate(basePath = "console")
    record group(Session session, BreakoutGroup group, Whereabouts filled, Refusal refusal) implements TemplateInstance {
    }

    private final Asker asker;
    private final Seating seating;

    GroupPage(Asker asker, Seating seating) {
        this.asker = asker;
        this.seating = seating;
    }

    @GET
    public TemplateInstance show(String code, int number) {
        Session session = asker.runs(code);
        BreakoutGroup group = Seating.group(session, number);
        return new group(session, group, group.whereabouts(), null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response meet(String code, int number, @RestForm String room, @RestForm String link, @RestForm String language,
            @RestForm String moderator) {
        try {
            seating.meet(code, number, Whereabouts.of(room, link, language, moderator));
            return Response.seeOther(URI.create("/console/" + asker.runs(code).code() + "/groups#group-" + number)).build();
        } catch (Refusal refusal) {
            Session session = asker.runs(code);
            return Response.status(refusal.status().code).entity(new group(session, Seating.group(session, number),
                    new Whereabouts(room, link, language, moderator), refusal)).build();
        }
    }
}
