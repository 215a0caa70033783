package breakout.access;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import breakout.delegation.Registration;
import breakout.delegation.Roster;
import breakout.delegation.ShippedRoster;
import breakout.kernel.Happening;
import breakout.kernel.Refusal;
import breakout.kernel.Retried;
import breakout.session.AuditEntry;
import breakout.session.Deed;
import breakout.session.Matter;
import breakout.session.Session;

/** Takes the organiser's list of delegations, by the hand of staff. */
@ApplicationScoped
public class Rosters {

    /** Who is expected in a session is no longer the same. */
    public record Changed(String code) implements Happening {
    }

    private final Asker asker;
    private final ShippedRoster shipped;
    private final Clock clock;
    private final Event<Happening> happenings;

    Rosters(Asker asker, ShippedRoster shipped, Clock clock, Event<Happening> happenings) {
        this.asker = asker;
        this.shipped = shipped;
        this.clock = clock;
        this.happenings = happenings;
    }

    /** A list as it would be taken. @throws Refusal 401 if the asker is not staff, 404 if there is no such session */
    public Roster read(String code, String list) {
        return Roster.read(list, asker.runs(code), shipped::region);
    }

    /**
     * The list of the session from now on; delegations that somebody sits for stay.
     *
     * @throws Refusal 400 naming line and column of whatever cannot be taken, 401 if the asker is not staff, 404 if there is
     *         no such session
     */
    public Registration.Outcome replace(String code, String list) {
        return Retried.inTransaction(() -> {
            Session alone = asker.runsAlone(code);
            var outcome = Registration.of(alone, Roster.read(list, alone, shipped::region));
            AuditEntry.write(alone, clock.instant(), asker.person(), Deed.LISTED, Matter.NONE);
            happenings.fire(new Changed(alone.code()));
            return outcome;
        });
    }
}
