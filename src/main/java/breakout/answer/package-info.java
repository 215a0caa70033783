/** What delegates write: the answer, its revisions and its filing; who may read it, and who supports it. */
package breakout.answer;
