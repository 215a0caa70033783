/** A session as a file: taken away whole, and handed in again as another session that says the same. */
package breakout.archive;
