/** The hall's screen: question, clock, the way in, and after the bell the grid of what was answered. */
package breakout.projector;
