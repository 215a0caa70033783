package breakout.session;

import jakarta.persistence.Embeddable;

/** A technology to be discussed, by its code; {@code dealtWithBefore} marks one that earlier papers treated. */
@Embeddable
public record Subject(String code, boolean dealtWithBefore) {

    public Subject {
        if (code == null || code.isBlank()) {
            throw new IllegalArgumentException("a technology needs a code");
        }
    }
}
