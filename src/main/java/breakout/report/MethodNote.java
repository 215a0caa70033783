package breakout.report;

import java.util.List;

import breakout.answer.Answer;
import breakout.answer.FiledBy;
import breakout.answer.FiledUnder.Check;
import breakout.answer.Gathered;
import breakout.report.PlenaryReport.Checks;
import breakout.report.PlenaryReport.Held;
import breakout.report.PlenaryReport.Hidden;
import breakout.report.PlenaryReport.Method;
import breakout.round.Rounds;
import breakout.session.Session;

/** Counts how a report came about: what filed its answers, and what people made of it. */
final class MethodNote {

    private MethodNote() {
    }

    /**
     * @param vocabulary the words by which answers would be filed, if any were
     * @param ungrounded how many of the messages name no answer that they rest on
     */
    static Method of(Session session, Gathered gathered, String vocabulary, ReadBacks readBacks, int ungrounded) {
        List<Answer> used = gathered.all().stream().filter(answer -> answer.hiddenBecause().isEmpty()).toList();
        List<String> vocabularies = used.stream().filter(answer -> filedBy(answer, FiledBy.VOCABULARY))
                .map(answer -> answer.filing().vocabulary()).distinct().sorted().toList();
        List<Hidden> hidden = gathered.all().stream().filter(answer -> answer.hiddenBecause().isPresent())
                .map(answer -> new Hidden(answer.number(), answer.hiddenBecause().orElseThrow())).toList();
        List<Held> rounds = Rounds.of(session).stream().map(round -> new Held(round.number(), round.question(),
                round.state().name(), session.minutes())).toList();
        return new Method(vocabularies.isEmpty() ? List.of(vocabulary) : vocabularies,
                (int) used.stream().filter(answer -> filedBy(answer, FiledBy.RAPPORTEUR)).count(),
                (int) used.stream().filter(answer -> filedBy(answer, FiledBy.AUTHOR)).count(),
                (int) used.stream().filter(answer -> answer.origin().late()).count(), hidden, rounds, checks(used, gathered),
                (int) used.stream().filter(Answer::unread).count(),
                (int) used.stream().filter(answer -> answer.origin().dictated()).count(),
                (int) used.stream().filter(answer -> answer.filing().isDoubtful()).count(), readBacks, ungrounded);
    }

    private static Checks checks(List<Answer> used, Gathered gathered) {
        return new Checks(checked(used, Check.CHANGED),
                (int) used.stream().filter(answer -> answer.filing().filedKind().isPresent()).count(),
                checked(used, Check.CONFIRMED), gathered.repetitions().accepted().size(), gathered.repetitions().rejected());
    }

    private static int checked(List<Answer> used, Check as) {
        return (int) used.stream().filter(answer -> answer.filing().checked().filter(as::equals).isPresent()).count();
    }

    private static boolean filedBy(Answer answer, FiledBy by) {
        return answer.filing().filedBy() == by;
    }
}
