package breakout.technology;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Long words with one letter wrong, missing, too many or swapped with its neighbour. */
final class Misspellings {

    /** Shorter words have too many neighbours that mean something else. */
    private static final int SHORTEST = 7;

    private final Map<String, Set<String>> shortened = new HashMap<>();

    void learn(String word) {
        if (word.length() >= SHORTEST) {
            for (String form : shortened(word)) {
                shortened.computeIfAbsent(form, f -> new HashSet<>()).add(word);
            }
        }
    }

    /** The learned words this may be meant for. */
    Set<String> of(String word) {
        var meant = new HashSet<String>();
        if (word.length() >= SHORTEST) {
            for (String form : shortened(word)) {
                for (String known : shortened.getOrDefault(form, Set.of())) {
                    if (oneApart(word, known)) {
                        meant.add(known);
                    }
                }
            }
        }
        return meant;
    }

    /** Whether two long words differ by one slip of the pen. */
    static boolean apart(String one, String other) {
        if (Math.min(one.length(), other.length()) < SHORTEST || Math.abs(one.length() - other.length()) > 1
                || one.charAt(0) != other.charAt(0)) {
            return false;
        }
        int same = 0;
        while (same < Math.min(one.length(), other.length()) && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        if (one.length() != other.length()) {
            String longer = one.length() > other.length() ? one : other;
            return longer.substring(same + 1).equals((longer == one ? other : one).substring(same));
        }
        return oneApart(one, other);
    }

    /** The word itself and, after its first letter, every form of it with one letter less. */
    private static Set<String> shortened(String word) {
        var forms = new HashSet<String>();
        forms.add(word);
        for (int i = 1; i < word.length(); i++) {
            forms.add(word.substring(0, i) + word.substring(i + 1));
        }
        return forms;
    }

    /** Two words that share a shortened form may still be two letters apart: one missing here, another there. */
    private static boolean oneApart(String a, String b) {
        if (a.length() != b.length()) {
            return true;
        }
        int from = 0;
        int to = a.length() - 1;
        while (from < to && a.charAt(from) == b.charAt(from)) {
            from++;
        }
        while (to > from && a.charAt(to) == b.charAt(to)) {
            to--;
        }
        return from == to || to - from == 1 && a.charAt(from) == b.charAt(to) && a.charAt(to) == b.charAt(from);
    }
}
