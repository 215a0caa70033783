/** One timed run of one question: its states, and the clock that closes it. */
package breakout.round;
