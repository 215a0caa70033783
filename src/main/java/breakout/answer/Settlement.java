package breakout.answer;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import breakout.kernel.Secret;
import breakout.session.Session;

/** All that people have ruled on which answers of a session say the same, pair by pair, as it is and as it becomes. */
final class Settlement {

    /**
     * What was ruled on two.
     *
     * @param said a hash of the words for which it holds
     */
    record Ruling(UUID answer, UUID earlier, boolean accepted, String said) {
    }

    private final Map<UUID, Answer> answers;
    private final Map<Set<UUID>, Repetition> rulings = new HashMap<>();

    private Settlement(Collection<Answer> all) {
        answers = all.stream().collect(Collectors.toMap(Answer::id, Function.identity()));
    }

    static Settlement of(Session session, Collection<Answer> all) {
        var settlement = new Settlement(all);
        Repetition.of(session).forEach(each -> settlement.rulings.put(pair(each.ruling()), each));
        return settlement;
    }

    static String said(Answer one, Answer other) {
        return Secret.hash(one.text(), other.text());
    }

    /** By the pair. */
    Map<Set<UUID>, Ruling> all() {
        Map<Set<UUID>, Ruling> all = new HashMap<>();
        rulings.forEach((pair, each) -> all.put(pair, each.ruling()));
        return all;
    }

    /** Those that hold for the words which the answers have now. */
    List<Ruling> standing() {
        return rulings.values().stream().map(Repetition::ruling)
                .filter(ruling -> said(ruling).filter(ruling.said()::equals).isPresent()).toList();
    }

    Optional<Ruling> on(UUID one, UUID other) {
        return Optional.ofNullable(rulings.get(Set.of(one, other))).map(Repetition::ruling);
    }

    /** These two say the same. */
    void accept(UUID one, UUID other) {
        rule(one, other, true);
    }

    /**
     * The two of each pair do not say the same: where people had said so by way of others, the first of them does not say any
     * more what those say.
     */
    void reject(List<List<UUID>> pairs) {
        pairs.forEach(pair -> rule(pair.get(0), pair.get(1), false));
        Map<UUID, Set<UUID>> same = new HashMap<>();
        standing().stream().filter(Ruling::accepted).forEach(ruling -> {
            same.computeIfAbsent(ruling.answer(), answer -> new HashSet<>()).add(ruling.earlier());
            same.computeIfAbsent(ruling.earlier(), answer -> new HashSet<>()).add(ruling.answer());
        });
        pairs.forEach(pair -> sever(same, pair.get(0), pair.get(1)));
    }

    private void sever(Map<UUID, Set<UUID>> same, UUID one, UUID other) {
        Set<UUID> between = around(same, other, one);
        between.retainAll(same.getOrDefault(one, Set.of()));
        between.forEach(each -> {
            same.get(one).remove(each);
            same.get(each).remove(one);
            withdraw(one, each);
        });
    }

    /** What is brought together with an answer without this one. */
    private static Set<UUID> around(Map<UUID, Set<UUID>> same, UUID answer, UUID without) {
        Set<UUID> around = new HashSet<>(Set.of(answer));
        Deque<UUID> open = new ArrayDeque<>(around);
        while (!open.isEmpty()) {
            same.getOrDefault(open.pop(), Set.of()).stream().filter(each -> !each.equals(without)).filter(around::add)
                    .forEach(open::push);
        }
        return around;
    }

    /** Nothing is ruled on these two any more. */
    void withdraw(UUID one, UUID other) {
        Optional.ofNullable(rulings.remove(Set.of(one, other))).ifPresent(Repetition::delete);
    }

    /** It holds for the words for which it held; where they are not told, for those of now. */
    void putBack(Ruling was) {
        rule(was.answer(), was.earlier(), was.accepted());
        if (was.said() != null) {
            rulings.get(pair(was)).rule(was.accepted(), was.said());
        }
    }

    private void rule(UUID one, UUID other, boolean accepted) {
        Repetition before = rulings.get(Set.of(one, other));
        if (before == null) {
            rulings.put(Set.of(one, other), Repetition.ruled(answers.get(one), answers.get(other), accepted));
        } else {
            before.rule(accepted, said(before.ruling()).orElseThrow());
        }
    }

    /** A hash of the words that the two have; empty where one of them was taken back. */
    private Optional<String> said(Ruling ruling) {
        Answer one = answers.get(ruling.answer());
        Answer other = answers.get(ruling.earlier());
        return one == null || other == null ? Optional.empty() : Optional.of(said(one, other));
    }

    private static Set<UUID> pair(Ruling ruling) {
        return Set.of(ruling.answer(), ruling.earlier());
    }
}
