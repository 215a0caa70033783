/**
 * Plays a hall at the packaged application and at the least server that could do the same work, and prints both side by side.
 */
package breakout.bench;
