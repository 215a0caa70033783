package breakout.delegate;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestQuery;

import breakout.access.Asker;

/** Keeps what stands in the boxes, for who reads the page in another language from now on and has no scripts. */
@Path("/seat/{code}/keeping")
@Produces(MediaType.TEXT_HTML)
class KeepingPage {

    private final Asker asker;
    private final Orders orders;
    private final SeatViews views;

    KeepingPage(Asker asker, Orders orders, SeatViews views) {
        this.asker = asker;
        this.orders = orders;
        this.views = views;
    }

    @GET
    public Response show(String code, @RestQuery String fragment) {
        return SeatPage.below(asker, views, code, fragment);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response keep(String code, @BeanParam Filled filled) {
        return orders.carryOut(code, filled, seated -> {
        });
    }
}
