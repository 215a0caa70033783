package breakout.round;

import java.util.List;

import breakout.session.Session;

/**
 * A round has been sealed: its set is final, and whoever hears this is the last to touch it in the same transaction.
 *
 * @param afterwards takes what the round need not wait for: it is done once the sealing is committed, before anybody sends to
 *        the session or acts on its rounds again, and may fail without it
 */
public record Sealed(Session session, int roundNumber, List<Runnable> afterwards) {
}
