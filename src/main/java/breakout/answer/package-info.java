/** What delegates write: the answer, its revisions and its filing; the delegate's page. */
package breakout.answer;
