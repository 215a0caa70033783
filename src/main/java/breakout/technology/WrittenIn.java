package breakout.technology;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.apache.lucene.analysis.WordlistLoader;
import org.apache.lucene.analysis.snowball.SnowballFilter;

/** In which language something is written: by its letters and, of those that share them, by its little words. */
public final class WrittenIn {

    /** One little word is in most of them. */
    private static final int FEWEST_WORDS = 2;
    private static final Map<UnicodeScript, String> BY_LETTERS = new EnumMap<>(Map.of(UnicodeScript.ARABIC, "ar",
            UnicodeScript.CYRILLIC, "ru", UnicodeScript.HAN, "zh", UnicodeScript.HIRAGANA, "ja", UnicodeScript.KATAKANA, "ja",
            UnicodeScript.HANGUL, "ko"));
    private static final Map<String, Set<String>> LITTLE_WORDS = new LinkedHashMap<>();
    static {
        Map.of("en", "english", "fr", "french", "es", "spanish", "pt", "portuguese", "it", "italian", "de", "german")
                .forEach((tag, name) -> LITTLE_WORDS.put(tag, listed(name)));
        // what is an article in one and seldom heard in the other
        LITTLE_WORDS.get("fr").add("les");
        LITTLE_WORDS.get("es").removeAll(List.of("le", "les"));
    }

    private WrittenIn() {
    }

    /**
     * @param otherwise what it is in where nothing of it tells
     * @return a BCP 47 tag
     */
    public static String of(String text, String otherwise) {
        String byLetters = byLetters(text);
        return byLetters == null ? byLittleWords(text, otherwise) : byLetters;
    }

    /** Japanese is written in Chinese letters too, Chinese in no others. */
    private static String byLetters(String text) {
        Map<UnicodeScript, Long> letters = new EnumMap<>(UnicodeScript.class);
        text.codePoints().filter(Character::isLetter).forEach(c -> letters.merge(UnicodeScript.of(c), 1L, Long::sum));
        long latin = letters.getOrDefault(UnicodeScript.LATIN, 0L);
        if (letters.containsKey(UnicodeScript.HIRAGANA) || letters.containsKey(UnicodeScript.KATAKANA)) {
            letters.merge(UnicodeScript.HIRAGANA, letters.getOrDefault(UnicodeScript.HAN, 0L), Long::sum);
            letters.remove(UnicodeScript.HAN);
        }
        return letters.entrySet().stream().filter(each -> BY_LETTERS.containsKey(each.getKey()) && each.getValue() > latin)
                .max(Map.Entry.comparingByValue()).map(each -> BY_LETTERS.get(each.getKey())).orElse(null);
    }

    private static String byLittleWords(String text, String otherwise) {
        String likeliest = otherwise;
        int most = FEWEST_WORDS - 1;
        boolean alone = true;
        String[] said = Tongue.bare(text);
        for (var each : LITTLE_WORDS.entrySet()) {
            int words = 0;
            for (String word : said) {
                words += each.getValue().contains(word) ? 1 : 0;
            }
            alone = words > most || alone && words < most;
            likeliest = words > most ? each.getKey() : likeliest;
            most = Math.max(most, words);
        }
        return alone && most >= FEWEST_WORDS ? likeliest : otherwise;
    }

    private static Set<String> listed(String name) {
        try (var words = new InputStreamReader(SnowballFilter.class.getResourceAsStream(name + "_stop.txt"),
                StandardCharsets.UTF_8)) {
            return WordlistLoader.getSnowballWordSet(words).stream().map(word -> new String((char[]) word))
                    .collect(Collectors.toCollection(HashSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
