package breakout.delegate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
import breakout.highlight.Opinion;
import breakout.highlight.ReadingBack;
import breakout.kernel.Arrival;
import breakout.kernel.Typed;

/** "Is this what we said?": a delegate answers for one highlight of the group. */
@Path("/seat/{code}/readback/{highlight}")
@Produces(MediaType.TEXT_HTML)
class ReadBackPage {

    private final Asker asker;
    private final ReadingBack readingBack;
    private final Arrival arrival;
    private final Orders orders;
    private final SeatViews views;

    ReadBackPage(Asker asker, ReadingBack readingBack, Arrival arrival, Orders orders, SeatViews views) {
        this.asker = asker;
        this.readingBack = readingBack;
        this.arrival = arrival;
        this.orders = orders;
        this.views = views;
    }

    @GET
    public Response show(String code, String highlight, @RestQuery String fragment) {
        return SeatPage.below(asker, views, code, fragment);
    }

    /** @param about the highlights that the page asks of, and {@code words} what stands below each */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response judge(String code, String highlight, @RestForm String verdict, @RestForm List<String> about,
            @RestForm List<String> words, @BeanParam Filled filled) {
        Map<String, String> typed = new HashMap<>();
        for (int at = 0; at < Math.min(about.size(), words.size()); at++) {
            typed.put(about.get(at), words.get(at));
        }
        return orders.carryOut(code, filled, seated -> readingBack.judge(seated, Typed.uuid("highlight", highlight),
                Opinion.of(verdict), typed.get(highlight), null, arrival.instant()), view -> view.saying(typed));
    }
}
