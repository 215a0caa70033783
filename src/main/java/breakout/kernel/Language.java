package breakout.kernel;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import com.ibm.icu.util.ULocale;

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

    /** Those that the pages speak and that are not the one with this tag. */
    public static List<Language> besides(String tag) {
        return List.of(values()).stream().filter(each -> !each.is(tag)).toList();
    }

    /** The language that exactly this tag stands for, if it is {@link #besides another} that the pages speak. */
    public static Optional<Language> other(String tag, String own) {
        return besides(own).stream().filter(each -> each.tag().equals(tag)).findFirst();
    }

    /** Whether two tags are of one language, whatever their regions. */
    public static boolean same(String tag, String other) {
        return Locale.forLanguageTag(tag).getLanguage().equals(Locale.forLanguageTag(other).getLanguage());
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

    /** Whether this is the language of the tag, whatever its region. */
    public boolean is(String tag) {
        return same(tag(), tag);
    }

    /** What the language of this tag is called in this one; its tag, where nobody has a word for it. */
    public String called(String tag) {
        return ULocale.forLanguageTag(tag).getDisplayLanguage(ULocale.forLocale(locale()));
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag());
    }
}
