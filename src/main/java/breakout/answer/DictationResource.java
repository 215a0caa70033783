package breakout.answer;

import java.util.Set;
import java.util.UUID;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import breakout.access.Asker;
import breakout.kernel.Refusal;
import breakout.kernel.Typed;

/** Answers that were dictated or handed in on paper, as programs enter them for those who curate. */
@Path("/api/sessions/{code}/dictation/{id}")
@Produces(MediaType.APPLICATION_JSON)
class DictationResource {

    /** {@code delegation} is null where it was not said whose it is. */
    record Wish(Integer question, String text, String kind, Set<String> technologies, String language, Integer group,
            String delegation) {
    }

    record Entered(UUID id, int number, int question, String text, String language, int group, boolean dictated) {
    }

    private final Asker asker;
    private final Dictating dictating;

    DictationResource(Asker asker, Dictating dictating) {
        this.asker = asker;
        this.dictating = dictating;
    }

    /** Entered twice under one id, it is there once. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public Entered enter(String code, String id, Wish wish) {
        var session = asker.curates(code);
        if (wish == null) {
            throw Refusal.badInput("text", "text_empty");
        }
        var draft = Draft.read(session, wish.question(), wish.text(), wish.kind(), wish.technologies(), wish.language(), null,
                false);
        Answer answer = dictating.enter(code, Typed.uuid("uuid", id),
                new Dictating.Dictation(draft, wish.group(), wish.delegation()));
        return new Entered(answer.id(), answer.number(), answer.question(), answer.text(), answer.language(),
                answer.origin().groupNumber(), answer.origin().dictated());
    }
}
