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
import breakout.answer.Purging;
import breakout.kernel.Refusal;
import breakout.kernel.Typed;
import breakout.session.JoinCode;
import breakout.session.Retention;
import breakout.session.Session;

/** Where a facilitator says how long a session is kept, or erases it: asked once, by its code. */
@Path("/console/{code}/retention")
@Produces(MediaType.TEXT_HTML)
@StaffOnly
class ErasingPage {

    @CheckedTemplate(basePath = "console")
    record retention(Session session, Retention kept, Driving driving, String until,
            Refusal refusal) implements TemplateInstance {
    }

    private final Asker asker;
    private final Purging purging;

    ErasingPage(Asker asker, Purging purging) {
        this.asker = asker;
        this.purging = purging;
    }

    @GET
    public TemplateInstance show(String code) {
        return page(code, null, null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response keep(String code, @RestForm String until) {
        try {
            purging.keep(code, Typed.day("until", until));
            return Response.seeOther(URI.create("/console/" + asker.runs(code).code() + "/retention")).build();
        } catch (Refusal refusal) {
            return Response.status(refusal.status().code).entity(page(code, until, refusal)).build();
        }
    }

    /** A page that told of a mistake stands at the address it was sent to. */
    @GET
    @Path("erasure")
    public Response stay(String code) {
        return Response.seeOther(URI.create("/console/" + asker.runs(code).code() + "/retention")).build();
    }

    @POST
    @Path("erasure")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response erase(String code, @RestForm String sure) {
        try {
            Session session = asker.runs(code);
            if (!session.code().equals(JoinCode.read(sure))) {
                throw Refusal.badInput("sure", "erasure_unsure");
            }
            purging.erase(code);
            return Response.seeOther(URI.create("/sessions")).build();
        } catch (Refusal refusal) {
            return Response.status(refusal.status().code).entity(page(code, null, refusal)).build();
        }
    }

    private TemplateInstance page(String code, String until, Refusal refusal) {
        Session session = asker.runs(code);
        Retention kept = Retention.of(session);
        var driving = Driving.of(session, asker.demandStaff());
        return new retention(session, kept, driving, until == null ? kept.until().toString() : until, refusal);
    }
}
