package breakout.console;

import java.net.URI;
import java.util.List;
import java.util.Set;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import breakout.access.Asker;
import breakout.access.Removing;
import breakout.access.Reseating;
import breakout.delegation.Seat;
import breakout.kernel.Words;
import breakout.live.OfflineSeats;
import breakout.session.Session;

/** Who sits in the room, and what helps whoever has lost the device they sat at. It shows nothing of what anybody wrote. */
@Path("/console/{code}/seats")
@Produces(MediaType.TEXT_HTML)
@StaffOnly
class SeatsPage {

    @CheckedTemplate(basePath = "console")
    record seats(Session session, List<Seat> taken, Set<Long> offline, Expected expected,
            String language) implements TemplateInstance {
    }

    @CheckedTemplate(basePath = "console")
    record seat(Session session, Seat seat, String resumeCode) implements TemplateInstance {
    }

    private final Asker asker;
    private final Reseating reseating;
    private final Removing removing;
    private final OfflineSeats offline;
    private final Words words;

    SeatsPage(Asker asker, Reseating reseating, Removing removing, OfflineSeats offline, Words words) {
        this.asker = asker;
        this.reseating = reseating;
        this.removing = removing;
        this.offline = offline;
        this.words = words;
    }

    @GET
    public TemplateInstance show(String code) {
        Session session = asker.runs(code);
        return new seats(session, Seat.of(session), offline.in(session.code()), Expected.in(session, words.reader()),
                words.reader().tag());
    }

    /** What was told at such an address is shown once. */
    @GET
    @Path("{seat}/{told: code|removal}")
    public Response stay(String code) {
        return Response.seeOther(URI.create("/console/" + asker.session(code).code() + "/seats")).build();
    }

    @POST
    @Path("{seat: \\d{1,18}}/code")
    public TemplateInstance renew(String code, long seat) {
        Seat.Taken renewed = reseating.renew(code, seat);
        return new seat(asker.runs(code), renewed.seat(), renewed.resumeCode());
    }

    @POST
    @Path("{seat: \\d{1,18}}/removal")
    public Response remove(String code, long seat) {
        removing.remove(code, seat);
        return stay(code);
    }
}
