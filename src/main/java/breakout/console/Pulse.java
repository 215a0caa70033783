package breakout.console;

import java.util.List;
import java.util.Map;

import breakout.answer.Answer;
import breakout.answer.Answers;
import breakout.delegation.Delegation;
import breakout.delegation.Seat;
import breakout.session.Question;
import breakout.session.Session;

/**
 * How lively the room is, in numbers.
 *
 * @param byQuestion how many answers each question has, in the order of the questions
 */
record Pulse(long seats, long delegations, long answers, long late, List<Long> byQuestion, List<Group> groups) {

    /** A break-out group: who sits there, and what it has answered to each question. */
    record Group(int number, String name, long seats, List<Long> byQuestion) {
    }

    static Pulse of(Session session) {
        List<Answer> answers = Answers.of(session);
        Map<Integer, Long> seats = Seat.byGroup(session);
        List<Group> groups = session.groups().stream()
                .map(group -> new Group(group.number(), group.name(), seats.getOrDefault(group.number(), 0L),
                        byQuestion(session, answers.stream().filter(a -> a.origin().groupNumber() == group.number()).toList())))
                .toList();
        return new Pulse(seats.values().stream().mapToLong(Long::longValue).sum(), Delegation.present(session), answers.size(),
                answers.stream().filter(answer -> answer.origin().late()).count(), byQuestion(session, answers), groups);
    }

    private static List<Long> byQuestion(Session session, List<Answer> answers) {
        return session.questions().stream().map(Question::number)
                .map(number -> answers.stream().filter(answer -> answer.question() == number).count()).toList();
    }
}
