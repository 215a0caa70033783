package breakout.technology;

import java.util.Locale;
import java.util.Map;

/**
 * A name under which answers are grouped.
 *
 * @param code as in the contract and in exports, such as {@code ai}
 * @param names by language tag; English is always there
 */
public record Technology(String code, Map<String, String> names) {

    /** Answers about a technology that has no group of its own. */
    public static final String OTHER = "other";

    private static final String FALLBACK = "en";

    public Technology {
        if (code == null || !code.matches("[a-z0-9][a-z0-9-]*")) {
            throw new IllegalArgumentException("a technology needs a code of small letters, digits and hyphens");
        }
        if (names == null || !names.containsKey(FALLBACK)) {
            throw new IllegalArgumentException("technology " + code + " has no English name");
        }
        names = Map.copyOf(names);
    }

    /** @param languageTag such as {@code fr-CA}; English stands in where the language is unknown */
    public String name(String languageTag) {
        String language = languageTag == null ? FALLBACK
                : Locale.forLanguageTag(languageTag.replace('_', '-')).getLanguage();
        return names.getOrDefault(language, names.get(FALLBACK));
    }
}
