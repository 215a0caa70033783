package breakout.projector;

import breakout.access.Entrance;

/**
 * How to come in, as large as it can be.
 *
 * @param delegations how many have joined
 */
record JoinSlide(Standing standing, Entrance entrance, Asked asked, long delegations) implements Picture {

    /** In code points: what is read while the hall fills. */
    static final int[] LENGTHS = { 130, 260 };

    @Override
    public boolean besideTheWayIn() {
        return false;
    }
}
