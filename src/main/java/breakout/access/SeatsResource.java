package breakout.access;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.JsonNode;

import breakout.delegation.Seat;

/** Delegates sit down: with the code and the name of their delegation, without an account. */
@Path("/api/sessions/{code}/seats")
class SeatsResource {

    /** {@code group} is a group's number or its name. */
    record Wish(String delegation, String category, JsonNode group, String language) {
    }

    record Resumed(String resumeCode) {
    }

    record Place(long seat, String token, String resumeCode, int group, String delegation) {
    }

    private final Joining joining;
    private final Removing removing;

    SeatsResource(Joining joining, Removing removing) {
        this.joining = joining;
        this.removing = removing;
    }

    @POST
    public Response join(String code, Wish wish) {
        String group = wish.group() == null || wish.group().isNull() ? null : wish.group().asText();
        return place(joining.join(code, wish.delegation(), wish.category(), group, wish.language()));
    }

    /** The same seat, from another device. */
    @POST
    @Path("resumption")
    public Response resume(String code, Resumed resumed) {
        return place(joining.resume(code, resumed.resumeCode()));
    }

    /** Its token is worth nothing from then on; what was sent from it stays. */
    @DELETE
    @Path("{seat: \\d{1,18}}")
    public void remove(String code, long seat) {
        removing.remove(code, seat);
    }

    private static Response place(Seat.Taken taken) {
        Seat seat = taken.seat();
        return Response.status(Response.Status.CREATED).type(MediaType.APPLICATION_JSON_TYPE).entity(new Place(seat.id(),
                taken.token(), taken.resumeCode(), seat.groupNumber(), seat.delegation().name())).build();
    }
}
