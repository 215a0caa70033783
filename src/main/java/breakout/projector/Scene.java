package breakout.projector;

import breakout.access.Entrance;
import breakout.session.Session;

/**
 * The whole screen at one moment.
 *
 * @param entrance the way in, beside the picture; null where there is none
 */
record Scene(Session session, Picture picture, Entrance entrance) {
}
