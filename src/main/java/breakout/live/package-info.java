/** Tells every screen of a session that something changed, never what: the screen asks. Knows who works where at a desk. */
package breakout.live;
