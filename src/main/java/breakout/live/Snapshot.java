package breakout.live;

import java.time.Instant;

import breakout.round.Clockface;
import breakout.round.Round;
import breakout.session.Switches;

/**
 * A session as it was read once, for all who listen. What time alone does to its round is computed when it is told.
 *
 * @param heard how many happenings it is not older than
 */
record Snapshot(long v, long heard, Round round, long answers, long released, long seats, long words, long screen, long door,
        long readBacks, int groups, Switches switches) {

    Progress at(Instant now) {
        return new Progress(v, now, Clockface.of(round, now), answers, released, seats, words, screen, door, readBacks, groups,
                switches.collectsDrafts(), switches.allowsMoreTime());
    }
}
