package breakout.highlight;

import java.util.Locale;

import breakout.kernel.Refusal;

/** What a seat answers when its group is asked whether this is what it said. */
public enum Opinion {
    CONFIRM,
    /** It is not what was said; the words say what was. */
    CORRECT,
    /** It is what the group said, and not what this delegation holds; the words are printed with it. */
    RESERVATION;

    /** @throws Refusal 400, field {@code verdict}, if there is no such opinion */
    public static Opinion of(String code) {
        for (Opinion opinion : values()) {
            if (opinion.code().equals(code)) {
                return opinion;
            }
        }
        throw Refusal.badInput("verdict", "verdict_unknown");
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean needsWords() {
        return this != CONFIRM;
    }
}
