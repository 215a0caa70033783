package breakout.projector;

import breakout.access.Entrance;
import breakout.round.Clockface;

/**
 * How to come in, as large as it can be.
 *
 * @param delegations how many have joined
 */
record JoinSlide(Clockface face, Entrance entrance, Asked asked, long delegations) implements Picture {

    /** In code points: what is read while the hall fills. */
    static final int[] LENGTHS = { 130, 260 };

    @Override
    public boolean besideTheWayIn() {
        return false;
    }
}
