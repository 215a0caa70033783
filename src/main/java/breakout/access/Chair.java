package breakout.access;

import java.util.List;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

import breakout.kernel.Refusal;
import breakout.session.Session;

/**
 * The chair of a session: one of its facilitators has it until another has accepted it from them. Where nobody has it any more,
 * the venue's first account acts for whoever had it. Whoever changes it has the session alone.
 */
@Entity
public class Chair extends PanacheEntityBase {

    @Id
    private Long sessionId;

    /** Null once their account is gone. */
    @ManyToOne(fetch = FetchType.EAGER)
    private Staff holder;

    /** To whom it is offered; null while it is not. */
    @ManyToOne(fetch = FetchType.EAGER)
    private Staff offered;

    protected Chair() {
    }

    private Chair(Long sessionId, Staff holder) {
        this.sessionId = sessionId;
        this.holder = holder;
    }

    /** Whoever opens a session has its chair. */
    public static void begin(Session session, Staff opener) {
        new Chair(session.id(), opener).persist();
    }

    public static Chair of(Session session) {
        return Chair.<Chair> findByIdOptional(session.id()).orElseGet(() -> new Chair(session.id(), null));
    }

    /** The sessions whose chair this account has. */
    static List<Session> sessions(Staff holder) {
        return Session.list("id in (select c.sessionId from Chair c where c.holder = ?1)", holder);
    }

    /** Nobody has it from this account any more, nor is it offered to it. */
    static void vacate(Staff gone) {
        update("holder = null, offered = null where holder = ?1", gone);
        update("offered = null where offered = ?1", gone);
    }

    public boolean isHeldBy(Staff staff) {
        return holder == null ? staff.isFirst() : holder.is(staff);
    }

    public boolean isOfferedTo(Staff staff) {
        return staff.is(offered);
    }

    /** @throws Refusal 409 if they have it already */
    void offer(Staff to) {
        Refusal.unless(!to.is(holder), "chair_theirs");
        offered = to;
        persist();
    }

    /** @throws Refusal 409 unless it is offered to them */
    void pass(Staff to) {
        Refusal.unless(isOfferedTo(to), "chair_not_offered");
        holder = to;
        offered = null;
    }

    /** It stays where it is. @throws Refusal 409 unless it is offered, 403 for whoever neither has it nor is offered it */
    void keep(Staff by) {
        Refusal.unless(offered != null, "chair_not_offered");
        if (!isHeldBy(by) && !isOfferedTo(by)) {
            throw Refusal.forbidden("chair_required");
        }
        offered = null;
    }

    /** Null once their account is gone. */
    public Staff holder() {
        return holder;
    }

    /** To whom it is offered; null while it is not. */
    public Staff offered() {
        return offered;
    }
}
