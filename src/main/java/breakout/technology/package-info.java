/** The names under which answers are grouped: reads a text and says which it speaks of, and why; finds what is said again. */
package breakout.technology;
