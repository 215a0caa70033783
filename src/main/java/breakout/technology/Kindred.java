package breakout.technology;

import java.util.ArrayList;
import java.util.List;

import breakout.technology.Gist.Bit;

/**
 * Of the words of two statements that have no like, those that are of one family or speak of things that go together: to train,
 * and instructors.
 *
 * @param common how much the pairs of them tell
 * @param rarest of the pair that tells most
 * @param mine how much what is left of mine then tells
 */
record Kindred(int pairs, double common, double rarest, double mine, double theirs) {

    static Kindred of(List<Bit> mine, List<Bit> theirs, Rarity rarity) {
        var free = new ArrayList<>(theirs);
        int pairs = 0;
        double common = 0;
        double rarest = 0;
        double left = 0;
        for (Bit bit : mine) {
            double rare = rarity.ofMeaning(bit);
            Bit best = null;
            double most = 0;
            for (Bit other : free) {
                double both = Math.min(rare, rarity.ofMeaning(other));
                if (both > most && bit.goesWith(other)) {
                    most = both;
                    best = other;
                }
            }
            if (best == null) {
                left += rare;
            } else {
                free.remove(best);
                pairs++;
                common += most;
                rarest = Math.max(rarest, most);
            }
        }
        return new Kindred(pairs, common, rarest, left, rarity.ofMeanings(free));
    }
}
