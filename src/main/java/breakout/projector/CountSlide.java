package breakout.projector;

/**
 * How much there is, and of whom nothing.
 *
 * @param answers how many this question has
 * @param delegations how many have joined
 */
record CountSlide(Standing standing, long answers, long delegations) implements Picture {
}
