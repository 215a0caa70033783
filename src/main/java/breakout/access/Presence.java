package breakout.access;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;

import io.quarkus.narayana.jta.QuarkusTransaction;

import breakout.session.Session;

/**
 * A member of staff who follows a session that they run, or one of its rapporteurs.
 *
 * @param account its id; 0 for a rapporteur
 * @param signIn the hash of the sign-in they follow by; null for a password that came with the request
 * @param rapporteur their id; 0 for staff
 */
public record Presence(long account, String signIn, long rapporteur, String code) {

    /** What some of them stood on is gone: a sign-in, an account, an admission, a key. */
    public record Ended(Predicate<Presence> whose) {
    }

    /**
     * Tells them from the others, on whichever device they follow it: an account by its id, a rapporteur by theirs below zero.
     */
    public long number() {
        return rapporteur == 0 ? account : -rapporteur;
    }

    /** What somebody is called, by their {@link #number}, who speaks for the plenary of this session; empty if they do not. */
    public static Optional<String> name(Session session, long number) {
        return number < 0
                ? Rapporteur.of(session).stream().filter(each -> each.id() == -number && each.speaker().speaksForPlenary())
                        .map(Rapporteur::name).findFirst()
                : Staff.<Staff> findByIdOptional(number).filter(staff -> staff.runs(session)).map(Staff::name);
    }

    /** Whether they may still follow it. To be there is to use the sign-in. */
    public boolean stands(Instant now) {
        return QuarkusTransaction.requiringNew().call(() -> {
            if (rapporteur != 0) {
                return Rapporteur.findByIdOptional(rapporteur).isPresent();
            }
            Optional<Staff> found = signIn == null ? Staff.findByIdOptional(account) : SignIn.used(signIn, now);
            return found.filter(staff -> Session.withCode(code).filter(staff::runs).isPresent()).isPresent();
        });
    }
}
