package breakout.answer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import breakout.kernel.Happening;
import breakout.kernel.Retried;
import breakout.round.Rounds;
import breakout.session.Session;
import breakout.technology.Kind;
import breakout.technology.KindSuggestion;
import breakout.technology.Reader;
import breakout.technology.Repeats;
import breakout.technology.Vocabulary;

/** Files what delegates write: by the vocabulary when it comes, by hand when a person knows better. */
@ApplicationScoped
public class Clerk {

    private final Reader reader;
    private final KindSuggestion kinds;
    private final Vocabulary vocabulary;
    private final Repeats repeats;
    private final Event<Happening> happenings;

    Clerk(Reader reader, KindSuggestion kinds, Vocabulary vocabulary, Repeats repeats, Event<Happening> happenings) {
        this.reader = reader;
        this.kinds = kinds;
        this.vocabulary = vocabulary;
        this.repeats = repeats;
        this.happenings = happenings;
    }

    /** What the author chose; otherwise what the words say. */
    FiledUnder file(Session session, Draft draft) {
        Kind kind = kinds.suggest(draft.text(), draft.language(), draft.question());
        boolean chosen = draft.technologies() != null && !draft.technologies().isEmpty();
        return chosen ? new FiledUnder(draft.technologies(), FiledBy.AUTHOR, vocabulary.version(), kind)
                : new FiledUnder(read(session, draft.text(), draft.language()), FiledBy.VOCABULARY, vocabulary.version(), kind);
    }

    /** The session's answers, with what they are held to repeat. */
    public Gathered gather(Session session) {
        List<Answer> all = Answers.of(session);
        List<OptionalInt> earlier = repeats.among(all.stream().map(Clerk::said).toList());
        Map<UUID, UUID> repeated = new HashMap<>();
        for (int i = 0; i < all.size(); i++) {
            UUID id = all.get(i).id();
            earlier.get(i).ifPresent(first -> repeated.put(id, all.get(first).id()));
        }
        return new Gathered(all, repeated, Backing.of(session));
    }

    /**
     * A person files an answer; null leaves technologies or kind as they are.
     *
     * @throws breakout.kernel.Refusal 404 for an unknown answer, 400 for an unknown technology or kind
     */
    public Answer file(Session session, UUID id, Set<String> technologies, String kind) {
        return change(session, id, answer -> answer.file(FiledUnder.known(session, technologies), Draft.kind(kind)));
    }

    /** Keeps an answer out of the report, for a reason the report tells. */
    public Answer hide(Session session, UUID id, String reason) {
        return change(session, id, answer -> answer.hide(reason));
    }

    /** Shows an answer's words to everyone. @throws breakout.kernel.Refusal 409 while it is hidden */
    public Answer release(Session session, UUID id) {
        return change(session, id, answer -> answer.release(true));
    }

    /** Shows an answer's words to nobody but those who curate. */
    public Answer hold(Session session, UUID id) {
        return change(session, id, answer -> answer.release(false));
    }

    /** Releases what the closed rounds have brought, but what is hidden. */
    public void releaseClosed(Session session) {
        Retried.inTransaction(() -> {
            Set<Integer> closed = Rounds.closedQuestions(session);
            Answers.shown(session).stream().filter(answer -> closed.contains(answer.question()))
                    .forEach(answer -> answer.release(true));
            happenings.fire(new Answer.Changed(session.code()));
            return closed;
        });
    }

    /** Takes a hidden answer back into the report. */
    public Answer show(Session session, UUID id) {
        return change(session, id, Answer::show);
    }

    void refile(Answer answer) {
        answer.refile(new FiledUnder(read(answer.session(), answer.text(), answer.language()), FiledBy.VOCABULARY,
                vocabulary.version(), kinds.suggest(answer.text(), answer.language(), answer.question())));
    }

    private Answer change(Session session, UUID id, Function<Answer, Happening> change) {
        return Retried.inTransaction(() -> {
            Answer answer = Answers.standing(session, id);
            happenings.fire(change.apply(answer));
            return answer;
        });
    }

    private static Repeats.Said said(Answer answer) {
        return new Repeats.Said(answer.question(), answer.text(), answer.language(), answer.givenKind().orElse(null),
                answer.technologies());
    }

    private List<String> read(Session session, String text, String language) {
        return reader.read(text, language).technologies().stream().filter(session::discusses).toList();
    }
}
