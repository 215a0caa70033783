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
import breakout.access.Seated;
import breakout.kernel.Refusal;
import breakout.round.Hand.Sign;
import breakout.round.Hands;

/** What a seat shows the facilitator: done, help, more time. */
@Path("/seat/{code}/hand")
@Produces(MediaType.TEXT_HTML)
class HandPage {

    private final Asker asker;
    private final Hands hands;
    private final Orders orders;
    private final SeatViews views;

    HandPage(Asker asker, Hands hands, Orders orders, SeatViews views) {
        this.asker = asker;
        this.hands = hands;
        this.orders = orders;
        this.views = views;
    }

    @GET
    public Response show(String code, @RestQuery String fragment) {
        return SeatPage.below(asker, views, code, fragment);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response show(String code, @RestForm String sign, @BeanParam Filled filled) {
        return orders.carryOut(code, filled, seated -> show(seated, sign == null ? "" : sign));
    }

    private void show(Seated seated, String sign) {
        switch (sign) {
            case "done" -> hands.raise(seated, Sign.DONE, true);
            case "undone" -> hands.raise(seated, Sign.DONE, false);
            case "help" -> hands.raise(seated, Sign.HELP, true);
            case "helped" -> hands.raise(seated, Sign.HELP, false);
            case "more-time" -> hands.moreTime(seated);
            default -> throw Refusal.badInput("sign", "sign_unknown");
        }
    }
}
