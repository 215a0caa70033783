package breakout.round;

import breakout.session.Session;

/** A round has been sealed: its set is final, and whoever hears this is the last to touch it in the same transaction. */
public record Sealed(Session session, int roundNumber) {
}
