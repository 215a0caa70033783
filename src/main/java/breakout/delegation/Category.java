package breakout.delegation;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

import breakout.kernel.Refusal;

/** What a delegation attends as; observers are counted apart. */
public enum Category {
    MEMBER("members", "member-state", "membre", "membres", "etat-membre"),
    OBSERVER("observers", "observateur", "observatrice", "observateurs"),
    INTERNATIONAL_ORGANISATION("international-organization", "international-organisations", "organisation-internationale",
            "organisations-internationales", "io", "igo", "oi"),
    PRIVATE_SECTOR("private", "business", "industry", "secteur-prive", "prive", "entreprise", "industrie"),
    ACADEMIA("academic", "university", "universite", "monde-universitaire", "milieu-universitaire");

    private final Set<String> alsoCalled;

    Category(String... alsoCalled) {
        this.alsoCalled = Set.of(alsoCalled);
    }

    /**
     * Reads {@code international-organisation} however it is cased or parted, and what people write for it in English and
     * French; nothing means a Member.
     *
     * @throws Refusal 400 if there is no such category
     */
    public static Category of(String typed) {
        if (typed == null || typed.isBlank()) {
            return MEMBER;
        }
        String meant = Normalizer.normalize(typed.strip(), Normalizer.Form.NFD).replaceAll("\\p{M}+", "")
                .replaceAll("[\\s_]+", "-").toLowerCase(Locale.ROOT);
        for (Category category : values()) {
            if (category.code().equals(meant) || category.alsoCalled.contains(meant)) {
                return category;
            }
        }
        throw Refusal.badInput("category", "category_unknown");
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
