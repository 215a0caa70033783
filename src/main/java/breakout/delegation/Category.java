package breakout.delegation;

import java.util.Locale;

import breakout.kernel.Refusal;

/** What a delegation attends as; observers are counted apart. */
public enum Category {
    MEMBER,
    OBSERVER,
    INTERNATIONAL_ORGANISATION,
    PRIVATE_SECTOR,
    ACADEMIA;

    /**
     * Reads {@code international-organisation} however it is cased or parted; nothing means a Member.
     *
     * @throws Refusal 400 if there is no such category
     */
    public static Category of(String typed) {
        if (typed == null || typed.isBlank()) {
            return MEMBER;
        }
        String meant = typed.strip().replaceAll("[\\s_]+", "-").toLowerCase(Locale.ROOT);
        for (Category category : values()) {
            if (category.code().equals(meant)) {
                return category;
            }
        }
        throw Refusal.badInput("category", "category_unknown");
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
