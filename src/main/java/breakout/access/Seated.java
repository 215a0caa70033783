package breakout.access;

import breakout.delegation.Seat;
import breakout.session.Session;

/** Somebody at a seat, and what they can prove to have written. */
public record Seated(Seat seat, String ownerHash) {

    public Session session() {
        return seat.session();
    }
}
