/** The break-out session itself: its paper, join code, questions, break-out groups and attribution rule. */
package breakout.session;
