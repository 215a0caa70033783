package breakout.answer;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

import breakout.session.Session;

/** Finds, among what is released, what others said on the same matter as somebody's own answers. */
public final class Similar {

    private Similar() {
    }

    /**
     * The nearest first: answers to the same question that name technologies the own ones name, or like them name none.
     *
     * @param own a seat's own answers; who wrote none is shown none
     */
    public static List<Answer> to(List<Answer> own, Session session, int most) {
        Map<Integer, Set<String>> said = own.stream().collect(Collectors.groupingBy(Answer::question,
                Collectors.flatMapping(answer -> answer.technologies().stream(), Collectors.toSet())));
        Set<String> owners = own.stream().map(answer -> answer.origin().ownerHash()).collect(Collectors.toSet());
        ToLongFunction<Answer> shared = answer -> answer.technologies().stream().filter(said.get(answer.question())::contains)
                .count();
        return Answers.released(session).stream().filter(answer -> said.containsKey(answer.question()))
                .filter(answer -> !owners.contains(answer.origin().ownerHash()))
                .filter(answer -> shared.applyAsLong(answer) > 0
                        || answer.technologies().isEmpty() && said.get(answer.question()).isEmpty())
                .sorted(Comparator.comparingLong(shared).reversed().thenComparing(Answer::number)).limit(most).toList();
    }
}
