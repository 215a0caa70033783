package breakout.access;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import breakout.kernel.Happening;
import breakout.kernel.Retried;
import breakout.session.AuditEntry;
import breakout.session.Deed;
import breakout.session.Matter;
import breakout.session.Session;

/** Takes a rapporteur's key back, by the hand of staff. What they wrote stays. */
@ApplicationScoped
public class Relieving {

    private final Asker asker;
    private final Clock clock;
    private final Event<Happening> happenings;
    private final Event<Presence.Ended> presences;

    Relieving(Asker asker, Clock clock, Event<Happening> happenings, Event<Presence.Ended> presences) {
        this.asker = asker;
        this.clock = clock;
        this.happenings = happenings;
        this.presences = presences;
    }

    /**
     * The key opens nothing any more, and what was followed with it ends.
     *
     * @throws Refusal 401 if the asker is not staff, 404 if the session has no such rapporteur
     */
    public void relieve(String code, long rapporteur) {
        Retried.inTransaction(() -> {
            Session session = asker.runsAlone(code);
            Rapporteur gone = Rapporteur.in(session, rapporteur);
            gone.delete();
            AuditEntry.write(session, clock.instant(), asker.person(), Deed.RELIEVED, Matter.because(gone.name()));
            happenings.fire(new Chairing.Changed(session.code()));
            return gone;
        });
        presences.fire(new Presence.Ended(presence -> presence.rapporteur() == rapporteur));
    }
}
