package breakout.projector;

import java.time.Instant;

/**
 * A round that runs: clock, question and count at once.
 *
 * @param answers how many this question has
 * @param delegations how many have joined
 */
record RoundSlide(Standing standing, Instant now, Asked asked, long answers, long delegations) implements Picture {

    /** Beside clock and way in there is room for a third of a screen. */
    static final int[] LENGTHS = { 120, 200, 280 };
}
