package breakout.answer;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import breakout.answer.Counts.ToQuestion;
import breakout.round.Round;
import breakout.round.Rounds;
import breakout.round.State;
import breakout.session.Session;

/**
 * How many answers the hall is told of. While any are taken, the figures move only when they are told to, so that nobody can
 * see by them who has just sent one; when nothing is taken, they are exact.
 */
@ApplicationScoped
public class Counter {

    /**
     * @param all that nobody has taken back
     * @param toQuestion those of them that are not hidden, by the number of their question
     */
    public record Figures(long all, Map<Integer, Long> toQuestion) {

        /** To this question. */
        public long to(int question) {
            return toQuestion.getOrDefault(question, 0L);
        }
    }

    private final Map<String, Figures> told = new ConcurrentHashMap<>();

    public Figures of(Session session) {
        if (!takesAnswers(session)) {
            told.remove(session.code());
            return counted(session);
        }
        Figures known = told.get(session.code());
        return known == null ? told.merge(session.code(), counted(session), (first, second) -> first) : known;
    }

    /** Lets the figures move to what they are now. */
    @Transactional
    public void step() {
        told.replaceAll((code, before) -> Session.withCode(code).map(Counter::counted).orElse(before));
    }

    private static boolean takesAnswers(Session session) {
        return Rounds.of(session).stream().map(Round::state).anyMatch(state -> state == State.OPEN || state == State.PAUSED);
    }

    private static Figures counted(Session session) {
        return new Figures(Answers.counted(session), Counts.byQuestion(session).stream()
                .collect(Collectors.groupingBy(ToQuestion::question, Collectors.summingLong(ToQuestion::answers))));
    }
}
