package breakout.console;

import java.time.Clock;
import java.time.Instant;

import jakarta.enterprise.event.Event;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import breakout.access.Asker;
import breakout.kernel.Happening;
import breakout.kernel.Retried;
import breakout.kernel.Typed;
import breakout.round.Hands;
import breakout.round.Rounds;
import breakout.session.AuditEntry;
import breakout.session.Deed;
import breakout.session.Matter;
import breakout.session.Session;
import breakout.session.Switch;

/** What a facilitator switches, and the help they have given. */
@Path("/console/{code}")
@Produces(MediaType.TEXT_HTML)
@StaffOnly
class SettingsPage {

    /** A switch was set: what the pages offer is no longer the same. */
    record Switched(String code) implements Happening {
    }

    private final Asker asker;
    private final Clock clock;
    private final Orders orders;
    private final Hands hands;
    private final Event<Happening> happenings;

    SettingsPage(Asker asker, Clock clock, Orders orders, Hands hands, Event<Happening> happenings) {
        this.asker = asker;
        this.clock = clock;
        this.orders = orders;
        this.hands = hands;
        this.happenings = happenings;
    }

    @POST
    @Path("settings/{which}")
    @Consumes({ MediaType.APPLICATION_FORM_URLENCODED, MediaType.WILDCARD })
    public Response set(String code, String which, @FormParam("on") String on) {
        return orders.carryOut(code, "switches", Typing.NOTHING,
                session -> set(session, Settings.named(which), "true".equals(on)));
    }

    /** How long what was being written at a bell that is still to ring will be taken. */
    @POST
    @Path("settings/grace")
    @Consumes({ MediaType.APPLICATION_FORM_URLENCODED, MediaType.WILDCARD })
    public Response allow(String code, @FormParam("graceSeconds") String typed) {
        return orders.carryOut(code, "switches", Typing.grace(typed),
                session -> allow(session, Typed.number("graceSeconds", typed)));
    }

    /** Nobody of this group waits for help any more. */
    @POST
    @Path("help/{group: \\d{1,4}}")
    public Response helped(String code, int group) {
        return orders.carryOut(code, "room", Typing.NOTHING, session -> hands.answer(session, group));
    }

    private void allow(Session session, Integer graceSeconds) {
        Retried.inTransaction(() -> {
            Session alone = asker.runsAlone(session.code());
            Instant now = clock.instant();
            Rounds.allow(alone, graceSeconds, now);
            if (graceSeconds != null && graceSeconds != alone.graceSeconds()) {
                AuditEntry.write(alone, now, asker.person(), Deed.GRACED, Matter.time(graceSeconds));
            }
            happenings.fire(new Switched(alone.code()));
            return alone;
        });
    }

    private void set(Session session, Switch which, boolean on) {
        Retried.inTransaction(() -> {
            Session anew = Session.withCode(session.code()).orElseThrow();
            anew.set(which, on);
            happenings.fire(new Switched(anew.code()));
            return anew;
        });
    }
}
