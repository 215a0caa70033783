/** Who sits with whom: groups that are made, balanced by rule, and arranged anew between rounds. */
package breakout.seating;
