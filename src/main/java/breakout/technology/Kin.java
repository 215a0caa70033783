package breakout.technology;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Statements that came before, found again by the rare things they speak of. */
final class Kin {

    /** Of the weight of both, what is common to two statements that are worth a closer look. */
    private static final double NEAR = 0.1;

    private final Rarity rarity;
    private final List<Integer> places = new ArrayList<>();
    private final List<Double> weights = new ArrayList<>();
    private final Map<String, List<Integer>> having = new HashMap<>();

    Kin(Rarity rarity) {
        this.rarity = rarity;
    }

    void add(int place, Gist gist) {
        places.add(place);
        meanings(gist).forEach(meaning -> having.computeIfAbsent(meaning, m -> new ArrayList<>()).add(weights.size()));
        weights.add(rarity.ofMeanings(gist.bits()));
    }

    /** The places of those that have enough in common with it, in their order. */
    IntStream of(Gist gist) {
        var common = new double[weights.size()];
        for (String meaning : meanings(gist)) {
            double rare = rarity.of(meaning);
            having.getOrDefault(meaning, List.of()).forEach(one -> common[one] += rare);
        }
        double weight = rarity.ofMeanings(gist.bits());
        return IntStream.range(0, common.length)
                .filter(one -> common[one] >= NEAR * (weight + weights.get(one) - common[one])).map(places::get);
    }

    private static Set<String> meanings(Gist gist) {
        var meanings = new HashSet<String>();
        gist.bits().forEach(bit -> {
            meanings.add(bit.word());
            meanings.addAll(bit.meanings());
        });
        return meanings;
    }
}
