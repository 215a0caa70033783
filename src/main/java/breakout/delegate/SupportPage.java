package breakout.delegate;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

import breakout.access.Asker;
import breakout.answer.Supporting;
import breakout.kernel.Typed;

/** A delegate says that what another wrote is also true for them, or takes it back. */
@Path("/seat/{code}/support/{answer}")
@Produces(MediaType.TEXT_HTML)
class SupportPage {

    private final Asker asker;
    private final Supporting supporting;
    private final Orders orders;
    private final SeatViews views;

    SupportPage(Asker asker, Supporting supporting, Orders orders, SeatViews views) {
        this.asker = asker;
        this.supporting = supporting;
        this.orders = orders;
        this.views = views;
    }

    @GET
    public Response show(String code, String answer, @RestQuery String fragment) {
        return SeatPage.below(asker, views, code, fragment);
    }

    /** @param alsoTrue no takes it back */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response support(String code, String answer, @RestForm("true") String alsoTrue, @BeanParam Filled filled) {
        return orders.carryOut(code, filled,
                seated -> supporting.say(seated, Typed.uuid("answer", answer), !"no".equals(alsoTrue)));
    }
}
