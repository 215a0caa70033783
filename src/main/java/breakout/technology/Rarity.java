package breakout.technology;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How much a word tells: the more, the fewer statements have it. Inverse document frequency, as Spärck Jones has it (1972). */
final class Rarity {

    /** As if so many other statements were there besides: among two, a word that both have is not common. */
    private static final int OTHERS = 100;

    private final Map<String, Integer> having = new HashMap<>();
    private final int statements;

    private Rarity(int statements) {
        this.statements = statements;
    }

    static Rarity among(Collection<Gist> gists) {
        var rarity = new Rarity(gists.size());
        gists.forEach(gist -> gist.words().forEach(word -> rarity.having.merge(word, 1, Integer::sum)));
        return rarity;
    }

    /** Of all these together. */
    double of(List<String> words) {
        return words.stream().mapToDouble(this::of).sum();
    }

    double of(String word) {
        return Math.log((statements + OTHERS) / (having.getOrDefault(word, 0) + 0.5));
    }
}
