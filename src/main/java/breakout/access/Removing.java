package breakout.access;

import java.time.Clock;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;

import breakout.delegation.Seat;
import breakout.kernel.Happening;
import breakout.kernel.Refusal;
import breakout.kernel.Retried;
import breakout.kernel.Which;
import breakout.session.AuditEntry;
import breakout.session.Deed;
import breakout.session.Matter;
import breakout.session.Session;

/** Takes a seat away from whoever should not sit there, by the hand of staff. */
@ApplicationScoped
public class Removing {

    private final Asker asker;
    private final EntityManager database;
    private final Clock clock;
    private final Event<Happening> happenings;

    Removing(Asker asker, EntityManager database, Clock clock, Event<Happening> happenings) {
        this.asker = asker;
        this.database = database;
        this.clock = clock;
        this.happenings = happenings;
    }

    /**
     * The seat is gone, and with it what it showed the facilitator. What was sent from it stays, and belongs to nobody any
     * more:
     * nothing says which answers those are.
     *
     * @throws Refusal 401 if the asker is not staff, 404 if the session has no such seat
     */
    public void remove(String code, long seat) {
        Retried.inTransaction(() -> {
            Session session = asker.runsAlone(code);
            Long gone = Seat.in(session, seat).id();
            AuditEntry.write(session, clock.instant(), asker.person(), Deed.REMOVED, Matter.NONE);
            happenings.fire(new Seat.Vacated(session.code(), gone));
            database.flush();
            database.unwrap(org.hibernate.Session.class).doWork(new Which("seat", "id = ?", List.of(gone))::delete);
            database.clear();
            return gone;
        });
    }
}
