package breakout.projector;

import breakout.round.Clockface;

/**
 * Where the round stands, as the hall is told.
 *
 * @param waiting how many answers that arrived in time are still being written down; 0 until the round is being closed
 */
record Standing(Clockface face, long waiting) {
}
