/** The plenary report-back: one model with many faces, for the screen, the printer and programs. */
package breakout.report;
