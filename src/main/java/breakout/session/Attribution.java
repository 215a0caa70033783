package breakout.session;

import java.util.Locale;

import breakout.kernel.Refusal;

/** How much of an answer's author a report may tell; each rule tells more than the one before. */
public enum Attribution {
    UNATTRIBUTED,
    CATEGORY,
    REGION,
    NAMED;

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
