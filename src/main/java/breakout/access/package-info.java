/** Who is asking: staff, a rapporteur, a seat, the hall's screen. Everything is found through the asker. */
package breakout.access;
