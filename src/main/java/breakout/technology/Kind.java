package breakout.technology;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The point of an answer, as opposed to its topic; also the boxes a delegate writes in. */
public enum Kind {
    BENEFIT,
    CURRENT_USE,
    CHALLENGE,
    RISK,
    FUTURE_USE,
    RECOMMENDATION;

    private static final List<Kind> TODAY = List.of(BENEFIT, CURRENT_USE, CHALLENGE, RISK);
    private static final List<Kind> TOMORROW = List.of(FUTURE_USE, RECOMMENDATION, RISK, CHALLENGE);

    /** The kind with this code, such as {@code current-use}. */
    public static Optional<Kind> of(String code) {
        return Stream.of(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    /** The boxes shown for a question, in their order. */
    public static List<Kind> asked(int question) {
        return question == 1 ? TODAY : TOMORROW;
    }

    /** What an answer is taken for when nothing in it tells. */
    public static Kind usual(int question) {
        return question == 1 ? CURRENT_USE : RECOMMENDATION;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
