package breakout.delegate;

import breakout.answer.Answer;

/**
 * What another delegate wrote on the same matter, and everyone may read.
 *
 * @param support how many delegations say that it is also true for them
 * @param mine this one among them
 */
record Other(Answer answer, int support, boolean mine) {
}
