package breakout.highlight;

import jakarta.persistence.Embeddable;

import breakout.kernel.PlainText;
import breakout.kernel.Typed;
import breakout.technology.WrittenIn;

/**
 * Words, and the language they are in.
 *
 * @param language BCP 47 tag
 */
@Embeddable
public record Wording(String text, String language) {

    /**
     * @param told the language as somebody chose it; empty where nobody did, and the script tells, else {@code otherwise}
     * @throws breakout.kernel.Refusal 400, field {@code text} or {@code language}, for what cannot be taken
     */
    public static Wording read(String typed, int longest, String told, String otherwise) {
        String text = PlainText.required("text", typed, longest);
        String language = Typed.language("language", told);
        return new Wording(text, language == null ? WrittenIn.of(text, otherwise) : language);
    }
}
