/** The delegate's pages: joining with the code, and the seat from which answers are written. */
package breakout.delegate;
