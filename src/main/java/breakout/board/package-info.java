/** What the answers add up to: the grid of technologies and kinds, and which technologies are named together. */
package breakout.board;
