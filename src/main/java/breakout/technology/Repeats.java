package breakout.technology;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

import breakout.kernel.Remembered;

/**
 * Proposes which answers say once more what an earlier one has said. A wrong merge deletes a delegate's point, a missed
 * one costs a line: so in doubt it proposes nothing. It sees repetition within a language only.
 */
public final class Repeats {

    /**
     * How likely it must be that two are one: so that of twenty-five proposed one is wrong, of authors it was not learned from.
     */
    private static final double SURE = Math.log(0.62 / 0.38);
    /** Of two that have nothing in common. */
    private static final double APART = -5;
    /** How much the best pair of two groups counts, the worst counting for the rest. */
    private static final double HELP = 0.3;

    /**
     * One answer.
     *
     * @param language what is known of it, may be null
     * @param kind as far as it is certain, else null
     * @param technologies the codes in force
     */
    public record Said(int question, String text, String language, Kind kind, Set<String> technologies) {
    }

    /** Two that may be one; their odds are the logarithm. */
    private record Bond(int earlier, int later, double odds) {
    }

    @FunctionalInterface
    interface Look {
        void at(int earlier, int later, double[] figures);
    }

    private final Reader reader;
    private final Likeness likeness;
    private final Supplier<Meanings> meanings;
    private final Remembered<Written, Gist> gists = new Remembered<>(Written.MOST_REMEMBERED);
    private final Remembered<List<Said>, List<OptionalInt>> compared = new Remembered<>(Remembered.SESSIONS);

    public Repeats(Reader reader) {
        this(reader, Likeness.shipped(), Meanings::shipped);
    }

    Repeats(Reader reader, Likeness likeness, Supplier<Meanings> meanings) {
        this.reader = reader;
        this.likeness = likeness;
        this.meanings = meanings;
    }

    /** @return for each, in the same order, the place of the earliest one it repeats */
    public List<OptionalInt> among(List<Said> said) {
        return compared.of(List.copyOf(said), () -> found(said));
    }

    private List<OptionalInt> found(List<Said> said) {
        var bonds = new ArrayList<Bond>();
        compare(said, (earlier, later, figures) -> bonds.add(new Bond(earlier, later, likeness.odds(figures))));
        Map<Integer, Map<Integer, Double>> odds = new HashMap<>();
        bonds.forEach(bond -> odds.computeIfAbsent(bond.earlier, one -> new HashMap<>()).put(bond.later, bond.odds));
        List<List<Integer>> points = new ArrayList<>();
        for (int i = 0; i < said.size(); i++) {
            points.add(List.of(i));
        }
        bonds.removeIf(bond -> bond.odds < SURE);
        bonds.sort(Comparator.comparingDouble(Bond::odds).reversed());
        for (Bond bond : bonds) {
            List<Integer> one = points.get(bond.earlier);
            List<Integer> other = points.get(bond.later);
            if (one != other && together(one, other, odds) >= SURE) {
                List<Integer> united = Stream.concat(one.stream(), other.stream()).toList();
                united.forEach(each -> points.set(each, united));
            }
        }
        var repeated = new ArrayList<OptionalInt>(said.size());
        for (int i = 0; i < said.size(); i++) {
            int first = Collections.min(points.get(i));
            repeated.add(first == i ? OptionalInt.empty() : OptionalInt.of(first));
        }
        return List.copyOf(repeated);
    }

    /** What several say is one if each of them is like each of the others; the best of the pairs helps the worst. */
    private static double together(List<Integer> one, List<Integer> other, Map<Integer, Map<Integer, Double>> odds) {
        double best = Double.NEGATIVE_INFINITY;
        double worst = Double.POSITIVE_INFINITY;
        for (int mine : one) {
            for (int theirs : other) {
                double pair = odds.getOrDefault(Math.min(mine, theirs), Map.of()).getOrDefault(Math.max(mine, theirs), APART);
                best = Math.max(best, pair);
                worst = Math.min(worst, pair);
            }
        }
        return HELP * best + (1 - HELP) * worst;
    }

    /** @return the place of the one that the others are most like; of equals the first */
    public int central(List<Said> said) {
        var shared = new double[said.size()];
        compare(said, (earlier, later, figures) -> {
            double likely = 1 / (1 + Math.exp(-likeness.odds(figures)));
            shared[earlier] += likely;
            shared[later] += likely;
        });
        int central = 0;
        for (int i = 1; i < shared.length; i++) {
            central = shared[i] > shared[central] ? i : central;
        }
        return central;
    }

    /** Shows all that are worth a closer look. */
    void compare(List<Said> said, Look look) {
        List<Gist> gists = said.stream().map(this::gist).toList();
        List<Set<String>> topics = said.stream().map(Repeats::topics).toList();
        var rarity = Rarity.among(gists);
        Map<Integer, Kin> kin = new HashMap<>();
        for (int i = 0; i < gists.size(); i++) {
            int later = i;
            Gist gist = gists.get(later);
            Kin before = kin.computeIfAbsent(said.get(later).question(), question -> new Kin(rarity));
            before.of(gist).filter(earlier -> comparable(said.get(earlier), said.get(later))
                    && comparable(topics.get(earlier), topics.get(later))
                    && !Collections.disjoint(gists.get(earlier).tongues(), gist.tongues()))
                    .forEach(earlier -> look.at(earlier, later, Likeness.figures(gists.get(earlier), gist, topics.get(earlier),
                            topics.get(later), rarity)));
            before.add(later, gist);
        }
    }

    private Gist gist(Said said) {
        return gists.of(new Written(said.text(), said.language()),
                () -> Gist.of(said.text(), said.language(), reader, meanings.get()));
    }

    private static boolean comparable(Said one, Said other) {
        return one.kind() == null || other.kind() == null || one.kind() == other.kind();
    }

    /** What speaks of nothing may only have named its technology in words that are not known. */
    private static boolean comparable(Set<String> topics, Set<String> others) {
        return topics.isEmpty() || others.isEmpty() || !Collections.disjoint(topics, others);
    }

    /** What belongs to no group is told apart by its words. */
    private static Set<String> topics(Said said) {
        var topics = new HashSet<>(said.technologies());
        topics.remove(Technology.OTHER);
        return topics;
    }
}
