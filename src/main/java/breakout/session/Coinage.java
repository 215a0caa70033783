package breakout.session;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.persistence.Embeddable;

import breakout.kernel.PlainText;
import breakout.kernel.Refusal;
import breakout.technology.Addition;
import breakout.technology.Technology;

/**
 * A technology that a session added itself: what it is called, and by which words answers that speak of it are recognised.
 *
 * @param french null where it is called as in English
 * @param words a row of words a line, in any language; empty where the names say enough
 */
@Embeddable
public record Coinage(String english, String french, String words) {

    static final int LONGEST_NAME = 80;
    /** A name and its synonyms are a handful in each language: who needs more edits the vocabulary. */
    public static final int MOST_LINES = 40;
    static final int LONGEST_LINE = 80;
    private static final int LONGEST_CODE = 40;

    /** @throws Refusal 400 naming the field that cannot be taken, and of the words the line */
    public static Coinage read(String english, String french, String words) {
        String name = PlainText.line("english", english, LONGEST_NAME);
        if (code(name).isEmpty()) {
            throw Refusal.badInput("english", "technology_without_letters");
        }
        boolean called = french != null && !french.isBlank();
        return new Coinage(name, called ? PlainText.line("french", french, LONGEST_NAME) : null, recognised(words));
    }

    private static String recognised(String words) {
        List<String> lines = PlainText.optional("words", words, MOST_LINES * (LONGEST_LINE + 1)).lines().map(String::strip)
                .filter(line -> !line.isEmpty()).distinct().toList();
        if (lines.size() > MOST_LINES) {
            throw Refusal.badInput("words", "words_too_many", MOST_LINES);
        }
        for (String line : lines) {
            switch (line.length() > LONGEST_LINE ? Addition.Fitness.BROKEN : Addition.fitness(line)) {
                case BROKEN -> throw Refusal.badInput("words", "words_broken", lines.indexOf(line) + 1);
                case EVERYDAY -> throw Refusal.badInput("words", "words_everyday", lines.indexOf(line) + 1);
                case FIT -> {
                }
            }
        }
        return String.join("\n", lines);
    }

    /** What exports and programs call it by. */
    String code() {
        return code(english);
    }

    /** Small letters, digits and hyphens; empty where the name has none. */
    private static String code(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}+", "").toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
        String cut = plain.substring(0, Math.min(plain.length(), LONGEST_CODE));
        return cut.replaceAll("^-|-$", "");
    }

    Addition under(String code) {
        return new Addition(new Technology(code, french == null ? Map.of("en", english) : Map.of("en", english, "fr", french)),
                lines());
    }

    /** A row of words each. */
    public List<String> lines() {
        return words.lines().toList();
    }
}
