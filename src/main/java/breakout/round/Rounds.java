package breakout.round;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import breakout.kernel.Refusal;
import breakout.session.Session;

/** The rounds of a session: one planned for each question when it is opened, found by number or by what they run. */
@ApplicationScoped
public class Rounds {

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

    /** The session's rounds in their order. */
    public static List<Round> of(Session session) {
        return Round.list("session = ?1 order by number", session);
    }

    /** Rounds that are open on the books, of every session. */
    static List<Round> open() {
        return Round.list("select r from Round r join fetch r.session where r.state = ?1", State.OPEN);
    }

    /** @throws Refusal 404 if the session has no such round */
    public static Round numbered(Session session, int number) {
        return of(session).stream().filter(round -> round.number() == number).findFirst()
                .orElseThrow(() -> Refusal.notFound("round_unknown"));
    }

    /** The round in which this question is answered: the last of its rounds that was opened, else its first. */
    public static Round running(Session session, int question) {
        List<Round> rounds = of(session).stream().filter(round -> round.question() == question).toList();
        return rounds.stream().filter(Round::wasOpened).reduce((earlier, later) -> later)
                .or(() -> rounds.stream().findFirst()).orElseThrow(() -> Refusal.badInput("question", "question_unknown"));
    }

    /** What the hall looks at: the round that runs, else the last that was opened, else the first to come. */
    public static Round current(Session session, Instant now) {
        List<Round> rounds = of(session);
        return rounds.stream().filter(round -> round.runsAt(now)).findFirst()
                .or(() -> rounds.stream().filter(Round::wasOpened).reduce((earlier, later) -> later))
                .or(() -> rounds.stream().findFirst()).orElseThrow();
    }

    /** The questions whose bell has rung and whose grace is over, in every round that was opened: what may be shown to all. */
    public static Set<Integer> closedQuestions(Session session, Instant now) {
        List<Round> opened = of(session).stream().filter(Round::wasOpened).toList();
        Set<Integer> questions = opened.stream().map(Round::question).collect(Collectors.toSet());
        opened.stream().filter(round -> round.stateAt(now) != State.CLOSED)
                .forEach(round -> questions.remove(round.question()));
        return questions;
    }
}
