/** What the hall's screen shows: the slide a facilitator chose for it, or whatever the round calls for. */
package breakout.slide;
