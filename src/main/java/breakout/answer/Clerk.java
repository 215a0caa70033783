package breakout.answer;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import breakout.access.Asker;
import breakout.access.Speaker;
import breakout.kernel.Happening;
import breakout.kernel.Refusal;
import breakout.kernel.Retried;
import breakout.session.Session;
import breakout.step.Act;
import breakout.technology.Filing;
import breakout.technology.Kind;
import breakout.technology.KindSuggestion;
import breakout.technology.Repeats;
import breakout.technology.Supplements;

/** Files what delegates write: by the vocabulary when it comes, by hand when a person knows better. */
@ApplicationScoped
public class Clerk {

    private final Supplements words;
    private final KindSuggestion kinds;
    private final Repeats repeats;
    private final Handling handling;
    private final Asker asker;
    private final Event<Happening> happenings;

    Clerk(Supplements words, KindSuggestion kinds, Repeats repeats, Handling handling, Asker asker,
            Event<Happening> happenings) {
        this.words = words;
        this.kinds = kinds;
        this.repeats = repeats;
        this.handling = handling;
        this.asker = asker;
        this.happenings = happenings;
    }

    /** Identifies the words by which answers of this session are filed: the venue's, and those it added. */
    public String vocabulary(Session session) {
        return words.version(session.agenda().additions());
    }

    /** What the words of an answer say, and where. */
    public Filing read(Answer answer) {
        return words.read(answer.session().agenda().additions(), answer.text(), answer.language());
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
        return new Gathered(all, Repetitions.of(session, all, repeated), Backing.of(session), Bylines.of(session));
    }

    /** As {@link #gather}, what the asker may read: of groups that they do not speak for, what is released. */
    public Gathered readable(Session session) {
        return gather(session).only(mayRead(session));
    }

    /** The answers of {@link #readable} alone: what is held to repeat what is not looked for. */
    public List<Answer> legible(Session session) {
        return Answers.of(session).stream().filter(mayRead(session)).toList();
    }

    private Predicate<Answer> mayRead(Session session) {
        Speaker speaker = asker.speaker(session).orElseThrow();
        return answer -> answer.released() || speaker.speaksFor(answer.origin().groupNumber());
    }

    /**
     * A person files an answer; null leaves technologies or kind as they are.
     *
     * @throws breakout.kernel.Refusal 404 for an unknown answer, 403 for another group's, 400 for an unknown technology or kind
     */
    public Answer file(Session session, UUID id, Set<String> technologies, String kind) {
        return file(session, List.of(id), technologies, kind).get(0);
    }

    /** As each of them, all or none. @throws breakout.kernel.Refusal as {@link #file} and {@link Handling#read} */
    public List<Answer> file(Session session, Collection<UUID> ids, Set<String> technologies, String kind) {
        Set<String> codes = FiledUnder.known(session, technologies);
        Kind given = Draft.kind(kind);
        return handling.each(session, ids, codes == null ? Act.SORTED : Act.FILED, answer -> answer.file(codes, given));
    }

    /** A person says that an answer is filed right as it is. @throws breakout.kernel.Refusal as {@link #file} */
    public Answer confirm(Session session, UUID id) {
        return handling.each(session, List.of(id), Act.CONFIRMED, answer -> answer.file(answer.technologies(), null)).get(0);
    }

    /**
     * A person says whether two answers say the same.
     *
     * @throws breakout.kernel.Refusal 404 for an unknown answer, 403 for another group's, 400 for twice the same one
     */
    public void settle(Session session, UUID one, UUID other, boolean same) {
        Retried.inTransaction(() -> {
            List<Answer> two = List.of(Answers.standing(session, one), Answers.standing(session, other));
            two.forEach(answer -> asker.demandSpeaker(session, answer.origin().groupNumber()));
            if (one.equals(other)) {
                throw Refusal.badInput("other", "answers_same");
            }
            two.forEach(Answer::look);
            Repetition.rule(two.get(0), two.get(1), same);
            happenings.fire(new Answer.Changed(session.code(), false));
            return two;
        });
    }

    /** How the words of an answer file it. */
    FiledUnder reading(Answer answer) {
        Session session = answer.session();
        Filing filing = read(answer);
        List<String> codes = filing.technologies().stream().filter(session::discusses).toList();
        return new FiledUnder(codes, FiledBy.VOCABULARY, vocabulary(session), filing.confidence(),
                kinds.suggest(answer.text(), answer.language(), answer.question()));
    }

    private static Repeats.Said said(Answer answer) {
        return new Repeats.Said(answer.question(), answer.text(), answer.language(), answer.givenKind().orElse(null),
                answer.technologies());
    }
}
