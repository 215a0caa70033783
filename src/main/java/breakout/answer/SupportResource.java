package breakout.answer;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

import breakout.access.Asker;
import breakout.kernel.Typed;

/** A seat says of somebody else's answer: "also true for us". */
@Path("/api/sessions/{code}/answers/{id}/support")
class SupportResource {

    private final Asker asker;
    private final Supporting supporting;

    SupportResource(Asker asker, Supporting supporting) {
        this.asker = asker;
        this.supporting = supporting;
    }

    @PUT
    public void say(String code, String id) {
        supporting.say(asker.seat(code), Typed.uuid("uuid", id), true);
    }

    @DELETE
    public void takeBack(String code, String id) {
        supporting.say(asker.seat(code), Typed.uuid("uuid", id), false);
    }
}
