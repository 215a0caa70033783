package breakout.console;

import java.net.URI;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;

import breakout.access.Asker;

/** The facilitator's page: runs the rounds, feels the room, says what the hall sees. */
@Path("/console/{code}")
@Produces(MediaType.TEXT_HTML)
@StaffOnly
class ConsolePage {

    @CheckedTemplate(basePath = "console")
    record console(Overview view, Trouble trouble) implements TemplateInstance {
    }

    private final Asker asker;
    private final Overviews overviews;
    private final Template page;

    ConsolePage(Asker asker, Overviews overviews, @Location("console/console") Template page) {
        this.asker = asker;
        this.overviews = overviews;
        this.page = page;
    }

    /** @param part the name of a fragment, which then comes alone */
    @GET
    public TemplateInstance show(String code, @QueryParam("fragment") String part) {
        Overview view = overviews.of(asker.runs(code));
        return part == null || !page.getFragmentIds().contains(part) ? new console(view, Trouble.NONE)
                : page.getFragment(part).data("view", view).data("trouble", Trouble.NONE);
    }

    /** A page that told of a mistake stands at the address it was sent to, and asks for its pieces from there. */
    @GET
    @Path("{sent: (rounds|answers|help|screen|settings|rapporteurs)(/.*)?}")
    public Response stay(String code, @QueryParam("fragment") String part) {
        return part == null ? Response.seeOther(URI.create("/console/" + asker.session(code).code())).build()
                : Response.ok(show(code, part)).build();
    }
}
