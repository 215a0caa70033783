package breakout.access;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import breakout.delegation.Leaving;
import breakout.delegation.Registration;
import breakout.delegation.Roster;
import breakout.delegation.ShippedRoster;
import breakout.kernel.Happening;
import breakout.kernel.Refusal;
import breakout.kernel.Retried;
import breakout.session.AuditEntry;
import breakout.session.BreakoutGroup;
import breakout.session.Deed;
import breakout.session.Matter;
import breakout.session.Paper;
import breakout.session.Session;

/** Takes the organiser's list of delegations, by the hand of staff. */
@ApplicationScoped
public class Rosters {

    /** Who is expected in a session is no longer the same. */
    public record Changed(String code) implements Happening {
    }

    private final Asker asker;
    private final ShippedRoster shipped;
    private final Leaving leaving;
    private final Clock clock;
    private final Event<Happening> happenings;

    Rosters(Asker asker, ShippedRoster shipped, Leaving leaving, Clock clock, Event<Happening> happenings) {
        this.asker = asker;
        this.shipped = shipped;
        this.leaving = leaving;
        this.clock = clock;
        this.happenings = happenings;
    }

    /**
     * A list as it would be taken.
     *
     * @param makesGroups whether groups that are missing are to be made
     * @throws Refusal 401 if the asker is not staff, 404 if there is no such session
     */
    public Roster read(String code, String list, boolean makesGroups) {
        return Roster.read(list, asker.runs(code), shipped::region, makesGroups);
    }

    /**
     * The list of the session from now on; delegations that somebody sits for, or that an answer names, stay.
     *
     * @param makesGroups whether groups that are missing are made
     * @throws Refusal 400 naming line and column of whatever cannot be taken, 401 if the asker is not staff, 404 if there is
     *         no such session
     */
    public Registration.Outcome replace(String code, String list, boolean makesGroups) {
        return Retried.inTransaction(() -> {
            Session alone = asker.runsAlone(code);
            Roster roster = Roster.read(list, alone, shipped::region, makesGroups);
            var outcome = Registration.of(alone, roster, leaving);
            makeGroups(alone, roster.missingGroups());
            AuditEntry.write(alone, clock.instant(), asker.person(), Deed.LISTED, Matter.NONE);
            happenings.fire(new Changed(alone.code()));
            return outcome;
        });
    }

    /** After those that are there: nobody is moved, and nothing that was said belongs to another group by it. */
    private void makeGroups(Session alone, List<String> missing) {
        if (!missing.isEmpty()) {
            BreakoutGroup.split(alone, Paper.named(
                    Stream.concat(alone.groups().stream().map(BreakoutGroup::name), missing.stream()).toList()));
            AuditEntry.write(alone, clock.instant(), asker.person(), Deed.GROUPED, Matter.NONE);
        }
    }
}
