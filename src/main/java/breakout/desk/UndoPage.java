package breakout.desk;

import java.net.URI;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestQuery;

import breakout.access.Asker;
import breakout.answer.ReadsFilings;
import breakout.answer.ReadsRepeats;
import breakout.kernel.Refusal;
import breakout.step.Steps;

/** Undoes what whoever asks did last at the desk. */
@ReadsFilings
@ReadsRepeats
@Path("/desk/{code}/undo")
@Produces(MediaType.TEXT_HTML)
class UndoPage {

    private final Asker asker;
    private final Steps steps;
    private final DeskViews views;

    UndoPage(Asker asker, Steps steps, DeskViews views) {
        this.asker = asker;
        this.steps = steps;
        this.views = views;
    }

    /** A page that told of a mistake stands at the address it was sent to, and asks for its pieces from there. */
    @GET
    public Response show(String code, @BeanParam Shown shown, @RestQuery String fragment) {
        return DeskPage.again(asker, code, shown, fragment, views);
    }

    @POST
    public Response undo(String code, @BeanParam Shown shown) {
        return DeskPage.curating(asker, code, session -> {
            var filter = Filter.of(session, shown);
            try {
                return Response.seeOther(URI.create(steps.undo(session).number().map(filter::toward)
                        .orElseGet(filter::address))).build();
            } catch (Refusal refusal) {
                return DeskPage.refused(refusal, views.refusing(asker.session(code), filter, Bundle.NONE, refusal));
            }
        });
    }
}
