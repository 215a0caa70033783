package breakout.technology;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

import breakout.kernel.Remembered;

/**
 * Proposes which answers say once more what an earlier one has said. A wrong merge deletes a delegate's point, a missed
 * one costs a line: so in doubt it proposes nothing. It sees repetition within a language only.
 */
public final class Repeats {

    /**
     * How likely it must be that two are one: so that of twenty proposed one is wrong, of authors it was not learned from and
     * even where half of the words are not known.
     */
    private static final double SURE = Math.log(0.7 / 0.3);
    /** By how much the odds sink for each that another of the two's would-be partners is ahead. */
    private static final double RIVALRY = 2;

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
    private final Meanings meanings;
    private final Remembered<Written, Gist> gists = new Remembered<>(Written.MOST_REMEMBERED);
    private final Remembered<List<Said>, List<OptionalInt>> compared = new Remembered<>(Remembered.SESSIONS);

    public Repeats(Reader reader) {
        this(reader, Likeness.shipped(), Meanings.shipped());
    }

    Repeats(Reader reader, Likeness likeness, Meanings meanings) {
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
        Map<Integer, List<Bond>> byAnswer = new HashMap<>();
        bonds.forEach(bond -> List.of(bond.earlier, bond.later)
                .forEach(one -> byAnswer.computeIfAbsent(one, o -> new ArrayList<>()).add(bond)));
        var first = new int[said.size()];
        for (int i = 0; i < first.length; i++) {
            first[i] = i;
        }
        for (Bond bond : bonds) {
            double ahead = Math.max(ahead(bond, byAnswer.get(bond.earlier)), ahead(bond, byAnswer.get(bond.later)));
            if (bond.odds - RIVALRY * ahead >= SURE) {
                unite(first, bond);
            }
        }
        var repeated = new ArrayList<OptionalInt>(said.size());
        for (int i = 0; i < first.length; i++) {
            repeated.add(first[i] == i ? OptionalInt.empty() : OptionalInt.of(first[i]));
        }
        return List.copyOf(repeated);
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

    /** How far the best of the others that one of the two has is ahead of this bond; a mere copy is no rival. */
    private static double ahead(Bond bond, List<Bond> all) {
        double ahead = 0;
        for (Bond other : all) {
            if (other.odds < Likeness.CERTAIN) {
                ahead = Math.max(ahead, other.odds - bond.odds);
            }
        }
        return ahead;
    }

    private static void unite(int[] first, Bond bond) {
        int kept = Math.min(first[bond.earlier], first[bond.later]);
        int given = Math.max(first[bond.earlier], first[bond.later]);
        for (int i = 0; i < first.length; i++) {
            first[i] = first[i] == given ? kept : first[i];
        }
    }

    private Gist gist(Said said) {
        return gists.of(new Written(said.text(), said.language()),
                () -> Gist.of(said.text(), said.language(), reader, meanings));
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
