package breakout.point;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import breakout.access.Asker;
import breakout.answer.ReadsFilings;
import breakout.kernel.Typed;

/** The points that the plenary's rapporteur words, for those who write its report. */
@ReadsFilings
@Path("/api/sessions/{code}/points")
@Produces(MediaType.APPLICATION_JSON)
class PointResource {

    private final Asker asker;
    private final Distilling distilling;

    PointResource(Asker asker, Distilling distilling) {
        this.asker = asker;
        this.distilling = distilling;
    }

    @GET
    @Transactional
    public List<Line> list(String code) {
        return WordedPoints.of(asker.speaksFor(code, null)).stream().map(Line::of).toList();
    }

    @POST
    public Response word(String code, Distilling.Anew anew) {
        WordedPoint point = distilling.word(code, anew);
        return told(Response.created(URI.create("/api/sessions/" + point.session().code() + "/points/" + point.id())), point);
    }

    @PUT
    @Path("{point}")
    public Response reword(String code, String point, Distilling.Anew anew, @HeaderParam(Typed.IF_MATCH) String seen) {
        return told(Response.ok(), distilling.reword(code, Typed.uuid("point", point), anew, Typed.ifMatch(seen)));
    }

    @DELETE
    @Path("{point}")
    public void drop(String code, String point, @HeaderParam(Typed.IF_MATCH) String seen) {
        distilling.drop(code, Typed.uuid("point", point), Typed.ifMatch(seen));
    }

    private static Response told(Response.ResponseBuilder response, WordedPoint point) {
        return response.tag(String.valueOf(point.edits())).entity(Line.of(point)).build();
    }

    /**
     * A point as it is worded at this moment; {@code addressee} is null where nobody is named, {@code wordings} are those in
     * other languages than its own.
     */
    record Line(UUID id, int version, int question, String kind, Set<String> technologies, String text, String language,
            String addressee, List<UUID> sources, Map<String, String> wordings) {

        static Line of(WordedPoint point) {
            Worded worded = point.worded();
            return new Line(point.id(), point.edits(), worded.question(), worded.kind().code(),
                    new TreeSet<>(worded.technologies()), worded.text(), worded.language(), worded.addressee(),
                    point.sources(), worded.wordings().all());
        }
    }
}
