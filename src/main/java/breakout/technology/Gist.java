package breakout.technology;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import breakout.technology.Cues.Claim;
import breakout.technology.Cues.Effect;
import breakout.technology.Finder.Found;

/**
 * What is left of a statement without endings and little words.
 *
 * @param said every word, in its order, as it was typed but for capitals and accents
 * @param words those that carry something, each once; other names of a technology are brought to one
 * @param numbers however they were written; they are among the words as well
 */
record Gist(Set<Tongue> tongues, List<String> said, List<String> words, Set<String> numbers, boolean denies,
        boolean conditional) {

    private static final String NAMED = "#";

    static Gist of(String text, String language, Reader reader) {
        Set<Tongue> tongues = Tongue.of(text, language);
        Tongue tongue = tongues.iterator().next();
        List<Found<Claim<String>>> names = reader.standing(text, language).stream()
                .filter(found -> found.label().effect() == Effect.NAMES && !compound(text, found.start())).toList();
        var said = new ArrayList<String>();
        var words = new ArrayList<String>();
        var numbers = new HashSet<String>();
        int end = -1;
        for (Word word : tongue.words(text)) {
            said.add(word.plain());
            String named = names.stream().filter(n -> n.start() < word.end() && word.start() < n.end()).findFirst()
                    .map(n -> NAMED + n.label().topic()).orElse(null);
            if (named != null) {
                words.add(named);
                continue;
            }
            for (String bit : LittleWords.numberAndUnit(word.plain())) {
                String last = words.isEmpty() ? "" : words.get(words.size() - 1);
                String number = LittleWords.number(bit, last, word.start() - end == 1 || !bit.equals(word.plain()));
                if (number == null) {
                    add(words, bit.equals(word.plain()) ? word.stem() : bit, bit, tongue);
                } else {
                    if (numbers.contains(last) && number.startsWith(last)) {
                        numbers.remove(last);
                        words.remove(words.size() - 1);
                    }
                    numbers.add(number);
                    words.add(number);
                }
            }
            end = word.end();
        }
        return new Gist(tongues, said, words.stream().distinct().toList(), numbers,
                said.stream().anyMatch(LittleWords::denies), said.stream().anyMatch(LittleWords::limits));
    }

    private static void add(List<String> words, String stem, String word, Tongue tongue) {
        if (!LittleWords.little(word) && !tongue.isFunctionWord(word)) {
            words.add(LittleWords.unit(stem));
        }
    }

    /** “Anti-drone” is not another name for drones. */
    private static boolean compound(String text, int start) {
        return start > 0 && text.charAt(start - 1) == '-';
    }
}
