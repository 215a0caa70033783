package breakout.projector;

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

import breakout.access.Addresses;
import breakout.access.Asker;
import breakout.access.Credentials;
import breakout.access.Pass;
import breakout.answer.ReadsFilings;
import breakout.kernel.Arrival;
import breakout.session.Session;

/** The screen on the wall, for anyone with the code. */
@ReadsFilings
@Path("/projector/{code}")
@Produces(MediaType.TEXT_HTML)
class ProjectorPage {

    @CheckedTemplate(basePath = "projector")
    record projector(Scene scene) implements TemplateInstance {
    }

    private final Asker asker;
    private final Credentials credentials;
    private final Addresses addresses;
    private final Arrival arrival;
    private final Scenes scenes;
    private final Template page;

    ProjectorPage(Asker asker, Credentials credentials, Addresses addresses, Arrival arrival, Scenes scenes,
            @Location("projector/projector") Template page) {
        this.asker = asker;
        this.credentials = credentials;
        this.addresses = addresses;
        this.arrival = arrival;
        this.scenes = scenes;
        this.page = page;
    }

    /**
     * The browser is given the pass by which it may hear that something changed. Opened by staff it is the hall's screen, which
     * goes on when the code is made anew; opened with the code alone it may be anybody's, and goes with the code.
     *
     * @param part the name of a fragment, which then comes alone
     */
    @GET
    public Response show(String code, @QueryParam("fragment") String part) {
        Session session = asker.session(code);
        var scene = scenes.of(session, arrival.instant());
        return part != null && page.getFragmentIds().contains(part)
                ? Response.ok(page.getFragment(part).data("scene", scene)).build()
                : Response.ok(new projector(scene))
                        .cookie(Pass.PROJECTOR.given(pass(session), session.code(), addresses.secure())).build();
    }

    private String pass(Session session) {
        String halls = session.door().screenKey();
        boolean keptByTheHalls = credentials.kept(Pass.PROJECTOR, session.code()).filter(halls::equals).isPresent();
        return keptByTheHalls || asker.isStaff() ? halls : session.door().link();
    }
}
