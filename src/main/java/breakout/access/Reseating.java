package breakout.access;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import breakout.delegation.Seat;
import breakout.delegation.Voices;
import breakout.kernel.Happening;
import breakout.kernel.Refusal;
import breakout.kernel.Retried;
import breakout.session.AuditEntry;
import breakout.session.Deed;
import breakout.session.Matter;
import breakout.session.Session;

/** Gives a seat to whoever has lost the device they sat at, by the hand of staff. */
@ApplicationScoped
public class Reseating {

    private final Asker asker;
    private final Voices voices;
    private final Clock clock;
    private final Event<Happening> happenings;

    Reseating(Asker asker, Voices voices, Clock clock, Event<Happening> happenings) {
        this.asker = asker;
        this.voices = voices;
        this.clock = clock;
        this.happenings = happenings;
    }

    /**
     * A new resume code for a seat, as nobody knows the one it had: only its holder was told. So nobody who runs the session
     * can look at what a seat has written.
     *
     * @throws Refusal 401 if the asker is not staff, 404 if the session has no such seat
     */
    public Seat.Taken renew(String code, long seat) {
        return Retried.inTransaction(() -> {
            Session session = asker.runs(code);
            Seat.Taken passed = Seat.in(session, seat).pass(voices.token(session));
            AuditEntry.write(session, clock.instant(), asker.person(), Deed.RESEATED, Matter.NONE);
            happenings.fire(new Seat.Vacated(session.code(), seat));
            happenings.fire(passed);
            return passed;
        });
    }
}
