package breakout.answer;

import java.util.UUID;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import breakout.access.Asker;
import breakout.kernel.Refusal;
import breakout.kernel.Typed;

/** The working translation of an answer, for those who speak for its group. */
@Path("/api/sessions/{code}/answers/{id}/translation/{language}")
@Produces(MediaType.APPLICATION_JSON)
class TranslationResource {

    /**
     * {@code state} is draft or checked; {@code outdated}: whether the answer has other words by now; {@code author} is who
     * translated it, not who wrote the answer.
     */
    record Line(UUID answer, String language, String text, String state, boolean outdated, String author, int version) {

        static Line of(Translating.Done done) {
            Translation translation = done.translation();
            return new Line(done.of().id(), translation.language(), translation.text(), translation.state().code(),
                    translation.isOutdated(done.of()), translation.author(), translation.edits());
        }
    }

    private final Asker asker;
    private final Translating translating;

    TranslationResource(Asker asker, Translating translating) {
        this.asker = asker;
        this.translating = translating;
    }

    @GET
    @Transactional
    public Response read(String code, String id, String language) {
        return told(Response.ok(), translating.read(asker.curates(code), Typed.uuid("uuid", id), language));
    }

    @PUT
    public Response write(String code, String id, String language, Translating.Wish wish,
            @HeaderParam(Typed.IF_MATCH) String seen) {
        var session = asker.curates(code);
        if (wish == null) {
            throw Refusal.badInput("text", "text_empty");
        }
        var done = translating.done(session, Typed.uuid("uuid", id), language, wish, Typed.ifMatch(seen));
        return told(Response.status(done.first() ? Response.Status.CREATED : Response.Status.OK), done);
    }

    @DELETE
    public void drop(String code, String id, String language, @HeaderParam(Typed.IF_MATCH) String seen) {
        translating.drop(asker.curates(code), Typed.uuid("uuid", id), language, Typed.ifMatch(seen));
    }

    private static Response told(Response.ResponseBuilder response, Translating.Done done) {
        return response.tag(String.valueOf(done.translation().edits())).entity(Line.of(done)).build();
    }
}
