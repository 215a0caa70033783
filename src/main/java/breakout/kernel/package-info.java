/** What every room may touch: the clock, refusals, happenings, plain text, secrets and the venue's files. */
package breakout.kernel;
