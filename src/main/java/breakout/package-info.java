/** The break-out session of a committee, one room a noun of the meeting; a room imports only from the rooms before it. */
package breakout;
