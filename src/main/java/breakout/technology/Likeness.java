package breakout.technology;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import breakout.technology.Gist.Bit;

/**
 * How likely two statements are one that a rapporteur would print once. Whoever says again what another has said uses some of
 * their rare words, or words that stand for the same, in another order; whoever takes up their sentence, word by word, and ends
 * it otherwise, says something else. How much each of these counts is learned from pairs that people have labelled, by logistic
 * regression; the file is written by the test that learns it.
 */
final class Likeness {

    static final String FILE = "likeness.tsv";
    /** What speaks for it or against, in the order of the file; the first stands alone. */
    static final List<String> FIGURES = List.of("alone", "letters", "meaning", "run", "long run", "denied", "conditional",
            "other numbers", "a number", "turned", "less left", "more left", "by meaning alone", "lengths", "contrasts",
            "technologies", "in common", "swapped", "covered", "threes", "same numbers", "rarest", "not known", "kindred",
            "kindred pairs", "rarest kindred", "less alien", "more alien", "all of one", "all of both", "run on to the alien",
            "long run on to the alien", "letters but for one", "letters but for both", "letters turned", "letters twice",
            "letters contrasted", "run twice");

    /** A run of so many words in the same order is a sentence taken up, however long it is. */
    private static final int TAKEN_UP = 8;
    private static final int MOST_CONTRASTS = 2;
    private static final double TENTH = 10;
    private static final double NOTHING = 0.1;
    /** In tenths of what words tell: less than any word, and less than one that is rare. */
    private static final double A_TRIFLE = 0.1;
    private static final double A_LITTLE = 0.3;
    /** So much alike by their letters, and in the same order, is one sentence; what each has besides was put in its place. */
    private static final double ONE_SENTENCE = 0.4;
    /** Without any of these, they differ by nothing but little words, endings and slips; or one denies the other. */
    private static final List<String> SAME = List.of("conditional", "other numbers", "less left", "more left",
            "by meaning alone");
    private static final double CERTAIN = 10;
    private static final Likeness SHIPPED = new Likeness(read());

    private final double[] weights;

    Likeness(double[] weights) {
        this.weights = weights.clone();
    }

    static Likeness shipped() {
        return SHIPPED;
    }

    static double[] read() {
        try (var lines = new BufferedReader(
                new InputStreamReader(Likeness.class.getResourceAsStream(FILE), StandardCharsets.UTF_8))) {
            return lines.lines().mapToDouble(line -> Double.parseDouble(line.substring(line.indexOf('\t') + 1))).toArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return the logarithm of the odds that two with these figures are one */
    double odds(double[] figures) {
        if (SAME.stream().allMatch(figure -> figures[FIGURES.indexOf(figure)] == 0)) {
            return figures[FIGURES.indexOf("denied")] == 0 ? CERTAIN : -CERTAIN;
        }
        double odds = 0;
        for (int i = 0; i < figures.length; i++) {
            odds += weights[i] * figures[i];
        }
        return odds;
    }

    /** In the order of {@link #FIGURES}. */
    static double[] figures(Gist one, Gist other, Set<String> topics, Set<String> otherTopics, Rarity rarity) {
        var pairing = Pairing.of(one, other);
        List<Bit> leftOfMine = pairing.left(true);
        List<Bit> leftOfTheirs = pairing.left(false);
        double mine = rarity.ofMeanings(leftOfMine);
        double theirs = rarity.ofMeanings(leftOfTheirs);
        double allOfMine = rarity.ofMeanings(pairing.mine());
        double allOfTheirs = rarity.ofMeanings(pairing.their());
        double common = (allOfMine - mine + allOfTheirs - theirs) / 2;
        double letters = rarity.ofWords(pairing.alike()) / 2;
        double written = rarity.ofWords(pairing.mine()) + rarity.ofWords(pairing.their());
        double alike = letters / (written - letters + NOTHING);
        boolean swapped = alike >= ONE_SENTENCE && pairing.turned() == 0 && !leftOfMine.isEmpty() && !leftOfTheirs.isEmpty();
        int longest = longestRun(one.said(), other.said());
        double run = (double) longest / Math.max(1, Math.min(one.said().size(), other.said().size()));
        double longRun = Math.min(longest, TAKEN_UP) / (double) TAKEN_UP;
        int shorter = Math.min(pairing.mine().size(), pairing.their().size());
        int longer = Math.max(pairing.mine().size(), pairing.their().size());
        var kindred = Kindred.of(leftOfMine, leftOfTheirs, rarity);
        double less = Math.min(kindred.mine(), kindred.theirs()) / TENTH;
        double more = Math.max(kindred.mine(), kindred.theirs()) / TENTH;
        double whole = Math.min(allOfMine, allOfTheirs);
        boolean numbers = !one.numbers().isEmpty() && !other.numbers().isEmpty();
        int contrasts = one.denies() == other.denies() ? Math.min(MOST_CONTRASTS, contrasts(leftOfMine, leftOfTheirs)) : 0;
        return new double[] { 1, alike, common / (common + mine + theirs + NOTHING), run, longRun,
                one.denies() == other.denies() ? 0 : 1, one.conditional() == other.conditional() ? 0 : 1,
                numbers && !one.numbers().equals(other.numbers()) ? 1 : 0,
                one.numbers().isEmpty() == other.numbers().isEmpty() ? 0 : 1, pairing.turned(),
                Math.min(mine, theirs) / (common + NOTHING), Math.max(mine, theirs) / TENTH,
                pairing.size(false) / TENTH, (double) shorter / Math.max(1, longer), contrasts,
                shared(topics, otherTopics), common / TENTH,
                swapped ? 1 : 0, (whole - Math.min(mine, theirs)) / (whole + NOTHING),
                Threes.alike(one.threes(), other.threes()),
                numbers && one.numbers().equals(other.numbers()) ? 1 : 0, rarity.rarest(pairing.alike()) / TENTH,
                rarity.ofMeanings(notKnown(leftOfMine, leftOfTheirs)) / TENTH, kindred.common() / TENTH,
                kindred.pairs() / TENTH, kindred.rarest() / TENTH, less, more, less < A_TRIFLE ? 1 : 0,
                more < A_LITTLE ? 1 : 0, run * less, longRun * less, alike * less, alike * more, alike * pairing.turned(),
                alike * alike, alike * contrasts, run * run };
    }

    /** What may stand for the same without anybody's knowing. */
    private static List<Bit> notKnown(List<Bit> mine, List<Bit> theirs) {
        return Stream.concat(mine.stream(), theirs.stream()).filter(bit -> bit.meanings().contains(bit.word())).toList();
    }

    private static int contrasts(List<Bit> mine, List<Bit> theirs) {
        int contrasts = 0;
        for (Bit one : mine) {
            if (!one.contrasting().isEmpty() && theirs.stream().anyMatch(one::contrasts)) {
                contrasts++;
            }
        }
        return contrasts;
    }

    private static double shared(Set<String> one, Set<String> other) {
        var all = new HashSet<>(one);
        all.addAll(other);
        long both = one.stream().filter(other::contains).count();
        return all.isEmpty() ? 1 : (double) both / all.size();
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
}
