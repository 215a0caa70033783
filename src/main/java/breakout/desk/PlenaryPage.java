package breakout.desk;

import java.net.URI;
import java.util.UUID;
import java.util.function.Consumer;

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

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import breakout.access.Asker;
import breakout.answer.Answers;
import breakout.answer.ReadsFilings;
import breakout.highlight.Choir;
import breakout.highlight.Marking;
import breakout.highlight.ReadingBack;
import breakout.kernel.Refusal;
import breakout.kernel.Typed;
import breakout.session.Session;

/** What the groups report back, side by side: marked, worded, read back to each group, and brought together for the plenary. */
@ReadsFilings
@Path("/desk/{code}/plenary")
@Produces(MediaType.TEXT_HTML)
class PlenaryPage {

    @CheckedTemplate(basePath = "desk")
    record plenary(PlenaryView view) implements TemplateInstance {
    }

    private final Asker asker;
    private final Marking marking;
    private final ReadingBack readingBack;
    private final Choir choir;
    private final Floor floor;
    private final DeskViews desk;

    PlenaryPage(Asker asker, Marking marking, ReadingBack readingBack, Choir choir, Floor floor, DeskViews desk) {
        this.asker = asker;
        this.marking = marking;
        this.readingBack = readingBack;
        this.choir = choir;
        this.floor = floor;
        this.desk = desk;
    }

    @GET
    public Response show(String code, @RestQuery String fragment) {
        return DeskPage.curating(asker, code,
                session -> Response.ok(part(fragment, PlenaryView.of(session, null, null, floor))).build());
    }

    /** A page that told of a mistake stands at the address it was sent to, and asks for its pieces from there. */
    @GET
    @Path("{sent: (highlights|groups)(/.*)?}")
    public Response show(String code, String sent, @RestQuery String fragment) {
        return fragment == null ? DeskPage.curating(asker, code, session -> Response.seeOther(address(session)).build())
                : show(code, fragment);
    }

    /** Those that were ticked, and the one whose button was pressed; from the desk, to which it goes back. */
    @POST
    @Path("highlights")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response mark(String code, @BeanParam Ticked form, @BeanParam Shown shown) {
        return DeskPage.curating(asker, code, session -> {
            var filter = Filter.of(session, shown);
            Bundle ticked = Bundle.NONE;
            try {
                ticked = form.bundle();
                UUID first = marking.mark(code, ticked.answers()).grounds().sources().get(0);
                return Response.seeOther(filter.at(Answers.standing(session, first).number())).build();
            } catch (Refusal refusal) {
                return Response.status(refusal.status().code)
                        .entity(DeskPage.part(null,
                                desk.refusing(asker.session(code), filter, ticked, refusal)))
                        .build();
            }
        });
    }

    @POST
    @Path("highlights/{id}/wording")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response word(String code, String id, @RestForm String text, @RestForm String seen) {
        return order(code, id, text, highlight -> marking.change(code, highlight, Marking.Anew.worded(text),
                Typed.number("seen", seen)));
    }

    @POST
    @Path("highlights/{id}/dropping")
    public Response drop(String code, String id) {
        return order(code, id, null, highlight -> marking.drop(code, highlight));
    }

    /** @param other the highlight that says the same; empty if it stands apart */
    @POST
    @Path("highlights/{id}/alike")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response join(String code, String id, @RestForm String other) {
        return order(code, id, null, highlight -> choir.join(code, highlight,
                other == null || other.isEmpty() ? null : Typed.uuid("highlight", other)));
    }

    @POST
    @Path("groups/{group}/readback")
    public Response readBack(String code, String group) {
        return order(code, null, null, none -> readingBack.open(code, Typed.ordinal(group, "group_unknown")));
    }

    @POST
    @Path("groups/{group}/closing")
    public Response close(String code, String group) {
        return order(code, null, null, none -> readingBack.close(code, Typed.ordinal(group, "group_unknown")));
    }

    private Response order(String code, String highlight, String typed, Consumer<UUID> order) {
        return DeskPage.curating(asker, code, session -> {
            UUID id = null;
            try {
                id = highlight == null ? null : Typed.uuid("highlight", highlight);
                order.accept(id);
                return Response.seeOther(address(session)).build();
            } catch (Refusal refusal) {
                var trouble = typed == null ? null : new Column.Trouble(id, typed, refusal);
                return Response.status(refusal.status().code)
                        .entity(part(null, PlenaryView.of(asker.session(code), trouble, refusal, floor))).build();
            }
        });
    }

    private static TemplateInstance part(String fragment, PlenaryView view) {
        var page = new plenary(view);
        var part = fragment == null ? null : page.getFragment(fragment);
        return part == null ? page : part.data("view", view);
    }

    private static URI address(Session session) {
        return URI.create("/desk/" + session.code() + "/plenary");
    }
}
