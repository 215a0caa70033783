package breakout.answer;

import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** How much the session tells of authors, as staff make it stricter. */
@Path("/api/sessions/{code}/attribution")
@Produces(MediaType.APPLICATION_JSON)
class AttributionResource {

    /** {@code unattributed}, {@code category}, {@code region} or {@code named}. */
    record Rule(String attribution) {
    }

    private final Attributing attributing;

    AttributionResource(Attributing attributing) {
        this.attributing = attributing;
    }

    @PUT
    public Rule set(String code, Rule wish) {
        return new Rule(attributing.under(code, wish.attribution()).attribution().code());
    }
}
