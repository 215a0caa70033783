package breakout.console;

import java.net.URI;
import java.time.Clock;
import java.util.List;

import jakarta.enterprise.event.Event;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import breakout.access.Asker;
import breakout.delegation.Seat;
import breakout.delegation.Voices;
import breakout.kernel.Happening;
import breakout.kernel.Retried;
import breakout.session.AuditEntry;
import breakout.session.Deed;
import breakout.session.Matter;
import breakout.session.Session;

/** Who sits in the room, and what helps whoever has lost the device they sat at. It shows nothing of what anybody wrote. */
@Path("/console/{code}/seats")
@Produces(MediaType.TEXT_HTML)
@StaffOnly
class SeatsPage {

    @CheckedTemplate(basePath = "console")
    record seats(Session session, List<Seat> taken) implements TemplateInstance {
    }

    @CheckedTemplate(basePath = "console")
    record seat(Session session, Seat seat, String resumeCode) implements TemplateInstance {
    }

    private final Asker asker;
    private final Voices voices;
    private final Clock clock;
    private final Event<Happening> happenings;

    SeatsPage(Asker asker, Voices voices, Clock clock, Event<Happening> happenings) {
        this.asker = asker;
        this.voices = voices;
        this.clock = clock;
        this.happenings = happenings;
    }

    @GET
    public TemplateInstance show(String code) {
        Session session = asker.runs(code);
        return new seats(session, Seat.of(session));
    }

    /** The page with the code stands at the address it was asked for at, and is shown once. */
    @GET
    @Path("{seat}/code")
    public Response stay(String code) {
        return Response.seeOther(URI.create("/console/" + asker.session(code).code() + "/seats")).build();
    }

    /**
     * A new resume code for a seat, as nobody knows the one it had: only its holder was told. So nobody who runs the session
     * can look at what a seat has written.
     */
    @POST
    @Path("{seat: \\d{1,18}}/code")
    public TemplateInstance renew(String code, long seat) {
        return Retried.inTransaction(() -> {
            Session session = asker.runs(code);
            Seat.Taken passed = Seat.in(session, seat).pass(voices.token(session));
            AuditEntry.write(session, clock.instant(), asker.person(), Deed.RESEATED, Matter.NONE);
            happenings.fire(passed);
            return new seat(session, passed.seat(), passed.resumeCode());
        });
    }
}
