package breakout.access;

import java.time.Clock;
import java.util.Optional;
import java.util.function.BiFunction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import breakout.kernel.Happening;
import breakout.kernel.Refusal;
import breakout.kernel.Retried;
import breakout.session.AuditEntry;
import breakout.session.Deed;
import breakout.session.Matter;
import breakout.session.Session;

/** Hands the chair of a session over, in two steps; and what else its chair decides of those who run it. */
@ApplicationScoped
public class Chairing {

    /** Who runs a session, or has its chair, is no longer the same. */
    public record Changed(String code) implements Happening {
    }

    private final Asker asker;
    private final Clock clock;
    private final Event<Happening> happenings;
    private final Event<Presence.Ended> presences;

    Chairing(Asker asker, Clock clock, Event<Happening> happenings, Event<Presence.Ended> presences) {
        this.asker = asker;
        this.clock = clock;
        this.happenings = happenings;
        this.presences = presences;
    }

    /**
     * Nothing changes until they accept.
     *
     * @throws Refusal 403 unless the asker has the chair, 404 if the account does not run the session, 409 if it has the chair
     */
    public void offer(String code, long account) {
        act(code, Deed.CHAIR_OFFERED, (session, me) -> {
            asker.demandChair(session);
            Staff to = facilitator(session, account);
            Chair.of(session).offer(to);
            return to;
        });
    }

    /** To whoever was offered it; again is the same. @throws Refusal 409 for anybody else */
    public void accept(String code) {
        Session seen = asker.runs(code);
        Staff asking = asker.demandStaff();
        if (asking.is(Chair.of(seen).holder())) {
            return;
        }
        act(code, Deed.CHAIR_PASSED, (session, me) -> {
            Chair.of(session).pass(me);
            return me;
        });
    }

    /** Withdraws the offer, or declines it. @throws Refusal 409 unless it is offered, 403 for a third */
    public void keep(String code) {
        act(code, Deed.CHAIR_KEPT, (session, me) -> {
            Chair chair = Chair.of(session);
            Staff offered = chair.offered();
            chair.keep(me);
            return offered;
        });
    }

    /**
     * A co-facilitator runs this session no more, from this moment. Whom they invited cannot come in any more.
     *
     * @throws Refusal 403 unless the asker has the chair, 404 if the account does not run the session, 409 for one that has the
     *         chair or runs every session
     */
    public void dismiss(String code, long account) {
        Staff gone = act(code, Deed.DISMISSED, (session, me) -> {
            asker.demandChair(session);
            Staff facilitator = facilitator(session, account);
            Chair chair = Chair.of(session);
            Refusal.unless(!facilitator.is(chair.holder()), "chair_theirs");
            Refusal.unless(!facilitator.runsEverything(), "runs_everything");
            if (chair.isOfferedTo(facilitator)) {
                chair.keep(me);
            }
            Admission.takeBack(session, facilitator);
            Invitation.revokeAll(session, facilitator);
            return facilitator;
        });
        String session = asker.runs(code).code();
        presences.fire(new Presence.Ended(presence -> presence.account() == gone.id() && presence.code().equals(session)));
    }

    private static Staff facilitator(Session session, long account) {
        Optional<Staff> found = Staff.findByIdOptional(account);
        return found.filter(staff -> staff.runs(session)).orElseThrow(() -> Refusal.notFound("account_unknown"));
    }

    /** @param order returns whom the audit trail names */
    private Staff act(String code, Deed deed, BiFunction<Session, Staff, Staff> order) {
        return Retried.inTransaction(() -> {
            Session session = asker.runsAlone(code);
            Staff concerned = order.apply(session, asker.demandStaff());
            AuditEntry.write(session, clock.instant(), asker.person(), deed, Matter.because(concerned.name()));
            happenings.fire(new Changed(session.code()));
            return concerned;
        });
    }
}
