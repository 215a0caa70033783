package breakout.delegation;

import java.text.Normalizer;

import jakarta.persistence.Embeddable;

import com.ibm.icu.lang.UCharacter;

import breakout.kernel.Secret;

/**
 * What a delegation is called in one language.
 *
 * @param sameName the same for all that are the same name: case, width, spacing and the shape of an apostrophe make no other
 */
@Embeddable
public record Name(String text, String sameName) {

    static Name of(String text) {
        return new Name(text, same(text));
    }

    static String same(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).replace('\u2019', '\'');
        // hashed, for one letter may become eighteen in this form
        return Secret.hash(UCharacter.foldCase(plain, true).strip());
    }
}
