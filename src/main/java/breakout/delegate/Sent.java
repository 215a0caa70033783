package breakout.delegate;

import breakout.answer.Answer;

/**
 * An answer of one's own.
 *
 * @param box to write it anew; null once its round takes no more
 * @param now it is the one that was just sent
 * @param support how many delegations say that it is also true for them
 */
record Sent(Answer answer, Box box, boolean now, int support) {
}
