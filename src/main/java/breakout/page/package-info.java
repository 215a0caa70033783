/** What every page shares: the layout, the words and their language, the refusal page, and the rules of the door. */
package breakout.page;
