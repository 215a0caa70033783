package breakout.highlight;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
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
import breakout.access.Speaker;
import breakout.answer.ReadsFilings;
import breakout.kernel.Refusal;
import breakout.kernel.Typed;
import breakout.kernel.Words;

/** The highlights of the groups, for those who speak for them. */
@ReadsFilings
@Path("/api/sessions/{code}/highlights")
@Produces(MediaType.APPLICATION_JSON)
class HighlightResource {

    /** The first of the answers is the wording until it is worded anew. */
    record Marked(List<String> answers) {
    }

    /** Why a highlight was not changed, how it stands, and what was sent: a person makes one of the two. */
    record Overtaken(String type, String title, int status, String detail, Line highlight, String sent) {
    }

    /** The version of the wording that the asker saw last. */
    private static final String SEEN = "If-Match";
    private static final String PROBLEM = "application/problem+json";

    private final Asker asker;
    private final Marking marking;
    private final Words words;
    private final Clock clock;

    HighlightResource(Asker asker, Marking marking, Words words, Clock clock) {
        this.asker = asker;
        this.marking = marking;
        this.words = words;
        this.clock = clock;
    }

    /** Of the groups the asker speaks for. */
    @GET
    @Transactional
    public List<Line> list(String code) {
        var session = asker.curates(code);
        var footing = Footing.of(session);
        Speaker speaker = asker.speaker(session).orElseThrow();
        return Highlights.of(session).stream().filter(highlight -> speaker.speaksFor(highlight.heading().groupNumber()))
                .map(highlight -> Line.of(highlight, footing, clock.instant())).toList();
    }

    @POST
    public Response mark(String code, Marked marked) {
        List<String> answers = marked.answers() == null ? List.of() : marked.answers();
        Highlight highlight = marking.mark(code, answers.stream().map(id -> Typed.uuid("answers", id)).toList());
        return Response.created(URI.create("/api/sessions/" + highlight.session().code() + "/highlights/" + highlight.id()))
                .entity(line(highlight)).build();
    }

    @PUT
    @Path("{id}")
    public Response change(String code, String id, Marking.Anew anew, @HeaderParam(SEEN) String seen) {
        UUID uuid = Typed.uuid("highlight", id);
        Integer version = Typed.version(SEEN, seen);
        try {
            return Response.ok(line(marking.change(code, uuid, anew, version))).build();
        } catch (Refusal refusal) {
            if (refusal.status() != Refusal.Status.CONFLICT) {
                throw refusal;
            }
            return Response.status(Response.Status.CONFLICT).type(PROBLEM).entity(overtaken(code, uuid, anew, refusal)).build();
        }
    }

    @DELETE
    @Path("{id}")
    public void drop(String code, String id) {
        marking.drop(code, Typed.uuid("highlight", id));
    }

    private Overtaken overtaken(String code, UUID id, Marking.Anew anew, Refusal refusal) {
        return new Overtaken("urn:breakout:" + refusal.key(), "Conflict", refusal.status().code,
                words.say(words.reader(), "refusal:" + refusal.key()), line(Highlights.in(asker.session(code), id)),
                anew.text());
    }

    private Line line(Highlight highlight) {
        return Line.of(highlight, Footing.of(highlight.session()), clock.instant());
    }

    /**
     * A highlight, as those who speak for its group see it.
     *
     * @param version of its wording
     * @param delegations that stand behind the answers it rests on
     * @param confirmed how many delegations said so, {@code corrected} and {@code reserved} likewise; the others were silent
     * @param corrections in the words of those who made them, once the read-back is over; likewise {@code reservations}
     */
    record Line(UUID id, int version, int group, int round, int question, String kind, Set<String> technologies, String text,
            String language, String state, List<UUID> answers, int delegations, int confirmed, int corrected, int reserved,
            List<Wording> corrections, List<Wording> reservations) {

        static Line of(Highlight highlight, Footing footing, Instant now) {
            Heading heading = highlight.heading();
            Verdicts verdicts = highlight.verdicts();
            State state = highlight.state(now);
            boolean asked = state == State.READ_BACK;
            return new Line(highlight.id(), highlight.edits(), heading.groupNumber(), heading.roundNumber(),
                    heading.question(), highlight.grounds().kind().code(), highlight.grounds().technologies(), highlight.text(),
                    highlight.language(), state.code(), highlight.grounds().sources(), footing.delegations(List.of(highlight)),
                    verdicts.delegations(Opinion.CONFIRM), verdicts.delegations(Opinion.CORRECT),
                    verdicts.delegations(Opinion.RESERVATION), asked ? List.of() : words(verdicts.corrections()),
                    asked ? List.of() : words(verdicts.reservations()));
        }

        private static List<Wording> words(List<Verdict> verdicts) {
            return verdicts.stream().map(verdict -> verdict.wording().orElseThrow()).toList();
        }
    }
}
