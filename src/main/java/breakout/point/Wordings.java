package breakout.point;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import jakarta.persistence.Embeddable;

import breakout.kernel.Language;
import breakout.kernel.PlainText;
import breakout.kernel.Refusal;

/** How something is worded for those who read the report in another language than it was written in; null where it is not. */
@Embeddable
public record Wordings(String english, String french) {

    public static final Wordings NONE = new Wordings(null, null);

    /**
     * Some worded otherwise, the others as they are.
     *
     * @param typed by language tag; what is empty is not worded so any more, and null changes nothing
     * @param own the language it was written in
     * @param longest in code points
     * @throws Refusal 400 naming the field, for a language that the report is not printed in, words in the one it was written
     *         in, and a
     *         text that is too long
     */
    public Wordings with(String field, Map<String, String> typed, String own, int longest) {
        Wordings changed = this;
        for (var each : (typed == null ? Map.<String, String> of() : typed).entrySet()) {
            Language language = Language.of(each.getKey()).orElseThrow(() -> Refusal.badInput(field, "wording_language"));
            if (language.is(own) && each.getValue() != null && !each.getValue().isBlank()) {
                throw Refusal.badInput(field, "wording_of_itself");
            }
            changed = changed.with(language, PlainText.optional(field, each.getValue(), longest));
        }
        return changed;
    }

    /** Without the one in this language. */
    Wordings besides(String own) {
        return Language.of(own).map(language -> with(language, "")).orElse(this);
    }

    private Wordings with(Language language, String text) {
        String worded = text.isEmpty() ? null : text;
        return switch (language) {
            case EN -> new Wordings(worded, french);
            case FR -> new Wordings(english, worded);
        };
    }

    /** Each as this makes it. */
    public Wordings each(UnaryOperator<String> change) {
        return new Wordings(english == null ? null : change.apply(english), french == null ? null : change.apply(french));
    }

    private String in(Language language) {
        return switch (language) {
            case EN -> english;
            case FR -> french;
        };
    }

    /** By language tag, those that there are. */
    public Map<String, String> all() {
        Map<String, String> all = new LinkedHashMap<>();
        Stream.of(Language.values()).filter(each -> in(each) != null).forEach(each -> all.put(each.tag(), in(each)));
        return all;
    }
}
