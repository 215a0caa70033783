package breakout.live;

import java.time.Instant;

import breakout.round.Clockface;

/**
 * All that the stream ever says: how far the session has come, in numbers.
 *
 * @param v rises whenever something happened in the session, also over a restart
 * @param answers how many there are; for the hall it moves in steps while a round takes any
 * @param seats how many seats are taken
 * @param released how many answers everyone may see counted
 * @param words how many answers everyone may read
 * @param screen another number whenever the hall's screen is given something else to show
 * @param door another number whenever the door is shut or opened, or the code made anew
 * @param readBacks another number whenever a group is asked whether its highlights are what it said, or not any more
 * @param groups another number whenever who sits where, or where a group meets, was changed
 * @param collects whether what stands in the boxes at the end is taken
 * @param moreTime whether a seat may ask for time for itself
 */
record Progress(long v, Instant now, Clockface round, long answers, long released, long seats, long words, long screen,
        long door, long readBacks, int groups, boolean collects, boolean moreTime) {
}
