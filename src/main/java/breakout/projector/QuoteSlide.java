package breakout.projector;

import breakout.answer.Answer;
import breakout.technology.Kind;

/** A released answer in its own language, of nobody in particular. */
record QuoteSlide(int question, Kind kind, String language, Fitted text) implements Picture {

    /** At the last of these it is set in the smallest type that the last row reads; what is longer is cut. */
    static final int[] LENGTHS = { 80, 160, 300, 480, 700 };

    static QuoteSlide of(Answer released) {
        return new QuoteSlide(released.question(), released.kind(), released.language(),
                Fitted.to(released.text(), LENGTHS));
    }
}
