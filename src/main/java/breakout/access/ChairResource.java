package breakout.access;

import java.util.List;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.narayana.jta.QuarkusTransaction;

import breakout.kernel.Refusal;
import breakout.session.Session;

/** Who runs a session, and how its chair is handed over: offered by whoever has it, accepted by whoever is to have it. */
@Path("/api/sessions/{code}/chair")
@Produces(MediaType.APPLICATION_JSON)
class ChairResource {

    /** {@code facilitator} is the id of one who runs the session. */
    record Wish(Long facilitator) {
    }

    record Facilitator(long id, String name) {

        static Facilitator of(Staff staff) {
            return staff == null ? null : new Facilitator(staff.id(), staff.name());
        }
    }

    /** {@code holder} is null once their account is gone, {@code offered} while it is offered to nobody. */
    record Seen(Facilitator holder, Facilitator offered, List<Facilitator> facilitators) {
    }

    private final Asker asker;
    private final Chairing chairing;

    ChairResource(Asker asker, Chairing chairing) {
        this.asker = asker;
        this.chairing = chairing;
    }

    @GET
    public Seen seen(String code) {
        Session session = asker.runs(code);
        Chair chair = Chair.of(session);
        return new Seen(Facilitator.of(chair.holder()), Facilitator.of(chair.offered()),
                Staff.running(session).stream().map(Facilitator::of).toList());
    }

    @PUT
    @Path("offer")
    public Seen offer(String code, Wish wish) {
        asker.demandStaff();
        if (wish.facilitator() == null) {
            throw Refusal.badInput("facilitator", "facilitator_missing");
        }
        chairing.offer(code, wish.facilitator());
        return afterwards(code);
    }

    /** Whoever offered it withdraws it, or whoever it was offered to declines. */
    @DELETE
    @Path("offer")
    public Seen keep(String code) {
        chairing.keep(code);
        return afterwards(code);
    }

    @POST
    @Path("acceptance")
    public Seen accept(String code) {
        chairing.accept(code);
        return afterwards(code);
    }

    /** What this request has read before the act is what was true then. */
    private Seen afterwards(String code) {
        return QuarkusTransaction.requiringNew().call(() -> seen(code));
    }
}
