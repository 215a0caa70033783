package breakout.console;

import java.time.LocalDate;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import breakout.access.Asker;
import breakout.answer.Purging;
import breakout.session.Retention;

/** How long a session is kept, and its end before that. */
@Path("/api/sessions/{code}")
@Produces(MediaType.APPLICATION_JSON)
class ErasingResource {

    record Wish(LocalDate until) {
    }

    /** The last days on which it is known who was there, and on which the session is there at all. */
    record Kept(LocalDate authorsUntil, LocalDate until) {

        static Kept of(Retention retention) {
            return new Kept(retention.authorsUntil(), retention.until());
        }
    }

    private final Asker asker;
    private final Purging purging;

    ErasingResource(Asker asker, Purging purging) {
        this.asker = asker;
        this.purging = purging;
    }

    /** Erases the session for good. */
    @DELETE
    public void erase(String code) {
        purging.erase(code);
    }

    @GET
    @Path("retention")
    public Kept kept(String code) {
        return Kept.of(Retention.of(asker.runs(code)));
    }

    @PUT
    @Path("retention")
    public Kept keep(String code, Wish wish) {
        return Kept.of(purging.keep(code, wish.until()));
    }
}
