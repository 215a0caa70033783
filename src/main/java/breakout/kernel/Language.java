package breakout.kernel;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The languages the pages speak. Answers may be in any language: theirs is a BCP 47 tag. */
public enum Language {
    EN("English"),
    FR("Français");

    /** Its name in itself, as a language picker shows it. */
    public final String ownName;

    Language(String ownName) {
        this.ownName = ownName;
    }

    /** The language with this tag or one of its regions ({@code fr-CA}), if the pages speak it. */
    public static Optional<Language> of(String tag) {
        if (tag == null) {
            return Optional.empty();
        }
        String spoken = Locale.forLanguageTag(tag.replace('_', '-')).getLanguage();
        return List.of(values()).stream().filter(l -> l.tag().equals(spoken)).findFirst();
    }

    /** The first of the browser's wishes ({@code Accept-Language}) that the pages speak, else English. */
    public static Language wished(String acceptLanguage) {
        try {
            var wishes = Locale.LanguageRange.parse(acceptLanguage == null ? "" : acceptLanguage);
            Locale best = Locale.lookup(wishes, List.of(values()).stream().map(Language::locale).toList());
            return best == null ? EN : of(best.toLanguageTag()).orElse(EN);
        } catch (IllegalArgumentException unreadable) {
            return EN;
        }
    }

    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag());
    }
}
