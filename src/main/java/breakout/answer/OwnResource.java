package breakout.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import breakout.access.Asker;
import breakout.delegation.Voices;

/** Everything one seat wrote, for whoever sits there to take away. */
@ReadsFilings
@Path("/api/sessions/{code}/own")
@Produces(MediaType.APPLICATION_JSON)
class OwnResource {

    /** {@code supported} are the answers of which the delegation said "also true for us". */
    record Own(String session, String title, String delegation, int seat, int group, List<Written> answers, List<Begun> unsent,
            Set<UUID> supported, List<TakingAway.Remark> remarks) {
    }

    /** An answer; {@code before} is what it said until it was written anew. */
    record Written(UUID id, int number, int question, String kind, String text, String language, int group, boolean late,
            boolean withdrawn, boolean released, List<String> before) {
    }

    /** What stands in a box. */
    record Begun(int question, String text, String language) {
    }

    private final Asker asker;
    private final Voices voices;
    private final Event<TakingAway> takings;

    OwnResource(Asker asker, Voices voices, Event<TakingAway> takings) {
        this.asker = asker;
        this.voices = voices;
        this.takings = takings;
    }

    @GET
    @Transactional
    public Response read(String code) {
        var seated = asker.seat(code);
        var seat = seated.seat();
        var session = seated.session();
        List<Written> answers = Answer.<Answer> list("session = ?1 and origin.ownerHash = ?2 order by number", session,
                seated.ownerHash()).stream().map(OwnResource::written).toList();
        List<Begun> unsent = Unsent.by(session, seated.ownerHash()).stream()
                .map(box -> new Begun(box.question(), box.text(), box.language())).toList();
        var taking = new TakingAway(seated, new ArrayList<>());
        takings.fire(taking);
        var own = new Own(session.code(), session.header().title(), seat.delegation().name(), seat.number(), seat.groupNumber(),
                answers, unsent, Support.by(session, voices.of(seat.delegation())), taking.remarks());
        return Response.ok(own).header("Content-Disposition", "attachment; filename=\"breakout-" + session.code() + ".json\"")
                .build();
    }

    private static Written written(Answer answer) {
        return new Written(answer.id(), answer.number(), answer.question(), answer.kind().code(), answer.text(),
                answer.language(), answer.origin().groupNumber(), answer.origin().late(), answer.withdrawn(), answer.released(),
                Revision.of(answer));
    }
}
