package breakout.technology;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import breakout.technology.Cues.Claim;
import breakout.technology.Cues.Effect;
import breakout.technology.Finder.Found;

/**
 * What is left of a statement without order, endings and little words.
 *
 * @param words in their order; other names of a technology are brought to one
 * @param numbers however they were written
 */
record Gist(Set<Tongue> tongues, List<String> words, Set<String> numbers, boolean denies, boolean conditional) {

    /** Of the words of both statements, the share that stands in both. */
    private static final double ALIKE = 0.6;
    /** A short statement turns on each of its words. */
    private static final double ALIKE_WHEN_SHORT = 0.75;
    private static final int SHORT = 6;
    /** Two statements that agree in their figures need agree less in their words. */
    private static final double SHARED_FIGURES = 0.1;
    private static final int SWAPPED = 2;

    static Gist of(String text, String language, Reader reader) {
        Set<Tongue> tongues = Tongue.of(text, language);
        Tongue tongue = tongues.iterator().next();
        List<Found<Claim<String>>> names = reader.standing(text, language).stream()
                .filter(found -> found.label().effect() == Effect.NAMES && !compound(text, found.start())).toList();
        var words = new ArrayList<String>();
        var numbers = new HashSet<String>();
        boolean denies = false;
        boolean conditional = false;
        for (Word word : tongue.words(text)) {
            denies |= LittleWords.denies(word.plain());
            conditional |= LittleWords.limits(word.plain());
            String named = names.stream().filter(n -> n.start() < word.end() && word.start() < n.end()).findFirst()
                    .map(n -> "#" + n.label().topic()).orElse(null);
            if (named != null) {
                words.add(named);
                continue;
            }
            for (String bit : LittleWords.numberAndUnit(word.plain())) {
                String number = LittleWords.number(bit);
                if (number != null) {
                    numbers.add(number);
                } else if (!LittleWords.little(bit) && !tongue.isFunctionWord(bit)) {
                    words.add(bit.equals(word.plain()) ? word.stem() : LittleWords.unit(bit));
                }
            }
        }
        return new Gist(tongues, words.stream().map(LittleWords::unit).distinct().toList(), numbers, denies,
                conditional);
    }

    /** “Anti-drone” is not another name for drones. */
    private static boolean compound(String text, int start) {
        return start > 0 && text.charAt(start - 1) == '-';
    }

    boolean repeats(Gist other) {
        if (Collections.disjoint(tongues, other.tongues) || denies != other.denies || conditional != other.conditional
                || !numbers.equals(other.numbers) || words.isEmpty() || other.words.isEmpty()) {
            return false;
        }
        if (Math.min(words.size(), other.words.size()) * 2 < Math.max(words.size(), other.words.size())) {
            return false;
        }
        List<String> mine = joined(other);
        List<String> theirs = other.joined(this);
        var rest = new ArrayList<>(theirs);
        var partners = new ArrayList<String>();
        for (String word : mine) {
            rest.stream().filter(candidate -> akin(word, candidate)).findFirst().ifPresent(partner -> {
                rest.remove(partner);
                partners.add(partner);
            });
        }
        int common = partners.size();
        double alike = (double) common / (mine.size() + theirs.size() - common);
        boolean brief = Math.min(mine.size(), theirs.size()) < SHORT;
        double figures = numbers.isEmpty() ? 0 : SHARED_FIGURES;
        return alike + figures >= (brief ? ALIKE_WHEN_SHORT : ALIKE)
                && !swaps(mine.size() - common, rest.size(), partners, theirs);
    }

    /** The same sentence with another word in the same place is another statement: another device, another use. */
    private static boolean swaps(int missing, int added, List<String> partners, List<String> theirs) {
        var inTheirOrder = theirs.stream().filter(partners::contains).toList();
        return missing > 0 && added > 0 && missing <= SWAPPED && added <= SWAPPED && partners.equals(inTheirOrder);
    }

    /** The words, with those written as one that the other writes as one. */
    private List<String> joined(Gist other) {
        var joined = new ArrayList<String>();
        for (String word : words) {
            int last = joined.size() - 1;
            if (last >= 0 && other.words.contains(joined.get(last) + word)) {
                joined.set(last, joined.get(last) + word);
            } else {
                joined.add(word);
            }
        }
        return joined;
    }

    /** The same word, but for an ending or a slip of the pen. */
    private static boolean akin(String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        int shorter = Math.min(one.length(), other.length());
        int longer = Math.max(one.length(), other.length());
        int shared = 0;
        while (shared < shorter && one.charAt(shared) == other.charAt(shared)) {
            shared++;
        }
        return longer - shared <= 3 && (shared == shorter && shared >= 4 || shared >= 6)
                || Misspellings.apart(one, other);
    }
}
