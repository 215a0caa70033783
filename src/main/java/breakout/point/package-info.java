/** What the rapporteur distils: a point, its wording, and the answers it rests on. */
package breakout.point;
