/** The names under which answers are grouped: reads a text and says which it speaks of, and why; finds near-duplicates. */
package breakout.technology;
