package breakout.report;

import java.util.List;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import breakout.access.Asker;
import breakout.answer.ReadsFilings;
import breakout.kernel.Refusal;

/** What the plenary holds otherwise than its report, for those who write it. */
@ReadsFilings
@Path("/api/sessions/{code}/report/reservations")
@Produces(MediaType.APPLICATION_JSON)
class ReservationsResource {

    /** {@code revision} is the final one that was read; null for the latest. {@code language}: null where the text tells it. */
    record Wish(Integer revision, Integer paragraph, String text, String language) {
    }

    record Line(long id, int revision, int paragraph, String text, String language) {

        static Line of(Reservation reservation) {
            var about = reservation.placement();
            var words = reservation.wording();
            return new Line(reservation.id(), about.revision(), about.paragraph(), words.text(), words.language());
        }
    }

    private final Asker asker;
    private final Reserving reserving;

    ReservationsResource(Asker asker, Reserving reserving) {
        this.asker = asker;
        this.reserving = reserving;
    }

    @GET
    @Transactional
    public List<Line> list(String code) {
        return reserving.of(asker.speaksFor(code, null)).stream().map(Line::of).toList();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response take(String code, Wish wish) {
        asker.speaksFor(code, null);
        if (wish == null || wish.paragraph() == null) {
            throw Refusal.badInput("paragraph", "paragraph_unknown");
        }
        Reservation taken = reserving.take(code, wish.revision(), wish.paragraph(), wish.text(), wish.language());
        return Response.status(Response.Status.CREATED).entity(Line.of(taken)).build();
    }

    @DELETE
    @Path("{reservation}")
    public void strike(String code, String reservation) {
        asker.speaksFor(code, null);
        reserving.strike(code, reservation);
    }
}
