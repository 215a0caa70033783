package breakout.technology;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;

/**
 * What two statements have in common and what not, in figures. Whoever says again what another has said uses some of their rare
 * words, in another order and among other words; whoever takes up their sentence, word by word, and ends it otherwise, says
 * something else.
 */
final class Likeness {

    /** A run of so many words in the same order is a sentence taken up, however long it is. */
    private static final int TAKEN_UP = 8;
    /** What somebody shortens keeps its first letters. */
    private static final int SHORTEST_SHORTENED = 3;
    private static final int SHORTEST_STEM = 4;
    private static final int LONG_BEGINNING = 6;
    private static final int LONGEST_ENDING = 3;

    /**
     * Of a logistic regression over some four hundred pairs of statements in five languages that people had labelled; the first
     * stands alone.
     */
    private static final double[] WEIGHTS = { -2.794, 8.244, 2.331, -2.387, -4.609, -1.054, -0.988,
            -1.341, -2.079, -0.287, 0.553, 1.882, -0.167 };
    /** How likely it must be that two are one: a wrong merge is worse than a missed one. */
    private static final double SURE = 0.87;

    private record Pair(int mine, int theirs) {
    }

    private Likeness() {
    }

    /** Whether a rapporteur would print one line for both. */
    static boolean isSure(Gist one, Gist other, Rarity rarity) {
        double[] figures = of(one, other, rarity);
        double sum = WEIGHTS[0];
        for (int i = 0; i < figures.length; i++) {
            sum += WEIGHTS[i + 1] * figures[i];
        }
        return 1 / (1 + Math.exp(-sum)) >= SURE;
    }

    /** In the order of {@link #WEIGHTS}, but for the first of these. */
    static double[] of(Gist one, Gist other, Rarity rarity) {
        List<String> mine = joined(one, other);
        List<String> theirs = joined(other, one);
        List<Pair> pairs = pairs(mine, theirs);
        double sharedByMe = rarity.of(pairs.stream().map(pair -> mine.get(pair.mine)).toList());
        double sharedByThem = rarity.of(pairs.stream().map(pair -> theirs.get(pair.theirs)).toList());
        double common = (sharedByMe + sharedByThem) / 2;
        double restOfMine = rarity.of(mine) - sharedByMe;
        double restOfTheirs = rarity.of(theirs) - sharedByThem;
        double lesser = Math.min(restOfMine, restOfTheirs);
        int run = longestRun(one.said(), other.said());
        boolean figures = !one.numbers().isEmpty() && !other.numbers().isEmpty();
        return new double[] { common / (common + restOfMine + restOfTheirs + 1e-9), common / (common + lesser + 1e-9),
                (double) run / Math.max(1, Math.min(one.said().size(), other.said().size())),
                Math.min(run, TAKEN_UP) / (double) TAKEN_UP, one.denies() == other.denies() ? 0 : 1,
                one.conditional() == other.conditional() ? 0 : 1,
                figures && !one.numbers().equals(other.numbers()) ? 1 : 0,
                one.numbers().isEmpty() == other.numbers().isEmpty() ? 0 : 1, turned(pairs), lesser / (common + 0.1),
                pairs.size() / 10.0, figures && !Collections.disjoint(one.numbers(), other.numbers()) ? 1 : 0 };
    }

    /** Each word with its like: first the same ones, then those that differ by an ending, a slip or a shortening. */
    private static List<Pair> pairs(List<String> mine, List<String> theirs) {
        var pairs = new ArrayList<Pair>();
        var taken = new HashSet<Integer>();
        for (int i = 0; i < mine.size(); i++) {
            int like = theirs.indexOf(mine.get(i));
            for (int k = 0; like < 0 && k < theirs.size(); k++) {
                like = !taken.contains(k) && !mine.contains(theirs.get(k)) && akin(mine.get(i), theirs.get(k)) ? k : -1;
            }
            if (like >= 0 && taken.add(like)) {
                pairs.add(new Pair(i, like));
            }
        }
        return pairs;
    }

    /** The share of pairs of words that stand in another order. */
    private static double turned(List<Pair> pairs) {
        int turned = 0;
        for (int i = 0; i < pairs.size(); i++) {
            for (int k = 0; k < i; k++) {
                turned += pairs.get(k).theirs > pairs.get(i).theirs ? 1 : 0;
            }
        }
        return pairs.size() < 2 ? 0 : 2.0 * turned / (pairs.size() * (pairs.size() - 1));
    }

    private static int longestRun(List<String> one, List<String> other) {
        int longest = 0;
        int[] before = new int[other.size() + 1];
        for (String word : one) {
            int[] now = new int[other.size() + 1];
            for (int k = 0; k < other.size(); k++) {
                now[k + 1] = word.equals(other.get(k)) ? before[k] + 1 : 0;
                longest = Math.max(longest, now[k + 1]);
            }
            before = now;
        }
        return longest;
    }

    /** The words, with those written as one that the other writes as one. */
    private static List<String> joined(Gist gist, Gist other) {
        var joined = new ArrayList<String>();
        for (String word : gist.words()) {
            int last = joined.size() - 1;
            if (last >= 0 && other.words().contains(joined.get(last) + word)) {
                joined.set(last, joined.get(last) + word);
            } else {
                joined.add(word);
            }
        }
        return joined;
    }

    /** The same word, but for an ending, a slip of the pen, or all that follows its first letters. */
    private static boolean akin(String one, String other) {
        if (Character.isDigit(one.charAt(0)) || Character.isDigit(other.charAt(0))) {
            return false;
        }
        int shorter = Math.min(one.length(), other.length());
        int longer = Math.max(one.length(), other.length());
        int shared = 0;
        while (shared < shorter && one.charAt(shared) == other.charAt(shared)) {
            shared++;
        }
        boolean shortened = shared == shorter && shorter >= SHORTEST_SHORTENED;
        boolean inflected = longer - shared <= LONGEST_ENDING
                && (shared == shorter && shared >= SHORTEST_STEM || shared >= LONG_BEGINNING);
        return shortened || inflected || Misspellings.apart(one, other);
    }
}
