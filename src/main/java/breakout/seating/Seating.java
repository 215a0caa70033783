package breakout.seating;

import java.time.Clock;
import java.util.List;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import breakout.access.Asker;
import breakout.access.Rapporteur;
import breakout.delegation.Delegation;
import breakout.delegation.Seat;
import breakout.kernel.Happening;
import breakout.kernel.Refusal;
import breakout.kernel.Retried;
import breakout.round.Rounds;
import breakout.session.AuditEntry;
import breakout.session.BreakoutGroup;
import breakout.session.Deed;
import breakout.session.Matter;
import breakout.session.Session;
import breakout.session.Whereabouts;

/** Makes groups and says who sits in them, by the hand of staff. What was written keeps the group it was said in. */
@ApplicationScoped
public class Seating {

    /** Who sits where, or where a group meets, is no longer the same. */
    public record Changed(String code) implements Happening {
    }

    private final Asker asker;
    private final Clock clock;
    private final Event<Happening> happenings;

    Seating(Asker asker, Clock clock, Event<Happening> happenings) {
        this.asker = asker;
        this.clock = clock;
        this.happenings = happenings;
    }

    /**
     * Makes the groups of the session.
     *
     * @throws Refusal 409 while a round runs, and for fewer than there are once somebody sits or reports back in one; 401 if
     *         the asker is not staff, 404 if there is no such session
     */
    public void split(String code, List<String> names) {
        change(code, Deed.GROUPED, session -> {
            demandNoRound(session);
            if (names.size() < session.groups().size()) {
                Refusal.unless(Seat.counted(session) == 0 && Rapporteur.byGroup(session).isEmpty(), "groups_in_use");
                Delegation.of(session).stream()
                        .filter(each -> each.groupNumber() != null && each.groupNumber() > names.size())
                        .forEach(each -> each.place(null));
            }
            BreakoutGroup.split(session, names);
            return session;
        });
    }

    /** Says where a group meets and who leads it. @throws Refusal 404 if there is no such group */
    public void meet(String code, int group, Whereabouts whereabouts) {
        change(code, Deed.GROUPED, session -> {
            group(session, group).meet(whereabouts);
            return session;
        });
    }

    /** Gives a seat another group, at any time. @throws Refusal 404 if there is no such group or seat */
    public Seat move(String code, long seat, int group) {
        return change(code, Deed.MOVED, session -> {
            Seat moved = Seat.in(session, seat);
            moved.move(group(session, group).number());
            return moved;
        });
    }

    /** The plan as it would be carried out now. @throws Refusal 401 if the asker is not staff */
    public Plan plan(String code, Plan.Wish wish) {
        return Plan.of(asker.runs(code), wish);
    }

    /**
     * Carries out a plan that was looked at.
     *
     * @param mark of that plan
     * @throws Refusal 409 while a round runs, and if the plan is another by now, as somebody came or was moved
     */
    public Plan carryOut(String code, Plan.Wish wish, String mark) {
        return change(code, Deed.ARRANGED, session -> {
            demandNoRound(session);
            Plan plan = Plan.of(session, wish);
            Refusal.unless(plan.mark().equals(mark), "plan_changed_meanwhile");
            plan.carryOut();
            return plan;
        });
    }

    /** @throws Refusal 404 if the session has no such group */
    public static BreakoutGroup group(Session session, int number) {
        return session.group(number).orElseThrow(() -> Refusal.notFound("group_unknown"));
    }

    private static void demandNoRound(Session session) {
        Refusal.unless(!Rounds.underWay(session), "groups_while_round_runs");
    }

    private <T> T change(String code, Deed deed, Function<Session, T> change) {
        return Retried.inTransaction(() -> {
            Session alone = asker.runsAlone(code);
            T changed = change.apply(alone);
            Arrangement.turn(alone);
            AuditEntry.write(alone, clock.instant(), asker.person(), deed, Matter.NONE);
            happenings.fire(new Changed(alone.code()));
            return changed;
        });
    }
}
