package breakout.projector;

import breakout.round.Clockface;

/**
 * How much there is, and of whom nothing.
 *
 * @param answers how many this question has
 * @param delegations how many have joined
 */
record CountSlide(Clockface face, long answers, long delegations) implements Picture {
}
