package breakout.access;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;

import io.quarkus.narayana.jta.QuarkusTransaction;

import breakout.session.Session;

/**
 * A member of staff who follows a session that they run.
 *
 * @param account its id
 * @param signIn the hash of the sign-in they follow by; null for a password that came with the request
 */
public record Presence(long account, String signIn, String code) {

    /** What some of them stood on is gone: a sign-in, an account, an admission. */
    public record Ended(Predicate<Presence> whose) {
    }

    /** Whether they may still follow it. To be there is to use the sign-in. */
    public boolean stands(Instant now) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Optional<Staff> found = signIn == null ? Staff.findByIdOptional(account) : SignIn.used(signIn, now);
            return found.filter(staff -> Session.withCode(code).filter(staff::runs).isPresent()).isPresent();
        });
    }
}
