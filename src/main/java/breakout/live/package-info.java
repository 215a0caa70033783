/** Tells every screen of a session that something changed, never what: the screen asks. */
package breakout.live;
