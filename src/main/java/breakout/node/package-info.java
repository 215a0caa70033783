/** The servers that share one database: which are alive, what they tell each other, and what one does at a time. */
package breakout.node;
