package breakout.delegate;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

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
import breakout.answer.Answers;
import breakout.answer.Draft;
import breakout.answer.Intake;
import breakout.kernel.Arrival;
import breakout.kernel.Refusal;
import breakout.kernel.Typed;

/**
 * Takes what a delegate wrote on the page: new, written anew, or taken back. What is refused stays in its box, and so does
 * what stands in the others.
 */
@Path("/seat/{code}/answers")
@Produces(MediaType.TEXT_HTML)
class SendingPage {

    private final Asker asker;
    private final Arrival arrival;
    private final Intake intake;
    private final Shelf shelf;
    private final Orders orders;
    private final SeatViews views;

    SendingPage(Asker asker, Arrival arrival, Intake intake, Shelf shelf, Orders orders, SeatViews views) {
        this.asker = asker;
        this.arrival = arrival;
        this.intake = intake;
        this.shelf = shelf;
        this.orders = orders;
        this.views = views;
    }

    /** A page that told of a mistake stands at the address it was sent to, and asks for its pieces from there. */
    @GET
    @Path("{below: .*}")
    public Response show(String code, @RestQuery String fragment) {
        return SeatPage.below(asker, views, code, fragment);
    }

    /** @param send the anchor of the box whose button was pressed */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response send(String code, @RestForm String send, @BeanParam Filled filled) {
        return SeatPage.seated(asker, code, seated -> {
            List<Written> boxes = filled.boxes();
            Written pressed = Written.pressed(boxes, send);
            List<Attempt> unkept = new ArrayList<>(
                    shelf.keep(seated, boxes.stream().filter(box -> box != pressed).toList()));
            Integer taken = null;
            try {
                taken = take(seated, pressed);
            } catch (Refusal refusal) {
                // what may not be sent now may be kept: in a pause it waits in its box
                shelf.keep(seated, List.of(pressed));
                unkept.add(0, pressed.refused(refusal));
            }
            if (unkept.isEmpty()) {
                return Response.seeOther(URI.create(SeatPage.address(seated.session()) + "?sent=" + taken)).build();
            }
            Refusal first = unkept.get(0).refusal();
            return SeatPage.refused(first, views.of(seated, taken, unkept, first));
        });
    }

    @POST
    @Path("{id}/withdrawal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response withdraw(String code, String id, @BeanParam Filled filled) {
        return orders.carryOut(code, filled,
                seated -> intake.withdraw(seated, Typed.uuid("answer", id), arrival.instant()));
    }

    private Integer take(Seated seated, Written pressed) {
        Draft draft = shelf.draft(seated, pressed);
        UUID id = pressed.revises() ? pressed.id() : unused(seated, pressed.id(), draft);
        var taken = intake.take(seated, id, draft, arrival.instant());
        if (!pressed.revises()) {
            shelf.clear(seated, draft);
        }
        return taken.answer().number();
    }

    /**
     * A page that was left open, or gone back to, sends a new text under an identity already given: it is a new answer,
     * and the same one if that page is sent again.
     */
    private static UUID unused(Seated seated, UUID id, Draft draft) {
        boolean used = Answers.by(seated.session(), seated.ownerHash()).stream()
                .anyMatch(own -> own.id().equals(id) && !own.text().equals(draft.text()));
        return used
                ? UUID.nameUUIDFromBytes(
                        (seated.ownerHash() + " " + id + " " + draft.text()).getBytes(StandardCharsets.UTF_8))
                : id;
    }
}
