/** The rapporteur's page: files and weighs the answers, and writes the messages for the plenary. */
package breakout.desk;
