package breakout.access;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import breakout.access.Invitation.Role;
import breakout.kernel.Happening;
import breakout.kernel.Refusal;
import breakout.kernel.Retried;
import breakout.session.AuditEntry;
import breakout.session.Deed;
import breakout.session.Matter;
import breakout.session.Session;

/** Writes invitations, and takes them back: whoever runs a session for that session, the first account for the venue. */
@ApplicationScoped
public class Inviting {

    private final Asker asker;
    private final Clock clock;
    private final Event<Happening> happenings;

    Inviting(Asker asker, Clock clock, Event<Happening> happenings) {
        this.asker = asker;
        this.clock = clock;
        this.happenings = happenings;
    }

    /**
     * @param role for one session; {@code group} is a rapporteur's, null for the plenary
     * @throws Refusal 400 naming the field that cannot be taken, 401 if the asker is not staff, 404 if they do not run it
     */
    public Invitation.Written invite(String code, Role role, String name, Integer group) {
        return Retried.inTransaction(() -> {
            Session session = asker.runsAlone(code);
            Integer groupNumber = role == Role.RAPPORTEUR ? group : null;
            Invitation.Written written = Invitation.write(session, role, name, groupNumber, asker.demandStaff(),
                    clock.instant());
            tell(session, Deed.INVITED);
            return written;
        });
    }

    /** For the venue. @throws Refusal 400 for a name that is none, 401, 403 unless the asker is the first account */
    public Invitation.Written inviteStaff(String name) {
        Staff first = asker.demandStaff().asFirst();
        return Retried.inTransaction(() -> Invitation.write(null, Role.STAFF, name, null, first, clock.instant()));
    }

    /** @throws Refusal 404 if the session has no such invitation that can still be used */
    public void revoke(String code, long invitation) {
        Retried.inTransaction(() -> {
            Session session = asker.runsAlone(code);
            Invitation.revoke(session, invitation);
            tell(session, Deed.REVOKED);
            return session;
        });
    }

    /** As {@link #revoke}, for the venue. @throws Refusal 403 unless the asker is the first account */
    public void revokeStaff(long invitation) {
        asker.demandStaff().asFirst();
        Retried.inTransaction(() -> Invitation.revoke(null, invitation));
    }

    private void tell(Session session, Deed deed) {
        AuditEntry.write(session, clock.instant(), asker.person(), deed, Matter.NONE);
        happenings.fire(new Chairing.Changed(session.code()));
    }
}
