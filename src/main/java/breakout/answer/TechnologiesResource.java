package breakout.answer;

import java.net.URI;
import java.util.List;
import java.util.UUID;

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

    /**
     * A technology that answers speak of and that has no group, with what it takes to add it; {@code name} is in
     * {@code language}, {@code french} is empty where it is called as in English, {@code sources} are those answers.
     */
    record Proposed(String proposal, String name, String language, String english, String french, List<String> words,
            int answers, int delegations, List<UUID> sources) {

        static Proposed of(Proposing.Offer offer) {
            var it = offer.proposal();
            return new Proposed(it.term(), it.name(), it.language(), it.english(), it.french(), it.words(), it.answers(),
                    it.voices(), offer.sources());
        }
    }

    record Rejected(String proposal) {
    }

    private final Asker asker;
    private final Widening widening;
    private final Proposing proposing;

    TechnologiesResource(Asker asker, Widening widening, Proposing proposing) {
        this.asker = asker;
        this.widening = widening;
        this.proposing = proposing;
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

    /** Five at most, those first of which most answers speak: three at least, of two delegations at least. */
    @GET
    @Path("proposals")
    @ReadsFilings
    @Transactional
    public List<Proposed> proposals(String code) {
        return proposing.offered(code).stream().map(Proposed::of).toList();
    }

    /** What is rejected is not proposed again. */
    @POST
    @Path("proposals/rejection")
    @ReadsFilings
    public void reject(String code, Rejected rejected) {
        proposing.reject(code, rejected.proposal());
    }

    @DELETE
    @Path("{technology}")
    public void drop(String code, String technology) {
        widening.drop(code, technology);
    }
}
