/** What each group wants the plenary to hear: its highlights, and how the group confirms them when they are read back to it. */
package breakout.highlight;
