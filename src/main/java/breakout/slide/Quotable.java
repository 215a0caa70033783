package breakout.slide;

import breakout.answer.Answer;

/** Whether the hall may read an answer. */
final class Quotable {

    private Quotable() {
    }

    static boolean is(Answer answer) {
        return !answer.withdrawn() && answer.hiddenBecause().isEmpty();
    }
}
