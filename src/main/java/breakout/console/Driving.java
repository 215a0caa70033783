package breakout.console;

import breakout.access.Chair;
import breakout.access.Staff;
import breakout.session.Session;

/**
 * Who drives, as whoever looks sees it.
 *
 * @param holder the name of who has the chair; null where their account is gone
 * @param mine whether it is up to whoever looks to do what the chair alone may do
 * @param offered the name of whom it is offered to; null while it is not
 * @param offeredToMe whether that is who looks
 */
record Driving(String holder, boolean mine, String offered, boolean offeredToMe) {

    static Driving of(Session session, Staff looking) {
        Chair chair = Chair.of(session);
        return new Driving(chair.holder() == null ? null : chair.holder().name(), chair.isHeldBy(looking),
                chair.offered() == null ? null : chair.offered().name(), chair.isOfferedTo(looking));
    }
}
