package breakout.technology;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The point of an answer, whatever it speaks of. */
public enum Kind {
    BENEFIT,
    CURRENT_USE,
    CHALLENGE,
    RISK,
    FUTURE_USE,
    RECOMMENDATION;

    /** The kind with this code. */
    public static Optional<Kind> of(String code) {
        return List.of(values()).stream().filter(kind -> kind.code().equals(code)).findFirst();
    }

    /** The kinds a question asks for, in the order of its boxes: the first question for today, every other for the future. */
    public static List<Kind> asked(int question) {
        return question == 1 ? List.of(BENEFIT, CURRENT_USE, CHALLENGE, RISK)
                : List.of(FUTURE_USE, RECOMMENDATION, RISK, CHALLENGE);
    }

    /** As in the contract: {@code current-use}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
