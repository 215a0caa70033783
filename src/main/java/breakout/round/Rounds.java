package breakout.round;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import breakout.kernel.Refusal;
import breakout.session.Paper;
import breakout.session.Session;

/** The rounds of a session: one planned for each question when it is opened, found by number or by what they run. */
@ApplicationScoped
public class Rounds {

    private static final String FREE = "select id from round where state in (:underWay) for update skip locked";

    void plan(@Observes Session.Opened opened) {
        Session session = Session.withCode(opened.code()).orElseThrow();
        session.questions().forEach(question -> plan(session, question.number()));
    }

    /** Plans another round of this question, after those that are there. */
    static Round plan(Session session, int question) {
        var round = new Round(session, (int) Round.count("session", session) + 1, question);
        round.persist();
        return round;
    }

    /** Of a session's rounds one runs at a time. @throws Refusal 409 if another does */
    static void demandAlone(Round round, Instant now, List<Round> rounds) {
        Refusal.unless(rounds.stream().noneMatch(other -> other != round && other.runsAt(now)), "round_other_runs");
    }

    /** The session's rounds in their order. */
    public static List<Round> of(Session session) {
        return Round.list("session = ?1 order by number", session);
    }

    /** How many of them are sealed, of which each has had the numbers of its answers dealt anew. */
    public static long sealed(Session session) {
        return Round.count("session = ?1 and course.state = ?2", session, State.CLOSED);
    }

    /** Rounds in these states, of every session. */
    static List<Round> in(Set<State> states) {
        return Round.list("select r from Round r join fetch r.session where r.course.state in ?1", states);
    }

    /**
     * The server is here, while these rounds run: after a restart they go on with the time they had left. No act, so no new
     * version. A round that somebody holds at the moment is passed over, and keeps no other from being seen.
     */
    static void seen(Instant now) {
        List<?> free = Session.getEntityManager().createNativeQuery(FREE, Long.class)
                .setParameter("underWay", State.UNDER_WAY.stream().map(State::name).toList()).getResultList();
        if (!free.isEmpty()) {
            Round.update("aliveAt = ?1 where id in ?2", now, free);
        }
    }

    /** A seat was given time for itself: the round is not sealed before. No act either. */
    static void prolong(Round round, Duration extra) {
        Round.update("extraSeconds = ?1 where session = ?2 and number = ?3 and extraSeconds < ?1", (int) extra.toSeconds(),
                round.session(), round.number());
    }

    /**
     * Gives this grace to the session, and to its rounds whose bell has not rung. No act either. The caller has the session
     * alone.
     *
     * @throws Refusal 400, field {@code graceSeconds}, if it is too long
     */
    public static void allow(Session session, Integer graceSeconds, Instant now) {
        int grace = Paper.grace(graceSeconds, session.graceSeconds());
        Session.update("graceSeconds = ?1 where id = ?2", grace, session.id());
        Round.update("course.timing.graceSeconds = ?1 where session = ?2 and (course.state in ?3 or course.timing.bellAt > ?4)",
                grace, session, List.of(State.PLANNED, State.PAUSED), now);
        Round.update("undo.before.timing.graceSeconds = ?1 where session = ?2 and undo.undoDeed is not null", grace, session);
    }

    /** @throws Refusal 404 if the session has no such round */
    public static Round numbered(Session session, int number) {
        return of(session).stream().filter(round -> round.number() == number).findFirst()
                .orElseThrow(() -> Refusal.notFound("round_unknown"));
    }

    /** The round in which this question is answered: that of its rounds which was opened last, else its first. */
    public static Round running(Session session, int question) {
        List<Round> rounds = of(session).stream().filter(round -> round.question() == question).toList();
        return latest(rounds).or(() -> rounds.stream().findFirst())
                .orElseThrow(() -> Refusal.badInput("question", "question_unknown"));
    }

    /** What the hall looks at: the round that was opened last, else the first to come. */
    public static Round current(Session session) {
        return current(of(session));
    }

    /** @param rounds all of a session's, in their order */
    public static Round current(List<Round> rounds) {
        return latest(rounds).or(() -> rounds.stream().findFirst()).orElseThrow();
    }

    /** The next question that is planned, whatever was opened out of turn; empty after the last. */
    public static Optional<Round> toCome(Session session, int current) {
        return of(session).stream().filter(round -> round.number() != current && !round.wasOpened()).findFirst();
    }

    /** Only one runs at a time, so the bell that rings last, or is stopped, is that of the round opened last. */
    private static Optional<Round> latest(List<Round> rounds) {
        return rounds.stream().filter(Round::wasOpened)
                .max(Comparator.comparing(round -> round.bell().orElse(Instant.MAX)));
    }

    /**
     * The questions whose rounds are sealed, as many as were opened: what may be counted for all, for it does not change any
     * more.
     */
    public static Set<Integer> closedQuestions(Session session) {
        return closedQuestions(of(session));
    }

    /** @param rounds all of a session's */
    public static Set<Integer> closedQuestions(List<Round> rounds) {
        List<Round> opened = rounds.stream().filter(Round::wasOpened).toList();
        Set<Integer> questions = opened.stream().map(Round::question).collect(Collectors.toSet());
        opened.stream().filter(round -> round.state() != State.CLOSED)
                .forEach(round -> questions.remove(round.question()));
        return questions;
    }

    /** Whether a round of this session, or of any where it is null, is under way: open or paused. */
    public static boolean underWay(Session session) {
        return in(State.UNDER_WAY).stream().anyMatch(round -> session == null || round.session().id().equals(session.id()));
    }
}
