package breakout.session;

import java.util.Optional;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;

import breakout.technology.Addition;
import breakout.technology.Vocabulary;

/**
 * A technology to be discussed, by its code; {@code dealtWithBefore} marks one that earlier papers treated.
 *
 * @param coinage how the session worded it that added it itself; null for one of the venue's vocabulary
 */
@Embeddable
public record Subject(String code, boolean dealtWithBefore, @Embedded Coinage coinage) {

    public Subject {
        if (code == null || code.isBlank()) {
            throw new IllegalArgumentException("a technology needs a code");
        }
    }

    /** One of the venue's vocabulary. */
    @JsonCreator
    public static Subject of(@JsonProperty("code") String code, @JsonProperty("dealtWithBefore") boolean dealtWithBefore) {
        return new Subject(code, dealtWithBefore, null);
    }

    /** As the session added it; empty for one of the venue's vocabulary. */
    public Optional<Addition> addition() {
        return Optional.ofNullable(coinage).map(words -> words.under(code));
    }

    /** What it is called in this language. */
    public String name(Vocabulary vocabulary, String languageTag) {
        return addition().map(added -> added.technology().name(languageTag))
                .orElseGet(() -> vocabulary.name(code, languageTag));
    }
}
