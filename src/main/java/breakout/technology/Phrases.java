package breakout.technology;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Turns of phrase that may tell of which kind a statement is: its words, how they begin and end, its pairs of words, its
 * opening.
 */
final class Phrases {

    private static final int BEGINNING = 4;
    private static final int ENDING = 3;
    private static final int LONG_ENOUGH_TO_END = 6;
    private static final int OPENING_WORDS = 2;
    private static final Pattern YEAR = Pattern.compile("20[2-9]\\d");
    private static final Pattern NUMBER = Pattern.compile("\\d.*");

    private Phrases() {
    }

    /** @param rule the kind that the venue's rules suggest */
    static Set<String> of(String text, String languageTag, int question, Kind rule) {
        Tongue tongue = Tongue.of(text, languageTag).iterator().next();
        String mark = tongue.name().toLowerCase(Locale.ROOT) + ' ';
        var phrases = new LinkedHashSet<String>();
        phrases.add("question " + question);
        phrases.add("rule " + rule.code());
        phrases.add("rule " + rule.code() + ' ' + question);
        List<Word> words = tongue.words(text);
        String before = "^";
        for (int i = 0; i < words.size(); i++) {
            String plain = figures(words.get(i).plain());
            String stem = plain.startsWith("#") ? plain : words.get(i).stem();
            phrases.add(mark + stem);
            phrases.add(mark + before + '_' + stem);
            if (plain.length() >= LONG_ENOUGH_TO_END) {
                phrases.add(mark + '-' + plain.substring(plain.length() - ENDING));
            }
            if (plain.length() > BEGINNING) {
                phrases.add(mark + plain.substring(0, BEGINNING) + '-');
            }
            if (i < OPENING_WORDS) {
                phrases.add(mark + i + '^' + plain);
            }
            before = stem;
        }
        if (text.indexOf('?') >= 0 || text.indexOf('؟') >= 0) {
            phrases.add("?");
        }
        if (text.indexOf('!') >= 0) {
            phrases.add("!");
        }
        return phrases;
    }

    /** A year to come is a year; any other number is a number. */
    private static String figures(String word) {
        return YEAR.matcher(word).matches() ? "#year" : NUMBER.matcher(word).matches() ? "#" : word;
    }
}
