package breakout.session;

import java.util.Locale;

import breakout.kernel.Refusal;

/** How much of an answer's author a report may tell; each rule tells more than the one before. */
public enum Attribution {
    UNATTRIBUTED,
    CATEGORY,
    REGION,
    NAMED;

    /** The other rule. @throws Refusal 409 if it tells more than this one */
    Attribution stricter(Attribution other) {
        Refusal.unless(other.compareTo(this) <= 0, "attribution_promised");
        return other;
    }

    /** As much as can be told when nobody is known any more. */
    public Attribution withoutNames() {
        return this == NAMED ? UNATTRIBUTED : this;
    }

    /** @throws Refusal 400 if there is no such rule */
    public static Attribution of(String code) {
        for (Attribution rule : values()) {
            if (rule.code().equals(code)) {
                return rule;
            }
        }
        throw Refusal.badInput("attribution", "attribution_unknown");
    }

    /** As in the contract: {@code unattributed}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
