package breakout.access;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import breakout.access.Invitation.Role;
import breakout.kernel.Happening;
import breakout.kernel.Refusal;
import breakout.kernel.Retried;
import breakout.session.AuditEntry;
import breakout.session.AuditEntry.Person;
import breakout.session.Deed;
import breakout.session.Matter;
import breakout.session.Session;

/** Lets in whoever accepts an invitation, once, and for whom the organisation vouches. */
@ApplicationScoped
class Admitting {

    /**
     * Somebody who has come in.
     *
     * @param role by the invitation; null if they came by none
     * @param session null for the whole venue
     * @param token of their pass; null for an account that was signed in before
     */
    record Entered(Role role, Session session, String token) {
    }

    private final Asker asker;
    private final Clock clock;
    private final Event<Happening> happenings;

    Admitting(Asker asker, Clock clock, Event<Happening> happenings) {
        this.asker = asker;
        this.clock = clock;
        this.happenings = happenings;
    }

    /** What it says. @throws Refusal 404 if there is no such invitation, 409 if it has been used or has expired */
    Invitation read(String token) {
        return Invitation.withToken(token, clock.instant());
    }

    /** The account that the asker could accept with, for what it may not do yet. */
    Optional<Staff> known(Invitation invitation) {
        return asker.staff().filter(staff -> switch (invitation.role()) {
            case STAFF -> !staff.runsEverything();
            case FACILITATOR -> !staff.runs(invitation.session());
            case RAPPORTEUR -> false;
        });
    }

    /**
     * A newcomer: a new account signs in with this name and password; a rapporteur needs neither.
     *
     * @throws Refusal 400 naming the field that cannot be taken, and then the invitation is as good as before; else as
     *         {@link #read}
     */
    Entered enter(String token, String name, String password) {
        return Retried.inTransaction(() -> {
            Instant now = clock.instant();
            Invitation invitation = Invitation.use(token, now);
            Session session = invitation.session();
            if (invitation.opensTheDesk()) {
                String key = Rapporteur.appoint(session, invitation.name(), invitation.groupNumber());
                tell(session, now,
                        new Person(invitation.name(), Credentials.hand(Optional.of(key)), AuditEntry.Role.RAPPORTEUR));
                return new Entered(invitation.role(), session, key);
            }
            Staff staff = Staff.hire(name, password);
            String pass = staff.signIn(now);
            admit(staff, invitation, now, Credentials.hand(Optional.of(pass)));
            return new Entered(invitation.role(), session, pass);
        });
    }

    /**
     * Somebody for whom the organisation vouches: whoever has an account here signs in; a newcomer is given one by the
     * invitation
     * they came with or because the venue lists them.
     *
     * @param token of an invitation; null for none
     * @return with a role if the invitation was used
     * @throws Refusal 403 for a newcomer who is not expected, 409 for one whose name is taken
     */
    Entered enter(Organisation.Vouched person, String token) {
        return Retried.inTransaction(() -> {
            Instant now = clock.instant();
            Optional<Staff> known = Staff.of(person);
            if (known.isPresent()) {
                return new Entered(null, null, known.get().signIn(now));
            }
            boolean invited = token != null && !Invitation.withToken(token, now).opensTheDesk();
            if (!invited && !person.listed()) {
                throw Refusal.forbidden("organisation_unknown");
            }
            Staff staff = Staff.bring(person);
            if (person.listed()) {
                staff.runEverything();
            }
            String pass = staff.signIn(now);
            if (!invited) {
                return new Entered(null, null, pass);
            }
            Invitation invitation = Invitation.use(token, now);
            admit(staff, invitation, now, Credentials.hand(Optional.of(pass)));
            return new Entered(invitation.role(), invitation.session(), pass);
        });
    }

    /** The account that the asker is signed in with. @throws Refusal 401 if they are not; else as {@link #read} */
    Entered enter(String token) {
        return Retried.inTransaction(() -> {
            Instant now = clock.instant();
            String hand = asker.person().hand();
            Staff staff = Staff.findById(asker.demandStaff().id());
            Invitation invitation = Invitation.use(token, now);
            admit(staff, invitation, now, hand);
            return new Entered(invitation.role(), invitation.session(), null);
        });
    }

    private void admit(Staff staff, Invitation invitation, Instant now, String hand) {
        if (invitation.session() == null) {
            staff.runEverything();
            return;
        }
        Admission.give(invitation.session(), staff);
        tell(invitation.session(), now, new Person(staff.name(), hand, AuditEntry.Role.FACILITATOR));
    }

    private void tell(Session session, Instant now, Person who) {
        AuditEntry.write(session, now, who, Deed.ADMITTED, Matter.NONE);
        happenings.fire(new Chairing.Changed(session.code()));
    }
}
