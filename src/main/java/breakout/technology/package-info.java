/**
 * The names under which answers are grouped: reads a text, says which technologies it speaks of and why, and finds repeated
 * points.
 */
package breakout.technology;
