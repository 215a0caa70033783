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

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.quarkus.narayana.jta.QuarkusTransaction;

import breakout.access.Asker;
import breakout.access.Speaker;
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

    private static final Logger LOG = Logger.getLogger(Clerk.class);

    private final Supplements words;
    private final KindSuggestion kinds;
    private final Repeats repeats;
    private final Handling handling;
    private final Asker asker;

    Clerk(Supplements words, KindSuggestion kinds, Repeats repeats, Handling handling, Asker asker) {
        this.words = words;
        this.kinds = kinds;
        this.repeats = repeats;
        this.handling = handling;
        this.asker = asker;
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
        Collection<Settlement.Ruling> standing = Settlement.of(session, all).standing();
        return new Gathered(all, Repetitions.of(all.stream().map(Answer::id).toList(), repeated, standing), Backing.of(session),
                Bylines.ofAll(session));
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
        return file(session, id, technologies, kind, null);
    }

    /**
     * As {@link #file}, where somebody else may have filed it meanwhile.
     *
     * @param seen {@link Seen#filing} as it was; null or empty asks for no such care
     * @throws breakout.kernel.Refusal also 409 where somebody has changed the same since
     */
    public Answer file(Session session, UUID id, Set<String> technologies, String kind, String seen) {
        return file(session, List.of(id), technologies, kind, answer -> seen).get(0);
    }

    /**
     * As each of them, all or none.
     *
     * @param seen {@link Seen#both} as it was, by answer; of what is not there, no such care is asked
     * @throws breakout.kernel.Refusal as {@link #file} and {@link Handling#read}
     */
    public List<Answer> file(Session session, Collection<UUID> ids, Set<String> technologies, String kind,
            Map<UUID, String> seen) {
        return file(session, ids, technologies, kind, answer -> Seen.filingIn(seen.get(answer.id())));
    }

    private List<Answer> file(Session session, Collection<UUID> ids, Set<String> technologies, String kind,
            Function<Answer, String> seen) {
        Set<String> codes = FiledUnder.known(session, technologies);
        Kind given = Draft.kind(kind);
        return handling.each(session, ids, codes == null ? Act.SORTED : Act.FILED, answer -> {
            Seen.demandFiling(answer, seen.apply(answer), codes, given);
            return answer.file(codes, given);
        });
    }

    /** A person says that an answer is filed right as it is. @throws breakout.kernel.Refusal as {@link #file} */
    public Answer confirm(Session session, UUID id) {
        return handling.each(session, List.of(id), Act.CONFIRMED, answer -> answer.file(answer.technologies(), null)).get(0);
    }

    /** Which of these the others are most like; one at least. */
    public Answer central(List<Answer> answers) {
        return answers.get(repeats.central(answers.stream().map(Clerk::said).toList()));
    }

    /** Those of which people have said that they say what one of these says, and these. */
    public Set<UUID> withRepeats(Session session, Set<UUID> ids) {
        return gather(session).repetitions().settledWith(ids);
    }

    /** Looks up the words, in no transaction: the first time that takes longer than one may rest. */
    void openBooks() {
        try {
            words.read(List.of(), "", null);
            kinds.suggest("", null, 1);
        } catch (RuntimeException unreadable) {
            LOG.debugf("Nothing can be read: %s", unreadable.getClass().getName());
        }
    }

    /** How the words of an answer file it: one that nobody can read under nothing, so that it keeps no other waiting. */
    FiledUnder reading(Answer answer) {
        try {
            return readingOf(answer);
        } catch (RuntimeException unreadable) {
            LOG.errorf("An answer could not be read and is filed under nothing: %s", unreadable.getClass().getName());
            return FiledUnder.nothing(answer.question(), vocabulary(answer.session()));
        }
    }

    private FiledUnder readingOf(Answer answer) {
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
