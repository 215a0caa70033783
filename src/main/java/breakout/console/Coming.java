package breakout.console;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import breakout.answer.Answer;
import breakout.answer.Answers;
import breakout.answer.Counts;
import breakout.answer.Counts.ToQuestion;
import breakout.session.Session;

/**
 * Answers as they come in.
 *
 * @param waiting how many nobody has released yet, and {@code closed} how many of these belong to closed rounds; the hidden are
 *        not counted
 * @param latest the newest first
 * @param technologies how those are called that the latest speak of, by their codes
 */
record Coming(long waiting, long closed, long released, List<Answer> latest, Map<String, String> technologies) {

    /** Older ones are found at the desk. */
    private static final int LATEST = 30;

    static Coming of(Session session, Set<Integer> closedQuestions, UnaryOperator<String> name) {
        List<ToQuestion> all = Counts.byQuestion(session);
        List<Answer> latest = Answers.latest(session, LATEST);
        return new Coming(sum(all, each -> !each.released()),
                sum(all, each -> !each.released() && closedQuestions.contains(each.question())),
                sum(all, ToQuestion::released), latest, latest.stream().flatMap(answer -> answer.technologies().stream())
                        .distinct().collect(Collectors.toMap(code -> code, name)));
    }

    private static long sum(List<ToQuestion> all, Predicate<ToQuestion> wanted) {
        return all.stream().filter(wanted).mapToLong(ToQuestion::answers).sum();
    }
}
