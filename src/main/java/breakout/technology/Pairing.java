package breakout.technology;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import breakout.technology.Gist.Bit;

/**
 * The words of two statements, side by side: first the same ones, then those that differ by an ending, a slip or a shortening,
 * then those that stand for the same thing.
 *
 * @param theirs for each of mine the place of its like, or none
 * @param letters whether it is one by its letters
 */
record Pairing(List<Bit> mine, List<Bit> their, int[] theirs, boolean[] letters) {

    private static final int NONE = -1;

    /** What somebody shortens keeps its first letters. */
    private static final int SHORTEST_SHORTENED = 3;
    private static final int SHORTEST_STEM = 4;
    private static final int LONG_BEGINNING = 6;
    private static final int LONGEST_ENDING = 3;

    @FunctionalInterface
    private interface Alike {
        boolean are(Bit one, Bit other);
    }

    static Pairing of(Gist one, Gist other) {
        List<Bit> mine = joined(one.bits(), other.bits());
        List<Bit> their = joined(other.bits(), one.bits());
        int[] theirs = new int[mine.size()];
        Arrays.fill(theirs, NONE);
        var taken = new boolean[their.size()];
        var letters = new boolean[mine.size()];
        pair(mine, their, theirs, taken, (a, b) -> a.word().equals(b.word()));
        pair(mine, their, theirs, taken, (a, b) -> akin(a.word(), b.word()));
        for (int i = 0; i < letters.length; i++) {
            letters[i] = theirs[i] != NONE;
        }
        pair(mine, their, theirs, taken, (a, b) -> !Collections.disjoint(a.meanings(), b.meanings()));
        return new Pairing(mine, their, theirs, letters);
    }

    private static void pair(List<Bit> mine, List<Bit> their, int[] theirs, boolean[] taken, Alike alike) {
        for (int i = 0; i < theirs.length; i++) {
            for (int k = 0; theirs[i] == NONE && k < taken.length; k++) {
                if (!taken[k] && alike.are(mine.get(i), their.get(k))) {
                    theirs[i] = k;
                    taken[k] = true;
                }
            }
        }
    }

    /** How many have a like: by their letters, or by their meaning alone. */
    int size(boolean byLetters) {
        int size = 0;
        for (int i = 0; i < theirs.length; i++) {
            size += theirs[i] != NONE && letters[i] == byLetters ? 1 : 0;
        }
        return size;
    }

    /** What is alike by its letters, my word and theirs. */
    List<Bit> alike() {
        var alike = new ArrayList<Bit>();
        for (int i = 0; i < theirs.length; i++) {
            if (letters[i]) {
                alike.add(mine.get(i));
                alike.add(their.get(theirs[i]));
            }
        }
        return alike;
    }

    /** The words of mine that have no like, or those of the other. */
    List<Bit> left(boolean ofMine) {
        var left = new ArrayList<>(ofMine ? mine : their);
        for (int i = theirs.length - 1; i >= 0; i--) {
            if (theirs[i] != NONE) {
                left.set(ofMine ? i : theirs[i], null);
            }
        }
        left.removeIf(bit -> bit == null);
        return left;
    }

    /** Whether every word of both has its like by the letters. */
    boolean isSame() {
        return size(true) == mine.size() && size(true) == their.size();
    }

    /** The share of pairs of words that stand in another order. */
    double turned() {
        int turned = 0;
        int pairs = 0;
        for (int i = 0; i < theirs.length; i++) {
            for (int k = 0; k < i; k++) {
                if (theirs[i] != NONE && theirs[k] != NONE) {
                    pairs++;
                    turned += theirs[k] > theirs[i] ? 1 : 0;
                }
            }
        }
        return pairs == 0 ? 0 : (double) turned / pairs;
    }

    /** The words, with those written as one that the other writes as one. */
    private static List<Bit> joined(List<Bit> bits, List<Bit> others) {
        Map<String, Bit> known = new HashMap<>();
        others.forEach(bit -> known.put(bit.word(), bit));
        var joined = new ArrayList<Bit>();
        for (Bit bit : bits) {
            int last = joined.size() - 1;
            Bit whole = last < 0 ? null : known.get(joined.get(last).word() + bit.word());
            if (whole != null) {
                joined.set(last, whole);
            } else {
                joined.add(bit);
            }
        }
        return joined;
    }

    /** The same word, but for an ending, a slip of the pen, or all that follows its first letters. */
    private static boolean akin(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        if (shorter < SHORTEST_SHORTENED || one.charAt(0) != other.charAt(0) || Character.isDigit(one.charAt(0))) {
            return false;
        }
        int longer = Math.max(one.length(), other.length());
        int shared = 0;
        while (shared < shorter && one.charAt(shared) == other.charAt(shared)) {
            shared++;
        }
        boolean inflected = longer - shared <= LONGEST_ENDING
                && (shared == shorter && shared >= SHORTEST_STEM || shared >= LONG_BEGINNING);
        return shared == shorter || inflected || Misspellings.apart(one, other);
    }
}
