package breakout.live;

import breakout.access.Asker;
import breakout.session.Session;

/** To whom the state of a session is told. */
public enum Audience {
    /**
     * Seats and the hall's screen. Of what delegates write they hear now and then, so that nobody can tell who has just
     * written.
     */
    HALL,
    /** Staff and rapporteurs, who hear everything at once. */
    CURATORS;

    static Audience of(Asker asker, Session session) {
        return asker.mayCurate(session) ? CURATORS : HALL;
    }
}
