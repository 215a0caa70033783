package breakout.live;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import breakout.access.Asker;
import breakout.session.Session;

/** What the stream says, for whoever it does not reach: asked for again and again where a proxy holds the stream back. */
@Path("/api/sessions/{code}/state")
@Produces(MediaType.APPLICATION_JSON)
class StateResource {

    private final Live live;
    private final Asker asker;

    StateResource(Live live, Asker asker) {
        this.live = live;
        this.asker = asker;
    }

    @GET
    public Progress see(String code) {
        Session session = asker.follows(code);
        return live.now(session.code(), Audience.of(asker, session));
    }
}
