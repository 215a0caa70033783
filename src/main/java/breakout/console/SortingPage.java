package breakout.console;

import java.util.LinkedHashSet;
import java.util.List;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestForm;

import breakout.answer.Clerk;
import breakout.answer.Pinning;
import breakout.answer.ReadsFilings;

/** What a facilitator does with an answer that comes in and the hall does not see: keeps it at hand, files it. */
@ReadsFilings
@Path("/console/{code}/answers/{answer}")
@Produces(MediaType.TEXT_HTML)
@StaffOnly
class SortingPage {

    private final Acting acting;
    private final Pinning pinning;
    private final Clerk clerk;

    SortingPage(Acting acting, Pinning pinning, Clerk clerk) {
        this.acting = acting;
        this.pinning = pinning;
        this.clerk = clerk;
    }

    @POST
    @Path("pin")
    public Response pin(String code, String answer) {
        return acting.order(code, answer, pinning::pin);
    }

    @POST
    @Path("unpinning")
    public Response unpin(String code, String answer) {
        return acting.order(code, answer, pinning::unpin);
    }

    /** No technology chosen files it with the general answers. */
    @POST
    @Path("filing")
    @Consumes({ MediaType.APPLICATION_FORM_URLENCODED, MediaType.WILDCARD })
    public Response file(String code, String answer, @RestForm List<String> technologies) {
        return acting.order(code, answer, (session, id) -> clerk.file(session, id, new LinkedHashSet<>(technologies), null));
    }
}
