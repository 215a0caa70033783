package breakout.answer;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Which answers say again what an earlier one said: as proposed, and as people have ruled on the proposals.
 *
 * @param earliest by an answer, the earliest that it repeats
 * @param accepted likewise, of those of which people have said so
 * @param proposed likewise, before anybody ruled
 * @param rejected of how many pairs a person has said that they differ
 */
public record Repetitions(Map<UUID, UUID> earliest, Map<UUID, UUID> accepted, Map<UUID, UUID> proposed, int rejected) {

    /**
     * Whoever repeats what repeats another repeats that one. Which is the earliest the bell may change, and with it which pairs
     * are shown: what people ruled holds for all that they had brought together.
     *
     * @param answers in the order of their numbers
     * @param standing the rulings that hold for the words which the answers have now
     */
    static Repetitions of(List<UUID> answers, Map<UUID, UUID> proposed, Collection<Settlement.Ruling> standing) {
        var circles = new Circles(answers);
        standing.stream().filter(Settlement.Ruling::accepted)
                .forEach(ruling -> circles.join(ruling.answer(), ruling.earlier()));
        Map<UUID, UUID> accepted = circles.firsts();
        List<Settlement.Ruling> rejected = standing.stream().filter(ruling -> !ruling.accepted()).toList();
        rejected.forEach(ruling -> circles.part(ruling.answer(), ruling.earlier()));
        answers.stream().filter(proposed::containsKey)
                .forEach(answer -> circles.joinUnlessParted(answer, proposed.get(answer)));
        return new Repetitions(circles.firsts(), accepted, Map.copyOf(proposed), rejected.size());
    }

    /** Those among these answers. */
    Repetitions among(Set<UUID> answers) {
        Map<UUID, UUID> within = new HashMap<>(earliest);
        within.keySet().retainAll(answers);
        within.values().retainAll(answers);
        return new Repetitions(within, accepted, proposed, rejected);
    }

    /** Those of which people have said that they say what one of these says, and these. */
    Set<UUID> settledWith(Set<UUID> answers) {
        Set<UUID> firsts = answers.stream().map(answer -> first(accepted, answer)).collect(Collectors.toSet());
        Set<UUID> with = new HashSet<>(answers);
        with.addAll(firsts);
        accepted.forEach((answer, first) -> {
            if (firsts.contains(first)) {
                with.add(answer);
            }
        });
        return with;
    }

    /** Whether people have said of these two that they say the same. */
    boolean areSettled(UUID one, UUID other) {
        return first(accepted, one).equals(first(accepted, other));
    }

    /** Whether these two are held to say the same, or would be if nobody had ruled. */
    boolean areAlike(UUID one, UUID other) {
        return first(earliest, one).equals(first(earliest, other)) || first(proposed, one).equals(first(proposed, other));
    }

    private static UUID first(Map<UUID, UUID> firsts, UUID answer) {
        return firsts.getOrDefault(answer, answer);
    }
}
