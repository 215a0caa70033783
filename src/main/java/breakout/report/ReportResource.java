package breakout.report;

import java.util.List;
import java.util.Map;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import breakout.access.Asker;
import breakout.answer.ReadsFilings;
import breakout.answer.ReadsRepeats;
import breakout.kernel.Refusal;
import breakout.kernel.Typed;

/** The report as programs read it, by what they accept; rapporteurs and staff write its messages and finalise it. */
@ReadsFilings
@ReadsRepeats
@Path("/api/sessions/{code}/report")
class ReportResource {

    /** {@code wordings}: in other languages, of each message in its turn, by language. */
    record Wish(List<String> messages, List<Map<String, String>> wordings) {
    }

    private final Asker asker;
    private final Editing editing;
    private final Faces faces;

    ReportResource(Asker asker, Editing editing, Faces faces) {
        this.asker = asker;
        this.editing = editing;
        this.faces = faces;
    }

    @GET
    @Produces({ MediaType.APPLICATION_JSON, MediaType.TEXT_HTML, "application/pdf",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "text/markdown", "text/csv" })
    public Response read(String code, @Context HttpHeaders headers) {
        return faces.show(code, Face.of(headers.getAcceptableMediaTypes()).orElseThrow(NotAcceptableException::new));
    }

    @POST
    @Path("finalisation")
    @Produces(MediaType.APPLICATION_JSON)
    public Stand finalise(String code) {
        return editing.finalise(asker.curates(code));
    }

    /** Begins the next revision; everyone goes on reading the final one until the next is final. */
    @POST
    @Path("reopening")
    @Produces(MediaType.APPLICATION_JSON)
    public Stand reopen(String code) {
        return editing.reopen(asker.curates(code));
    }

    /** What it opens with, and by its {@code ETag} which words these are. */
    @GET
    @Path("messages")
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    public Response messages(String code) {
        return told(editing.state(asker.speaksFor(code, null)));
    }

    @PUT
    @Path("messages")
    @Produces(MediaType.APPLICATION_JSON)
    public Response write(String code, Wish wish, @HeaderParam(Typed.IF_MATCH) String seen) {
        var session = asker.curates(code);
        if (wish == null || wish.messages() == null) {
            throw Refusal.badInput("messages", "messages_missing");
        }
        return told(editing.open(session, new Opening(wish.messages(), wish.wordings()), Typed.imprint(seen)));
    }

    private static Response told(Stand stand) {
        return Response.ok(stand).tag(stand.imprint()).build();
    }
}
