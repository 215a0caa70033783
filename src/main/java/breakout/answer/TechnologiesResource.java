package breakout.answer;

import java.net.URI;
import java.util.List;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import breakout.access.Asker;
import breakout.session.Coinage;
import breakout.session.Subject;

/** The technologies that a session added itself, for those who speak for the plenary. */
@Path("/api/sessions/{code}/technologies")
@Produces(MediaType.APPLICATION_JSON)
class TechnologiesResource {

    /** {@code words}: rows of words by which answers that speak of it are recognised, in any language. */
    record Added(String english, String french, List<String> words) {

        Coinage read() {
            return Coinage.read(english, french, words == null ? "" : String.join("\n", words));
        }
    }

    /** A technology of the session's own; {@code french} is null where it is called as in English. */
    record Line(String code, String english, String french, List<String> words) {

        static Line of(Subject subject) {
            return new Line(subject.code(), subject.coinage().english(), subject.coinage().french(), subject.coinage().lines());
        }
    }

    private final Asker asker;
    private final Widening widening;

    TechnologiesResource(Asker asker, Widening widening) {
        this.asker = asker;
        this.widening = widening;
    }

    @GET
    @Transactional
    public List<Line> list(String code) {
        return widening.added(code).stream().map(Line::of).toList();
    }

    /** All answers that nobody filed by hand are filed afresh. */
    @POST
    public Response add(String code, Added added) {
        var session = asker.speaksFor(code, null);
        Subject subject = widening.add(code, added.read());
        return Response.created(URI.create("/api/sessions/" + session.code() + "/technologies/" + subject.code()))
                .entity(Line.of(subject)).build();
    }

    @DELETE
    @Path("{technology}")
    public void drop(String code, String technology) {
        widening.drop(code, technology);
    }
}
