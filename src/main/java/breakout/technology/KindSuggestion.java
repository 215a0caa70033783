package breakout.technology;

import jakarta.enterprise.context.ApplicationScoped;

/** Stub. */
@ApplicationScoped
public class KindSuggestion {
    public Kind suggest(String text, String language, int question) {
        return question == 1 ? Kind.CURRENT_USE : Kind.RECOMMENDATION;
    }
}
