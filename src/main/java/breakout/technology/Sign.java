package breakout.technology;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A word that carries something, and by what it may hint at what is not named: itself, how it begins, what it may stand for,
 * and that together with what the next one may stand for.
 *
 * @param marks how much it is each of these: the more it may stand for, the less it stands for each
 */
record Sign(int start, int end, Map<String, Float> marks) {

    private static final int BEGINNING = 5;
    private static final int LONG_ENOUGH_TO_BEGIN = 7;

    /** In the order of the text, each word once. */
    static List<Sign> in(String text, String languageTag, Meanings meanings) {
        Tongue tongue = Tongue.of(text, languageTag).iterator().next();
        String written = tongue.name().toLowerCase(Locale.ROOT) + ' ';
        List<Word> words = tongue.words(text);
        var signs = new ArrayList<Sign>();
        var seen = new HashSet<String>();
        Set<String> before = Set.of();
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            Meanings.Meant meant = meanings.of(words, i, tongue);
            int last = i + meant.words() - 1;
            i = last;
            if (meant.carries(word.plain(), tongue) && seen.add(word.stem())) {
                signs.add(new Sign(word.start(), words.get(last).end(), marks(written, word.stem(), meant.meanings(), before)));
                before = meant.meanings();
            }
        }
        return signs;
    }

    private static Map<String, Float> marks(String written, String word, Set<String> meanings, Set<String> before) {
        var marks = new HashMap<String, Float>();
        marks.put(written + word, 1f);
        if (word.length() >= LONG_ENOUGH_TO_BEGIN) {
            marks.put(written + word.substring(0, BEGINNING) + '-', 1f);
        }
        for (String meaning : meanings) {
            marks.put(meaning, 1f / meanings.size());
            before.forEach(one -> marks.put(one.compareTo(meaning) < 0 ? one + '+' + meaning : meaning + '+' + one, 1f));
        }
        return marks;
    }
}
