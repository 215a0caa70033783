/** Who is in the room: delegations, their seats, the group each one sits in, and how they are counted without being known. */
package breakout.delegation;
