package breakout.technology;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;

/** How much a word tells: the more, the fewer statements have it. Inverse document frequency, as Spärck Jones has it (1972). */
final class Rarity {

    /** As if so many other statements were there besides: among two, a word that both have is not common. */
    private static final int OTHERS = 100;

    private final Map<String, Double> rarities = new HashMap<>();
    private final int statements;

    private Rarity(int statements) {
        this.statements = statements;
    }

    static Rarity among(Collection<Gist> gists) {
        var rarity = new Rarity(gists.size());
        Map<String, Integer> having = new HashMap<>();
        for (Gist gist : gists) {
            var all = new HashSet<String>();
            gist.bits().forEach(bit -> {
                all.add(bit.word());
                all.addAll(bit.meanings());
            });
            all.forEach(each -> having.merge(each, 1, Integer::sum));
        }
        having.forEach((word, statements) -> rarity.rarities.put(word, rarity.of(statements)));
        return rarity;
    }

    double of(String word) {
        Double rarity = rarities.get(word);
        return rarity == null ? of(0) : rarity;
    }

    private double of(int having) {
        return Math.log((statements + OTHERS) / (having + 0.5));
    }

    /** Of the rarest of these words. */
    double rarest(Collection<Gist.Bit> bits) {
        return bits.stream().mapToDouble(bit -> of(bit.word())).max().orElse(0);
    }

    /** Of all these words together, as they are written. */
    double ofWords(Collection<Gist.Bit> bits) {
        double sum = 0;
        for (Gist.Bit bit : bits) {
            sum += of(bit.word());
        }
        return sum;
    }

    /** Of all that these words stand for together. */
    double ofMeanings(Collection<Gist.Bit> bits) {
        double sum = 0;
        for (Gist.Bit bit : bits) {
            sum += ofMeaning(bit);
        }
        return sum;
    }

    /** The commonest of what it may stand for. */
    double ofMeaning(Gist.Bit bit) {
        double least = Double.MAX_VALUE;
        for (String meaning : bit.meanings()) {
            least = Math.min(least, of(meaning));
        }
        return least;
    }
}
