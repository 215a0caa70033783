package breakout.desk;

import java.net.URI;
import java.util.List;
import java.util.function.Consumer;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

import breakout.access.Asker;
import breakout.answer.ReadsFilings;
import breakout.kernel.Refusal;
import breakout.report.Editing;
import breakout.session.Session;

/** What a rapporteur does with the report: write the messages it opens with, make it final, begin the next revision. */
@ReadsFilings
@Path("/desk/{code}/report")
@Produces(MediaType.TEXT_HTML)
class WritingPage {

    private final Asker asker;
    private final Editing editing;
    private final DeskViews views;

    WritingPage(Asker asker, Editing editing, DeskViews views) {
        this.asker = asker;
        this.editing = editing;
        this.views = views;
    }

    /** A page that told of a mistake stands at the address it was sent to, and asks for its pieces from there. */
    @GET
    @Path("{order}")
    public Response show(String code, @RestQuery String fragment) {
        return DeskPage.curating(asker, code, session -> fragment == null ? Response.seeOther(address(session)).build()
                : Response.ok(DeskPage.part(fragment, views.of(session, Filter.none(session)))).build());
    }

    @POST
    @Path("messages")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response write(String code, @RestForm List<String> messages) {
        List<String> typed = messages == null ? List.of() : messages;
        return order(code, typed, session -> editing.messages(session, typed));
    }

    /** With what stands in the boxes, saved or not: nobody prints a report without the message they see on the screen. */
    @POST
    @Path("finalisation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response finalise(String code, @RestForm List<String> messages) {
        return order(code, messages, session -> {
            if (messages != null) {
                editing.messages(session, messages);
            }
            editing.finalise(session);
        });
    }

    @POST
    @Path("reopening")
    public Response reopen(String code) {
        return order(code, null, editing::reopen);
    }

    private Response order(String code, List<String> typed, Consumer<Session> order) {
        return DeskPage.curating(asker, code, session -> {
            try {
                order.accept(session);
                return Response.seeOther(address(session)).build();
            } catch (Refusal refusal) {
                // found anew: what was undone has let go of everything it had read
                return Response.status(refusal.status().code)
                        .entity(DeskPage.part(null, views.writing(asker.session(code), typed, refusal))).build();
            }
        });
    }

    private static URI address(Session session) {
        return URI.create("/desk/" + session.code() + "#report");
    }
}
