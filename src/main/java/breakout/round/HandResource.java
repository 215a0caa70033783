package breakout.round;

import java.util.Locale;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import breakout.access.Asker;
import breakout.round.Hand.Sign;

/** A seat shows the facilitator that it needs help or is done, and takes more time for itself. */
@Path("/api/sessions/{code}/hand")
@Produces(MediaType.APPLICATION_JSON)
class HandResource {

    private static final String SIGN = "{sign: help|done}";

    /** {@code extraSeconds} is what the seat was given for itself, in all. */
    record Given(long extraSeconds) {
    }

    private final Asker asker;
    private final Hands hands;

    HandResource(Asker asker, Hands hands) {
        this.asker = asker;
        this.hands = hands;
    }

    @PUT
    @Path(SIGN)
    public void raise(String code, String sign) {
        hands.raise(asker.seat(code), Sign.valueOf(sign.toUpperCase(Locale.ROOT)), true);
    }

    @DELETE
    @Path(SIGN)
    public void takeDown(String code, String sign) {
        hands.raise(asker.seat(code), Sign.valueOf(sign.toUpperCase(Locale.ROOT)), false);
    }

    @POST
    @Path("more-time")
    public Given moreTime(String code) {
        return new Given(hands.moreTime(asker.seat(code)).extra().toSeconds());
    }
}
