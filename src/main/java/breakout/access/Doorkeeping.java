package breakout.access;

import java.time.Clock;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import breakout.kernel.Happening;
import breakout.kernel.Refusal;
import breakout.kernel.Retried;
import breakout.session.AuditEntry;
import breakout.session.Deed;
import breakout.session.Matter;
import breakout.session.Session;

/** Shuts and opens the door of a session, and makes its code anew, by the hand of staff. Whoever has a seat goes on. */
@ApplicationScoped
public class Doorkeeping {

    /** The way in is no longer the same. */
    record Changed(String code) implements Happening {
    }

    private final Asker asker;
    private final Clock clock;
    private final Event<Happening> happenings;

    Doorkeeping(Asker asker, Clock clock, Event<Happening> happenings) {
        this.asker = asker;
        this.clock = clock;
        this.happenings = happenings;
    }

    /** @throws Refusal 401 if the asker is not staff, 404 if there is no such session */
    public Session shut(String code, boolean shut) {
        return act(code, session -> session.door().shut(shut) ? shut ? Deed.LOCKED : Deed.UNLOCKED : null);
    }

    /**
     * Code and link let nobody in any more, but a new code and link do: both, for a picture that got about shows both.
     *
     * @throws Refusal 401 if the asker is not staff, 404 if there is no such session
     */
    public Session renew(String code) {
        return act(code, session -> {
            session.door().renew(session);
            return Deed.RECODED;
        });
    }

    /** @param act tells what it did, or null if all is as it was */
    private Session act(String code, Function<Session, Deed> act) {
        return Retried.inTransaction(() -> {
            Session alone = asker.runsAlone(code);
            Deed done = act.apply(alone);
            if (done != null) {
                AuditEntry.write(alone, clock.instant(), asker.person(), done, Matter.NONE);
            }
            happenings.fire(new Changed(alone.code()));
            return alone;
        });
    }
}
