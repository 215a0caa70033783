package breakout.answer;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import io.quarkus.narayana.jta.QuarkusTransaction;

import breakout.access.Asker;
import breakout.access.Speaker;
import breakout.kernel.Happening;
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
        return new Gathered(all, Repetitions.of(session, all, repeated), Backing.of(session), Bylines.ofAll(session));
    }

    /**
     * Finds out what the session's answers repeat, and remembers it for the next who gathers them. In no transaction: of
     * thousands of answers it takes longer than one may last.
     */
    void compare(String code) {
        repeats.among(QuarkusTransaction.requiringNew().call(() -> Session.withCode(code)
                .map(session -> Answers.of(session).stream().map(Clerk::said).toList()).orElse(List.of())));
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

    /** Which of these the others are most like; one at least. */
    public Answer central(List<Answer> answers) {
        return answers.get(repeats.central(answers.stream().map(Clerk::said).toList()));
    }

    /** Those of which a person has said that they say what one of these says, and these. */
    public Set<UUID> withRepeats(Session session, Set<UUID> ids) {
        Repetitions held = gather(session).repetitions();
        Set<UUID> first = ids.stream().map(id -> held.accepted().contains(id) ? held.earliest().get(id) : id)
                .collect(Collectors.toSet());
        return Stream.of(ids.stream(), first.stream(),
                held.accepted().stream().filter(id -> first.contains(held.earliest().get(id))))
                .flatMap(Function.identity()).collect(Collectors.toSet());
    }

    /** A person says that none of these says what another of them says, in the transaction of whoever calls. */
    public void part(Session session, Set<UUID> ids) {
        Map<UUID, UUID> earliest = gather(session).repetitions().earliest();
        ids.forEach(id -> part(session, id, ids, earliest));
    }

    /** A person says that this one does not say what those say, likewise. */
    public void part(Session session, UUID one, Set<UUID> from) {
        part(session, one, from, gather(session).repetitions().earliest());
    }

    private void part(Session session, UUID one, Set<UUID> from, Map<UUID, UUID> earliest) {
        UUID first = earliest.get(one);
        boolean repeats = first != null && from.stream()
                .anyMatch(other -> !other.equals(one) && earliest.getOrDefault(other, other).equals(first));
        if (repeats) {
            Repetition.rule(Answers.sent(session, one), Answers.sent(session, first), false);
        }
        from.stream().filter(other -> one.equals(earliest.get(other)))
                .forEach(other -> Repetition.rule(Answers.sent(session, other), Answers.sent(session, one), false));
        happenings.fire(new Answer.Changed(session.code(), false));
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
