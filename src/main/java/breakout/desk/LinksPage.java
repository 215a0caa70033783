package breakout.desk;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import breakout.access.Asker;
import breakout.answer.ReadsFilings;

/** Which technologies are named together, by which answers, and in which words. */
@ReadsFilings
@Path("/desk/{code}/links")
@Produces(MediaType.TEXT_HTML)
class LinksPage {

    @CheckedTemplate(basePath = "desk")
    record links(LinksView view) implements TemplateInstance {
    }

    private final Asker asker;
    private final DeskViews views;

    LinksPage(Asker asker, DeskViews views) {
        this.asker = asker;
        this.views = views;
    }

    @GET
    public Response show(String code) {
        return DeskPage.curating(asker, code, session -> Response.ok(new links(views.links(session))).build());
    }
}
