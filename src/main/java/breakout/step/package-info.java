/** What somebody did last at the desk, kept for a while so that they can undo it. */
package breakout.step;
