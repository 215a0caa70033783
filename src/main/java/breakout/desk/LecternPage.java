package breakout.desk;

import java.net.URI;
import java.util.Objects;
import java.util.function.Consumer;

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
import breakout.answer.ReadsFilings;
import breakout.kernel.Refusal;
import breakout.kernel.Typed;
import breakout.report.Cards;
import breakout.report.Reserving;
import breakout.session.Session;
import breakout.slide.Screens;
import breakout.slide.Slide;

/**
 * From where the final report is put before the plenary, card by card, and where what somebody holds otherwise is taken
 * down.
 */
@ReadsFilings
@Path("/desk/{code}/lectern")
@Produces(MediaType.TEXT_HTML)
class LecternPage {

    @CheckedTemplate(basePath = "desk")
    record lectern(LecternView view) implements TemplateInstance {
    }

    private final Asker asker;
    private final Screens screens;
    private final Cards cards;
    private final Reserving reserving;
    private final Floor floor;

    LecternPage(Asker asker, Screens screens, Cards cards, Reserving reserving, Floor floor) {
        this.asker = asker;
        this.screens = screens;
        this.cards = cards;
        this.reserving = reserving;
        this.floor = floor;
    }

    @GET
    public Response show(String code, @RestQuery String fragment) {
        return DeskPage.curating(asker, code, session -> {
            asker.demandSpeaker(session, null);
            return Response.ok(part(fragment, view(session, null))).build();
        });
    }

    /** A page that told of a mistake stands at the address it was sent to, and asks for its pieces from there. */
    @GET
    @Path("{sent: (card|end|reservations)(/.*)?}")
    public Response show(String code, String sent, @RestQuery String fragment) {
        return fragment == null ? DeskPage.curating(asker, code, session -> Response.seeOther(address(session)).build())
                : show(code, fragment);
    }

    /** Which one is told by the button: pressed twice, it steps once. */
    @POST
    @Path("card")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response turn(String code, @RestForm String card) {
        return order(code, null, session -> screens.turn(session, Objects.requireNonNullElse(Typed.number("card", card), 1)));
    }

    /** The screen follows the round again. */
    @POST
    @Path("end")
    public Response end(String code) {
        return order(code, null, session -> screens.show(session, Slide.FOLLOW, null));
    }

    @POST
    @Path("reservations")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response reserve(String code, @RestForm String revision, @RestForm String paragraph, @RestForm String text,
            @RestForm String language) {
        return order(code, new LecternView.Trouble(known(paragraph), Objects.requireNonNullElse(text, ""), language, null),
                session -> reserving.take(code, Typed.number("revision", revision),
                        Objects.requireNonNullElse(Typed.number("paragraph", paragraph), 0), text, language));
    }

    @POST
    @Path("reservations/{reservation}/striking")
    public Response strike(String code, String reservation) {
        return order(code, null, session -> reserving.strike(code, reservation));
    }

    private Response order(String code, LecternView.Trouble typed, Consumer<Session> order) {
        return DeskPage.curating(asker, code, session -> {
            asker.demandSpeaker(session, null);
            try {
                order.accept(session);
                return Response.seeOther(address(session)).build();
            } catch (Refusal refusal) {
                var trouble = typed == null ? new LecternView.Trouble(null, "", "", refusal)
                        : new LecternView.Trouble(typed.paragraph(), typed.text(), typed.language(), refusal);
                return Response.status(refusal.status().code).entity(new lectern(view(asker.session(code), trouble))).build();
            }
        });
    }

    private LecternView view(Session session, LecternView.Trouble trouble) {
        var dealt = cards.of(session);
        return new LecternView(session, dealt.cards(), dealt.revision(), screens.of(session), reserving.of(session),
                floor.who(session), trouble);
    }

    /** The paragraph, if it is a number at all. */
    private static Integer known(String paragraph) {
        return paragraph != null && paragraph.matches("\\d{1,4}") ? Integer.valueOf(paragraph) : null;
    }

    private static TemplateInstance part(String fragment, LecternView view) {
        var page = new lectern(view);
        var part = fragment == null ? null : page.getFragment(fragment);
        return part == null ? page : part.data("view", view);
    }

    private static URI address(Session session) {
        return URI.create("/desk/" + session.code() + "/lectern");
    }
}
