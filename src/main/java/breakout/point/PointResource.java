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
import breakout.answer.Answers;
import breakout.answer.ReadsFilings;
import breakout.answer.ReadsRepeats;
import breakout.kernel.Typed;
import breakout.session.Session;

/** The points that the plenary's rapporteur words, for those who write its report. */
@ReadsFilings
@ReadsRepeats
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
        Session session = asker.speaksFor(code, null);
        List<WordedPoint> points = WordedPoints.of(session);
        Set<UUID> shown = Answers.shown(session, points.stream().flatMap(each -> each.footing().quoted().stream()).toList());
        return points.stream().map(point -> Line.of(point, shown)).toList();
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
        return response.tag(String.valueOf(point.edits()))
                .entity(Line.of(point, Answers.shown(point.session(), point.footing().quoted()))).build();
    }

    /**
     * A point as it is worded at this moment; {@code addressee} is null where nobody is named, {@code quoted} are those of its
     * sources that the report quotes, {@code wordings} are those in other languages than its own.
     */
    record Line(UUID id, int version, int question, String kind, Set<String> technologies, String text, String language,
            String addressee, List<UUID> sources, List<UUID> quoted, Map<String, String> wordings) {

        /** @param shown of what is quoted, that which is not kept out of the report */
        static Line of(WordedPoint point, Set<UUID> shown) {
            Worded worded = point.worded();
            return new Line(point.id(), point.edits(), worded.question(), worded.kind().code(),
                    new TreeSet<>(worded.technologies()), worded.text(), worded.language(), worded.addressee(),
                    point.sources(), point.footing().quoted().stream().filter(shown::contains).toList(),
                    worded.wordings().all());
        }
    }
}
