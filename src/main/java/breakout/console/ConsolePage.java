package breakout.console;

import java.net.URI;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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
import breakout.answer.ReadsFilings;
import breakout.kernel.Refusal;
import breakout.session.Session;

/** The facilitator's page: runs the rounds, feels the room, says what the hall sees. */
@ReadsFilings
@Path("/console/{code}")
@Produces(MediaType.TEXT_HTML)
@StaffOnly
class ConsolePage {

    @CheckedTemplate(basePath = "console")
    record console(Overview view, Trouble trouble) implements TemplateInstance {
    }

    /** Where the forms of the console are sent to. */
    private static final String BELOW = "{sent: (rounds|answers|help|screen|settings|rapporteurs|door)(/.*)?}";

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
        Session session = asker.runs(code);
        return part == null || !page.getFragmentIds().contains(part)
                ? new console(overviews.of(session, null), Trouble.NONE)
                : page.getFragment(part).data("view", overviews.of(session, part)).data("trouble", Trouble.NONE);
    }

    /** A page that told of a mistake stands at the address it was sent to, and asks for its pieces from there. */
    @GET
    @Path(BELOW)
    public Response stay(String code, @QueryParam("fragment") String part) {
        return part == null ? Response.seeOther(URI.create("/console/" + asker.session(code).code())).build()
                : Response.ok(show(code, part)).build();
    }

    /** What no other page takes. Without it an address that nothing is sent to would be called one that takes nothing sent. */
    @POST
    @Path(BELOW)
    public Response send() {
        throw Refusal.notFound("not_found");
    }
}
