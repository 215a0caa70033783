package breakout.live;

import java.time.Instant;

import breakout.round.Clockface;

/** All that the stream ever says: how far the session has come, in numbers. */
record State(long v, Instant now, Clockface round, long answers, long released) {
}
