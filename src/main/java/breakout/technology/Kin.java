package breakout.technology;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Statements that came before, found again by the rare words they have. */
final class Kin {

    /** Of the weight of both, what is common to two statements that are worth a closer look. */
    private static final double NEAR = 0.1;

    private final Rarity rarity;
    private final List<Gist> earlier = new ArrayList<>();
    private final List<Double> weights = new ArrayList<>();
    private final Map<String, List<Integer>> having = new HashMap<>();

    Kin(Rarity rarity) {
        this.rarity = rarity;
    }

    void add(Gist gist) {
        gist.words().forEach(word -> having.computeIfAbsent(word, w -> new ArrayList<>()).add(earlier.size()));
        weights.add(rarity.of(gist.words()));
        earlier.add(gist);
    }

    /** The places of those that have enough in common with it, in their order. */
    Stream<Integer> of(Gist gist) {
        double[] common = new double[earlier.size()];
        gist.words().forEach(word -> having.getOrDefault(word, List.of()).forEach(place -> common[place] += rarity.of(word)));
        double weight = rarity.of(gist.words());
        return IntStream.range(0, common.length)
                .filter(place -> common[place] >= NEAR * (weight + weights.get(place) - common[place])).boxed();
    }

    /** Whether it says again what the one at this place has said, as far as that can be told. */
    boolean repeats(int place, Gist gist) {
        Gist before = earlier.get(place);
        return !Collections.disjoint(before.tongues(), gist.tongues()) && Likeness.isSure(before, gist, rarity);
    }
}
