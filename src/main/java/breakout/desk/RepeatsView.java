package breakout.desk;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import breakout.access.Speaker;
import breakout.answer.Answer;
import breakout.answer.Gathered;
import breakout.kernel.Refusal;
import breakout.session.Session;

/**
 * Answers that are held to say what an earlier one said.
 *
 * @param proposed of which nobody has said whether they do, the first of them
 * @param more how many of those are not shown
 * @param accepted of which somebody has said that they do
 * @param rejected of how many somebody has said that they do not
 * @param refusal why what was asked for was not done; null if nothing was refused
 */
record RepeatsView(Session session, List<Pair> proposed, int more, List<Pair> accepted, int rejected, Refusal refusal) {

    /** As many as one looks through at a time. */
    private static final int MOST = 50;

    /**
     * Two answers side by side.
     *
     * @param own whether who looks speaks for the groups of both
     */
    record Pair(Answer earlier, Answer later, Difference difference, boolean own) {
    }

    static RepeatsView of(Session session, Speaker speaker, Gathered gathered, Refusal refusal) {
        Map<UUID, Answer> all = gathered.all().stream().collect(Collectors.toMap(Answer::id, Function.identity()));
        Map<Boolean, List<Answer>> repeating = gathered.all().stream().filter(answer -> gathered.repeated(answer).isPresent())
                .collect(Collectors.partitioningBy(gathered::proposed));
        Function<Answer, Pair> pair = later -> {
            Answer earlier = all.get(gathered.repeated(later).orElseThrow());
            return new Pair(earlier, later, Difference.of(earlier.text(), later.text()),
                    speaker.speaksFor(earlier.origin().groupNumber()) && speaker.speaksFor(later.origin().groupNumber()));
        };
        List<Answer> proposed = repeating.get(true);
        return new RepeatsView(session, proposed.stream().limit(MOST).map(pair).toList(), Math.max(0, proposed.size() - MOST),
                repeating.get(false).stream().map(pair).toList(), gathered.repetitions().rejected(), refusal);
    }
}
