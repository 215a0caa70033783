package breakout.round;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import breakout.access.Asker;

/** The session, for anyone with the code. */
@Path("/api/sessions/{code}")
class SessionResource {

    private final Asker asker;
    private final SessionView view;

    SessionResource(Asker asker, SessionView view) {
        this.asker = asker;
        this.view = view;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public SessionView.Seen see(String code) {
        return view.of(asker.session(code));
    }
}
