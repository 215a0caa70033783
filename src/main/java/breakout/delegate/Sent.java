package breakout.delegate;

import breakout.answer.Answer;

/**
 * An answer of one's own.
 *
 * @param box to write it anew; null once its round takes no more
 * @param now it is the one that was just sent
 */
record Sent(Answer answer, Box box, boolean now) {

    /** Under which name the device kept what has now arrived. */
    public String kept(String seat) {
        return Box.fresh(seat, answer.id(), answer.question(), answer.kind()).keep();
    }
}
