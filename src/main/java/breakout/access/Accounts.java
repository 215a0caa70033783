package breakout.access;

import java.time.Clock;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import breakout.kernel.Happening;
import breakout.kernel.Refusal;
import breakout.kernel.Retried;
import breakout.kernel.Secret;
import breakout.kernel.Venue;
import breakout.session.AuditEntry;
import breakout.session.Deed;
import breakout.session.Matter;
import breakout.session.Session;

/** What staff do with their own account, and the first account with the others. Whatever ends a sign-in ends its streams. */
@ApplicationScoped
public class Accounts {

    private final Asker asker;
    private final Credentials credentials;
    private final Guesses guesses;
    private final Venue venue;
    private final Clock clock;
    private final Event<Happening> happenings;
    private final Event<Presence.Ended> presences;

    Accounts(Asker asker, Credentials credentials, Guesses guesses, Venue venue, Clock clock, Event<Happening> happenings,
            Event<Presence.Ended> presences) {
        this.asker = asker;
        this.credentials = credentials;
        this.guesses = guesses;
        this.venue = venue;
        this.clock = clock;
        this.happenings = happenings;
        this.presences = presences;
    }

    /** Ends the sign-in with this token. */
    void signOut(String token) {
        String signIn = Secret.hash(token);
        Retried.inTransaction(() -> {
            SignIn.end(signIn);
            return signIn;
        });
        presences.fire(new Presence.Ended(presence -> signIn.equals(presence.signIn())));
    }

    /** Ends every sign-in of the asker's account, on whatever device. @throws Refusal 401 if the asker is not staff */
    public void signOutEverywhere() {
        end(asker.demandStaff(), null);
    }

    /**
     * The asker's account has another password from now on. Its other sign-ins end.
     *
     * @throws Refusal 400 for a wrong password or one that may not be chosen, 401 if the asker is not staff, 409 where the
     *         venue's settings hold the password
     */
    public void change(String password, String next) {
        Staff staff = asker.demandStaff();
        Refusal.unless(!(staff.isFirst() && venue.facilitatorPassword().isPresent()), "password_set_by_venue");
        if (guesses.staff(staff.name(), password == null ? "" : password).isEmpty()) {
            throw Refusal.badInput("before", "password_not_yours");
        }
        Retried.inTransaction(() -> {
            Staff.<Staff> findById(staff.id()).choose(next);
            return staff;
        });
        end(staff, credentials.signIn().orElse(null));
    }

    /**
     * All accounts, the first one first. @throws Refusal 401 if the asker is not staff, 403 unless they are the first account
     */
    public List<Staff> all() {
        asker.demandStaff().asFirst();
        return Staff.list("order by id");
    }

    /**
     * An account is there no more, nor any sign-in of it. The chairs it had are free.
     *
     * @throws Refusal 403 unless the asker is the first account, 404 if there is no such account, 409 for the first itself
     */
    public void remove(long account) {
        asker.demandStaff().asFirst();
        Staff gone = Staff.<Staff> findByIdOptional(account).orElseThrow(() -> Refusal.notFound("account_unknown"));
        Refusal.unless(!gone.isFirst(), "account_first");
        Retried.inTransaction(() -> {
            List<Session> chaired = Chair.sessions(gone);
            Chair.vacate(gone);
            for (Session session : chaired) {
                AuditEntry.write(session, clock.instant(), asker.person(), Deed.CHAIR_VACATED, Matter.because(gone.name()));
                happenings.fire(new Chairing.Changed(session.code()));
            }
            SignIn.endAll(gone, null);
            Admission.delete("staff", gone);
            Invitation.revokeAll(null, gone);
            return Staff.deleteById(gone.id());
        });
        presences.fire(new Presence.Ended(presence -> presence.account() == gone.id()));
    }

    private void end(Staff staff, String spared) {
        Retried.inTransaction(() -> {
            SignIn.endAll(staff, spared);
            return staff;
        });
        presences.fire(new Presence.Ended(presence -> presence.account() == staff.id()
                && (spared == null || !spared.equals(presence.signIn()))));
    }
}
