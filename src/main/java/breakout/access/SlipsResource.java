package breakout.access;

import java.util.List;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import breakout.delegation.Delegation;
import breakout.kernel.Refusal;
import breakout.session.Session;

/** Staff print slips for the seats that are expected. */
@Path("/api/sessions/{code}/slips")
class SlipsResource {

    /** {@code delegation} is one of its names; null prints for all. */
    record Wish(String delegation) {
    }

    /** {@code address} opens the session with this seat, once; it is told here and kept nowhere. */
    record Printed(String delegation, int seat, Integer group, String address) {
    }

    private final Asker asker;
    private final Slips slips;
    private final Addresses addresses;

    SlipsResource(Asker asker, Slips slips, Addresses addresses) {
        this.asker = asker;
        this.slips = slips;
        this.addresses = addresses;
    }

    @POST
    @Produces(MediaType.APPLICATION_JSON)
    public Response print(String code, Wish wish) {
        var session = asker.runs(code);
        Long only = wish == null || wish.delegation() == null ? null : listed(session, wish.delegation());
        List<Printed> printed = slips.print(code, only).stream().map(each -> new Printed(each.slip().delegation().name(),
                each.slip().number(), each.slip().delegation().groupNumber(), addresses.slip(each.secret()))).toList();
        return Response.status(Response.Status.CREATED).entity(printed).build();
    }

    private static Long listed(Session session, String called) {
        return Delegation.listed(session).stream().filter(each -> each.isCalled(called)).map(Delegation::id).findFirst()
                .orElseThrow(() -> Refusal.badInput("delegation", "delegation_not_listed"));
    }
}
