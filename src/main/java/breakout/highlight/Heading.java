package breakout.highlight;

import jakarta.persistence.Embeddable;

import breakout.answer.Answer;

/** Where a highlight was said, and to which question. */
@Embeddable
public record Heading(int groupNumber, int roundNumber, int question) {

    static Heading of(Answer first) {
        return new Heading(first.origin().groupNumber(), first.origin().roundNumber(), first.question());
    }
}
