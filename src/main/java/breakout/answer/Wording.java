package breakout.answer;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import breakout.technology.Kind;

/**
 * What an author wrote.
 *
 * @param language BCP 47 tag of the language it is written in
 * @param kind the box it was written in; null if the author chose none
 */
@Embeddable
record Wording(String text, String language, @Enumerated(EnumType.STRING) Kind kind) {
}
