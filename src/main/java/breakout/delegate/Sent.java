package breakout.delegate;

import breakout.answer.Answer;
import breakout.technology.Kind;

/**
 * An answer of one's own.
 *
 * @param box to write it anew; null once its round takes no more
 * @param now it is the one that was just sent
 * @param support how many delegations say that it is also true for them
 */
record Sent(Answer answer, Box box, boolean now, int support) {

    /** Null until it is known. */
    public Kind kind() {
        return answer.filing().isRead() ? answer.kind() : answer.givenKind().orElse(null);
    }
}
