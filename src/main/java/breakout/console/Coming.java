package breakout.console;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import breakout.answer.Answer;
import breakout.answer.Answers;
import breakout.answer.Counts;
import breakout.answer.Counts.ToQuestion;
import breakout.answer.Pin;
import breakout.board.Board;
import breakout.session.Session;

/**
 * Answers as they come in.
 *
 * @param waiting how many nobody has released yet, and {@code closed} how many of these belong to closed rounds; the hidden are
 *        not counted
 * @param pinned what is kept at hand, and {@code latest} what has come besides, each the newest first
 * @param technologies what an answer can be filed under
 */
record Coming(long waiting, long closed, long released, List<Answer> pinned, List<Answer> latest,
        List<Board.Heading> technologies) {

    /** Older ones are found at the desk. */
    private static final int LATEST = 30;

    static Coming of(Session session, Set<Integer> closedQuestions, List<Board.Heading> technologies) {
        List<ToQuestion> all = Counts.byQuestion(session);
        List<Answer> pinned = Pin.in(session);
        return new Coming(sum(all, each -> !each.released()),
                sum(all, each -> !each.released() && closedQuestions.contains(each.question())),
                sum(all, ToQuestion::released), pinned,
                Answers.latest(session, LATEST).stream().filter(answer -> !pinned.contains(answer)).toList(), technologies);
    }

    /** What is kept at hand, then what has come. */
    public List<Answer> all() {
        return Stream.concat(pinned.stream(), latest.stream()).toList();
    }

    public boolean pins(Answer answer) {
        return pinned.contains(answer);
    }

    private static long sum(List<ToQuestion> all, Predicate<ToQuestion> wanted) {
        return all.stream().filter(wanted).mapToLong(ToQuestion::answers).sum();
    }
}
