package breakout.console;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import breakout.answer.Attributing;
import breakout.kernel.Typed;
import breakout.round.Arrangements;
import breakout.round.Hands;
import breakout.session.HeadLines;

/** What a facilitator switches, and the help they have given. */
@Path("/console/{code}")
@Produces(MediaType.TEXT_HTML)
@StaffOnly
class SettingsPage {

    private final Acting acting;
    private final Arrangements arrangements;
    private final Attributing attributing;
    private final Hands hands;

    SettingsPage(Acting acting, Arrangements arrangements, Attributing attributing, Hands hands) {
        this.acting = acting;
        this.arrangements = arrangements;
        this.attributing = attributing;
        this.hands = hands;
    }

    @POST
    @Path("settings/{which}")
    @Consumes({ MediaType.APPLICATION_FORM_URLENCODED, MediaType.WILDCARD })
    public Response set(String code, String which, @FormParam("on") String on) {
        return acting.carryOut(code, "switches", Typing.NOTHING,
                session -> arrangements.turn(code, Settings.named(which), "true".equals(on)));
    }

    /** How much is told of authors. */
    @POST
    @Path("settings/attribution")
    @Consumes({ MediaType.APPLICATION_FORM_URLENCODED, MediaType.WILDCARD })
    public Response attribute(String code, @FormParam("attribution") String rule) {
        return acting.carryOut(code, "switches", Typing.NOTHING, session -> attributing.under(code, rule));
    }

    /** How long what was being written at a bell that is still to ring will be taken. */
    @POST
    @Path("settings/grace")
    @Consumes({ MediaType.APPLICATION_FORM_URLENCODED, MediaType.WILDCARD })
    public Response allow(String code, @FormParam("graceSeconds") String typed) {
        return acting.carryOut(code, "switches", Typing.grace(typed),
                session -> arrangements.allow(code, Typed.number("graceSeconds", typed)));
    }

    /** Whom the report names as those who ran the session. */
    @POST
    @Path("settings/facilitators")
    @Consumes({ MediaType.APPLICATION_FORM_URLENCODED, MediaType.WILDCARD })
    public Response introduce(String code, @FormParam("facilitators") String typed) {
        return acting.carryOut(code, "switches", Typing.facilitators(typed), session -> arrangements.introduce(code, typed));
    }

    /** How the head of the report reads in another language than the session's. */
    @POST
    @Path("settings/heading/{language}")
    @Consumes({ MediaType.APPLICATION_FORM_URLENCODED, MediaType.WILDCARD })
    public Response head(String code, String language, @FormParam("organisation") String organisation,
            @FormParam("meeting") String meeting, @FormParam("title") String title, @FormParam("agendaItem") String agendaItem,
            @FormParam("purpose") String purpose, @FormParam("venue") String venue) {
        var lines = new HeadLines(organisation, meeting, title, agendaItem, purpose, venue);
        return acting.carryOut(code, "switches", Typing.heading(lines), session -> arrangements.head(code, language, lines));
    }

    /** Nobody of this group waits for help any more. */
    @POST
    @Path("help/{group: \\d{1,4}}")
    public Response helped(String code, int group) {
        return acting.carryOut(code, "room", Typing.NOTHING, session -> hands.answer(session, group));
    }
}
