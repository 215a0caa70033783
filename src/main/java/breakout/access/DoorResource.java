package breakout.access;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import breakout.kernel.Refusal;
import breakout.session.Session;

/** Staff shut the door of a session and open it, and make its code anew. */
@Path("/api/sessions/{code}/door")
@Produces(MediaType.APPLICATION_JSON)
class DoorResource {

    record Wish(Boolean open) {
    }

    /** {@code code} is the one by which delegates join as long as the door is open. */
    record Seen(boolean open, String code) {

        static Seen of(Session session) {
            return new Seen(!session.door().isShut(), session.door().code());
        }
    }

    private final Asker asker;
    private final Doorkeeping doorkeeping;

    DoorResource(Asker asker, Doorkeeping doorkeeping) {
        this.asker = asker;
        this.doorkeeping = doorkeeping;
    }

    @PUT
    public Seen set(String code, Wish wish) {
        asker.demandStaff();
        if (wish.open() == null) {
            throw Refusal.badInput("open", "door_wish_missing");
        }
        return Seen.of(doorkeeping.shut(code, !wish.open()));
    }

    @POST
    @Path("code")
    public Seen renew(String code) {
        return Seen.of(doorkeeping.renew(code));
    }
}
