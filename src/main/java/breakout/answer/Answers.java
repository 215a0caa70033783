package breakout.answer;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import io.quarkus.hibernate.orm.panache.PanacheQuery;

import breakout.kernel.Refusal;
import breakout.round.Rounds;
import breakout.round.State;
import breakout.session.Session;

/** Finds answers. */
public final class Answers {

    private static final String OF_OTHER_WORDS = "(filing.vocabulary = ?2 or filing.filedBy = ?1 and filing.vocabulary <> ?3)";

    private Answers() {
    }

    /** Every answer of the session that its author has not taken back, in the order of their numbers. */
    public static List<Answer> of(Session session) {
        return Answer.list("session = ?1 and not withdrawn order by number", session);
    }

    /** What may be counted and reported: all of {@link #of} but the hidden. */
    public static List<Answer> shown(Session session) {
        return of(session).stream().filter(answer -> answer.hiddenBecause().isEmpty()).toList();
    }

    /** Those of these that may be counted and reported. */
    public static Set<UUID> shown(Session session, Collection<UUID> ids) {
        return ids.isEmpty() ? Set.of()
                : Answer.<Answer> stream("session = ?1 and id in ?2 and not withdrawn and visibility.hiddenBecause is null",
                        session, ids).map(Answer::id).collect(Collectors.toSet());
    }

    /** What this seat has sent and not taken back. */
    public static List<Answer> by(Session session, String ownerHash) {
        return Answer.list("session = ?1 and origin.ownerHash = ?2 and not withdrawn order by number", session, ownerHash);
    }

    /** How many this seat has ever sent to this question, those it took back among them. */
    public static long everSent(Session session, String ownerHash, int question) {
        return Answer.count("session = ?1 and origin.ownerHash = ?2 and question = ?3", session, ownerHash, question);
    }

    /** How many answers the session has. */
    public static long counted(Session session) {
        return Answer.count("session = ?1 and not withdrawn", session);
    }

    /** Whether a delegation's answers can still be told to be of one: the session has not forgotten who wrote what. */
    static boolean areKept(Session session) {
        return Answer.count("session = ?1 and origin.ownerHash = ''", session) == 0;
    }

    /** Whose words everyone may read. */
    public static List<Answer> released(Session session) {
        return Answer.list("session = ?1 and visibility.released and not withdrawn order by number", session);
    }

    /** The newest that everyone may read. */
    public static Optional<Answer> newestReleased(Session session) {
        return Answer.find("session = ?1 and visibility.released and not withdrawn order by number desc", session)
                .firstResultOptional();
    }

    /** The latest that their authors have not taken back, the newest first. */
    public static List<Answer> latest(Session session, int most) {
        return Answer.<Answer> find("session = ?1 and not withdrawn order by number desc", session).page(0, most).list();
    }

    /** Also if its author has taken it back. @throws Refusal 404 if the session has no such answer */
    static Answer sent(Session session, UUID id) {
        return Answer.<Answer> find("session = ?1 and id = ?2", session, id).firstResultOptional()
                .orElseThrow(() -> Refusal.notFound("answer_unknown"));
    }

    /** @throws Refusal 404 if the session has no such answer, or its author has taken it back */
    public static Answer standing(Session session, UUID id) {
        Answer answer = sent(session, id);
        if (answer.withdrawn()) {
            throw Refusal.notFound("answer_unknown");
        }
        return answer;
    }

    /** @throws Refusal 404 as for each of them */
    static List<Answer> standing(Session session, Collection<UUID> ids) {
        Set<UUID> wanted = new LinkedHashSet<>(ids);
        List<Answer> found = Answer.list("session = ?1 and id in ?2 and not withdrawn order by number", session, wanted);
        if (found.size() < wanted.size()) {
            throw Refusal.notFound("answer_unknown");
        }
        return found;
    }

    /**
     * What everyone may read. @throws Refusal 404 if the session has no such answer, or it was taken back or is not released
     */
    static Answer seen(Session session, UUID id) {
        Answer answer = standing(session, id);
        if (!answer.released()) {
            throw Refusal.notFound("answer_unknown");
        }
        return answer;
    }

    /** The last round in which any of these came; 0 for none. */
    public static int lastRound(Collection<Answer> these) {
        return these.stream().mapToInt(answer -> answer.origin().roundNumber()).max().orElse(0);
    }

    /** What the answer is called by for good; null while its round runs, at whose end the numbers are dealt anew. */
    public static Integer lastingNumber(Answer answer) {
        State state = Rounds.numbered(answer.session(), answer.origin().roundNumber()).state();
        return state == State.CLOSED ? Integer.valueOf(answer.number()) : null;
    }

    /** The sessions of which something is not read yet, or was filed by other words than these. */
    static List<Session> ofOtherWordsThan(String vocabulary) {
        return Session.list(
                "id in (select a.session.id from Answer a where " + OF_OTHER_WORDS.replace("filing.", "a.filing.") + ")",
                FiledBy.VOCABULARY, FiledUnder.UNREAD, vocabulary);
    }

    /** What is not read yet, or was filed by other words than these, some of it. */
    static List<Answer> filedByOtherWordsThan(String vocabulary, Session session, int most) {
        return some(Answer.find("select id from Answer where " + OF_OTHER_WORDS + " and session = ?4", FiledBy.VOCABULARY,
                FiledUnder.UNREAD, vocabulary, session), most);
    }

    /** What nobody has read yet, some of it. */
    static List<Answer> unread(Session session, int most) {
        return some(Answer.find("select id from Answer where session = ?1 and filing.vocabulary = ?2", session,
                FiledUnder.UNREAD), most);
    }

    /** By their ids: else the technologies of all that match are looked for, once for each of them. */
    private static List<Answer> some(PanacheQuery<Answer> ids, int most) {
        List<UUID> found = ids.page(0, most).project(UUID.class).list();
        return found.isEmpty() ? List.of() : Answer.list("id in ?1", found);
    }

    /** How many of the session's answers somebody filed under this technology by hand, their authors among them. */
    static long filedByHandUnder(Session session, String technology) {
        return Answer.count("session = ?1 and not withdrawn and filing.filedBy <> ?2 and ?3 member of filing.technologies",
                session, FiledBy.VOCABULARY, technology);
    }

    /** Whether any of these is filed under it. */
    public static boolean filedUnder(Collection<UUID> ids, String technology) {
        return Answer.count("id in ?1 and ?2 member of filing.technologies", ids, technology) > 0;
    }
}
