/** What an administrator does beside the sessions: back up, restore, look through a backup; and what keeps an upgrade safe. */
package breakout.upkeep;
