package breakout.answer;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import breakout.session.Session;

/**
 * Which answers say again what an earlier one said: as proposed, and as people have ruled on the proposals.
 *
 * @param earliest by an answer, the earliest that it repeats
 * @param accepted those of them of which a person has said so
 * @param rejected how many pairs were proposed of which a person has said that they differ
 */
public record Repetitions(Map<UUID, UUID> earliest, Set<UUID> accepted, int rejected) {

    /** @param all in the order of their numbers */
    static Repetitions of(Session session, List<Answer> all, Map<UUID, UUID> proposed) {
        Map<UUID, Answer> byId = all.stream().collect(Collectors.toMap(Answer::id, Function.identity()));
        List<Repetition> standing = Repetition.of(session).stream()
                .filter(ruling -> ruling.holdsFor(byId.get(ruling.answer()), byId.get(ruling.earlier()))).toList();
        Map<UUID, UUID> repeats = new HashMap<>(proposed);
        Set<UUID> accepted = new HashSet<>();
        standing.stream().filter(ruling -> !ruling.accepted()).forEach(ruling -> {
            repeats.remove(ruling.answer(), ruling.earlier());
            repeats.remove(ruling.earlier(), ruling.answer());
        });
        standing.stream().filter(Repetition::accepted).forEach(ruling -> {
            List<UUID> pair = List.of(ruling.answer(), ruling.earlier()).stream()
                    .sorted(Comparator.comparingInt(id -> byId.get(id).number())).toList();
            repeats.put(pair.get(1), pair.get(0));
            accepted.add(pair.get(1));
        });
        // whoever repeats what repeats another repeats that one
        repeats.replaceAll((answer, earlier) -> first(repeats, earlier));
        return new Repetitions(Map.copyOf(repeats), Set.copyOf(accepted), standing.size() - accepted.size());
    }

    private static UUID first(Map<UUID, UUID> repeats, UUID answer) {
        UUID first = answer;
        while (repeats.containsKey(first)) {
            first = repeats.get(first);
        }
        return first;
    }

    /** Those among these answers. */
    Repetitions among(Set<UUID> answers) {
        Map<UUID, UUID> within = new HashMap<>(earliest);
        within.keySet().retainAll(answers);
        within.values().retainAll(answers);
        return new Repetitions(within, accepted, rejected);
    }
}
