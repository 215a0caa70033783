package breakout.technology;

import java.util.Collection;
import java.util.stream.IntStream;

/**
 * Words by the letters in them, three at a time: other forms of a word, and other words of its family, have many in common.
 */
final class Threes {

    private static final int LETTERS = 3;
    private static final char MARGIN = ' ';

    private Threes() {
    }

    /** A number for each, in their order. */
    static int[] of(Collection<String> words) {
        return words.stream().map(word -> MARGIN + word).flatMapToInt(word -> IntStream
                .rangeClosed(0, word.length() - LETTERS).map(i -> word.substring(i, i + LETTERS).hashCode())).sorted()
                .distinct()
                .toArray();
    }

    /** What both have, of the average of what each has (Dice). */
    static double alike(int[] one, int[] other) {
        int both = 0;
        int i = 0;
        int k = 0;
        while (i < one.length && k < other.length) {
            both += one[i] == other[k] ? 1 : 0;
            if (one[i] <= other[k]) {
                i++;
            } else {
                k++;
            }
        }
        return one.length + other.length == 0 ? 0 : 2.0 * both / (one.length + other.length);
    }
}
