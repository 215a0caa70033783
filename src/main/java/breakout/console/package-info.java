/** The facilitator's page: opens sessions, runs rounds, sees every group. */
package breakout.console;
