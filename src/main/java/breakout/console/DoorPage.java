package breakout.console;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import breakout.access.Doorkeeping;

/** Shuts the door and opens it, and makes the code anew by which one joins. */
@Path("/console/{code}/door")
@Produces(MediaType.TEXT_HTML)
@StaffOnly
class DoorPage {

    private final Acting acting;
    private final Doorkeeping doorkeeping;

    DoorPage(Acting acting, Doorkeeping doorkeeping) {
        this.acting = acting;
        this.doorkeeping = doorkeeping;
    }

    @POST
    @Consumes({ MediaType.APPLICATION_FORM_URLENCODED, MediaType.WILDCARD })
    public Response shut(String code, @FormParam("shut") String shut) {
        return acting.carryOut(code, "entrance", Typing.NOTHING, session -> doorkeeping.shut(code, "true".equals(shut)));
    }

    @POST
    @Path("code")
    public Response renew(String code) {
        return acting.carryOut(code, "entrance", Typing.NOTHING, session -> doorkeeping.renew(code));
    }
}
