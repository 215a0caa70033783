package breakout.point;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import breakout.answer.Answer;
import breakout.answer.Gathered;

/**
 * A point that is suggested because answers seem to say the same: in the words of one of them, never in others.
 *
 * @param sources the answers, the earliest first
 * @param words the one that the others are most like
 * @param points the worded points that rest on some of them already: none, one, which the others would join, or two, of which
 *        one would be made
 * @param free those that no worded point rests on yet
 * @param contested those of them that are to be told apart where it is rejected
 */
public record Suggestion(List<Answer> sources, Answer words, List<WordedPoint> points, List<Answer> free,
        List<Answer> contested) {

    /**
     * What is suggested of these answers beside the points that are worded. What somebody has said to differ is not suggested
     * again.
     *
     * @param central finds the one that others are most like
     */
    public static List<Suggestion> of(Gathered gathered, List<WordedPoint> worded, Function<List<Answer>, Answer> central) {
        Map<UUID, List<Answer>> alike = new LinkedHashMap<>();
        gathered.all().stream().filter(answer -> answer.hiddenBecause().isEmpty())
                .sorted(Comparator.comparingInt(Answer::number))
                .forEach(answer -> alike.computeIfAbsent(gathered.repeated(answer).orElse(answer.id()),
                        first -> new ArrayList<>()).add(answer));
        return alike.entrySet().stream().flatMap(each -> of(each.getKey(), each.getValue(), gathered, worded, central).stream())
                .toList();
    }

    private static Optional<Suggestion> of(UUID first, List<Answer> all, Gathered gathered, List<WordedPoint> worded,
            Function<List<Answer>, Answer> central) {
        List<WordedPoint> resting = worded.stream()
                .filter(point -> all.stream().anyMatch(answer -> point.sources().contains(answer.id()))).toList();
        List<Answer> free = all.stream()
                .filter(answer -> resting.stream().noneMatch(point -> point.sources().contains(answer.id()))).toList();
        boolean open = resting.isEmpty() ? all.stream().anyMatch(gathered::proposed) : !free.isEmpty();
        if (all.size() < 2) {
            return Optional.empty();
        }
        if (resting.size() > 1) {
            return two(resting, all).map(two -> new Suggestion(all, central.apply(all), two, free, List.of()));
        }
        if (!open) {
            return Optional.empty();
        }
        boolean told = all.stream().anyMatch(answer -> answer.id().equals(first)) && free.stream()
                .noneMatch(answer -> answer.id().equals(first));
        List<Answer> contested = resting.isEmpty()
                ? all.stream().filter(answer -> answer.id().equals(first) || gathered.proposed(answer)).toList()
                : all.stream().filter(answer -> !told || free.contains(answer) || answer.id().equals(first)).toList();
        return Optional.of(new Suggestion(all, central.apply(resting.isEmpty() ? all : free),
                resting, free, contested));
    }

    /** The first two that rest on different ones of these. Who made two points of one answer has parted them. */
    private static Optional<List<WordedPoint>> two(List<WordedPoint> resting, List<Answer> all) {
        Set<UUID> ids = all.stream().map(Answer::id).collect(Collectors.toSet());
        List<WordedPoint> order = resting.stream()
                .sorted(Comparator.comparingInt(point -> first(point, all))).toList();
        return order.stream().flatMap(one -> order.stream().skip(order.indexOf(one) + 1L)
                .filter(other -> other.sources().stream().filter(ids::contains).noneMatch(one.sources()::contains))
                .map(other -> List.of(one, other))).findFirst();
    }

    private static int first(WordedPoint point, List<Answer> all) {
        return all.stream().filter(answer -> point.sources().contains(answer.id())).mapToInt(Answer::number).min()
                .orElseThrow();
    }
}
