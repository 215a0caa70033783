package breakout.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Two texts side by side, each cut into the words they share and those they do not, whatever their script. */
record Difference(List<Piece> one, List<Piece> other) {

    /** A word is told by its letters and digits; the marks beside it go with it. */
    private static final Pattern WORD = Pattern.compile("\\S+\\s*");
    /** Of a text; what is longer than any point is not compared word by word to its end. */
    private static final int MOST_WORDS = 500;
    private static final Pattern MARKS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    static Difference of(String one, String other) {
        List<String> a = words(one);
        List<String> b = words(other);
        List<String> plainA = a.stream().map(Difference::plain).toList();
        List<String> plainB = b.stream().map(Difference::plain).toList();
        int[][] shared = shared(plainA, plainB);
        List<Piece> left = new ArrayList<>();
        List<Piece> right = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < a.size() || j < b.size()) {
            if (i < a.size() && j < b.size() && plainA.get(i).equals(plainB.get(j))) {
                add(left, a.get(i++), false);
                add(right, b.get(j++), false);
            } else if (j == b.size() || i < a.size() && shared[i + 1][j] >= shared[i][j + 1]) {
                add(left, a.get(i++), true);
            } else {
                add(right, b.get(j++), true);
            }
        }
        return new Difference(trimmed(left), trimmed(right));
    }

    /** The blank behind what is marked is not marked. */
    private static List<Piece> trimmed(List<Piece> pieces) {
        List<Piece> trimmed = new ArrayList<>();
        for (Piece piece : pieces) {
            String words = piece.matched() ? piece.text().stripTrailing() : piece.text();
            add(trimmed, words, piece.matched());
            if (words.length() < piece.text().length()) {
                add(trimmed, piece.text().substring(words.length()), false);
            }
        }
        return trimmed;
    }

    /** How many words two texts have in common, in one order, from the i-th of one and the j-th of the other. */
    private static int[][] shared(List<String> a, List<String> b) {
        int[][] shared = new int[a.size() + 1][b.size() + 1];
        for (int i = a.size() - 1; i >= 0; i--) {
            for (int j = b.size() - 1; j >= 0; j--) {
                shared[i][j] = a.get(i).equals(b.get(j)) ? shared[i + 1][j + 1] + 1
                        : Math.max(shared[i + 1][j], shared[i][j + 1]);
            }
        }
        return shared;
    }

    private static List<String> words(String text) {
        List<String> words = WORD.matcher(text).results().map(MatchResult::group).toList();
        return words.size() <= MOST_WORDS ? words
                : Stream.concat(words.stream().limit(MOST_WORDS),
                        Stream.of(String.join("", words.subList(MOST_WORDS, words.size())))).toList();
    }

    private static String plain(String word) {
        String letters = MARKS.matcher(word).replaceAll("");
        return (letters.isEmpty() ? word.strip() : letters).toLowerCase(Locale.ROOT);
    }

    private static void add(List<Piece> pieces, String words, boolean differs) {
        int last = pieces.size() - 1;
        if (last >= 0 && pieces.get(last).matched() == differs) {
            pieces.set(last, new Piece(pieces.get(last).text() + words, differs));
        } else {
            pieces.add(new Piece(words, differs));
        }
    }
}
