package breakout.answer;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.transaction.Transactional;

import breakout.answer.Counts.Sums;
import breakout.node.Telegram;
import breakout.node.Wire;
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
    /** Where answers came or went since the last step. */
    private final Set<String> stirred = ConcurrentHashMap.newKeySet();

    public Figures of(Session session) {
        return of(session, Rounds.of(session));
    }

    /** @param rounds all of the session's */
    public Figures of(Session session, List<Round> rounds) {
        if (!takesAnswers(rounds)) {
            told.remove(session.code());
            return counted(session);
        }
        Figures known = told.get(session.code());
        return known == null ? told.merge(session.code(), counted(session), (first, second) -> first) : known;
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) Answer.Changed changed) {
        stirred.add(changed.code());
    }

    void changedElsewhere(@Observes Telegram told) {
        if (told.tellsOfChanges()) {
            stirred.add(told.code());
        }
    }

    /** What happened while nobody could tell. */
    void changedPerhaps(@Observes Wire.Resumed resumed) {
        stirred.addAll(told.keySet());
    }

    /** Lets the figures move to what they are now. */
    @Transactional
    public void step() {
        Set<String> codes = new HashSet<>(stirred);
        stirred.removeAll(codes);
        codes.retainAll(told.keySet());
        if (!codes.isEmpty()) {
            Map<String, List<Sums>> now;
            try {
                now = Counts.sums(codes);
            } catch (RuntimeException uncounted) {
                stirred.addAll(codes);
                throw uncounted;
            }
            codes.forEach(code -> told.replace(code, figures(now.getOrDefault(code, List.of()))));
        }
    }

    private static boolean takesAnswers(List<Round> rounds) {
        return rounds.stream().map(Round::state).anyMatch(state -> state == State.OPEN || state == State.PAUSED);
    }

    private static Figures counted(Session session) {
        return figures(Counts.sums(session));
    }

    private static Figures figures(List<Sums> sums) {
        return new Figures(sums.stream().mapToLong(Sums::all).sum(),
                sums.stream().collect(Collectors.toMap(Sums::question, Sums::shown)));
    }
}
