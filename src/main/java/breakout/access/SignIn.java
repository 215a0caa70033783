package breakout.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.narayana.jta.QuarkusTransaction;

import breakout.kernel.Secret;

/** A member of staff signed in on one browser, until it expires, lies unused, or they sign out. */
@Entity
class SignIn extends PanacheEntityBase {

    /** Whoever finds a laptop that was left alone finds it signed out. An open page that follows a session uses it. */
    static final Duration IDLE = Duration.ofMinutes(15);
    /** Often enough for that, and seldom enough to cost nothing. */
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    @Id
    private String tokenHash;

    @ManyToOne(fetch = FetchType.EAGER)
    private Staff staff;

    private Instant expiresAt;
    private Instant usedAt;

    protected SignIn() {
    }

    private SignIn(String tokenHash, Staff staff, Instant now, Duration atMost) {
        this.tokenHash = tokenHash;
        this.staff = staff;
        this.expiresAt = now.plus(atMost);
        this.usedAt = now;
    }

    /** A new one; those of this account that are over are forgotten. */
    static String of(Staff staff, Instant now, Duration atMost) {
        delete("staff = ?1 and (expiresAt <= ?2 or usedAt <= ?3)", staff, now, now.minus(IDLE));
        String token = Secret.token();
        new SignIn(Secret.hash(token), staff, now, atMost).persist();
        return token;
    }

    static Optional<Staff> staff(String token, Instant now) {
        return used(Secret.hash(token), now);
    }

    /** Whose this sign-in is, which is used by this; empty if it is over. */
    static Optional<Staff> used(String tokenHash, Instant now) {
        Optional<SignIn> signIn = findByIdOptional(tokenHash);
        return signIn.filter(found -> found.standsAt(now)).map(found -> {
            if (!found.usedAt.plus(NOTED_EVERY).isAfter(now)) {
                QuarkusTransaction.requiringNew()
                        .run(() -> update("usedAt = ?1 where tokenHash = ?2 and usedAt < ?1", now, tokenHash));
            }
            return found.staff;
        });
    }

    private boolean standsAt(Instant now) {
        return now.isBefore(expiresAt) && now.isBefore(usedAt.plus(IDLE));
    }

    static void end(String tokenHash) {
        deleteById(tokenHash);
    }

    /** @param spared the hash of the one that goes on; null for none */
    static void endAll(Staff staff, String spared) {
        delete("staff = ?1 and tokenHash <> ?2", staff, spared == null ? "" : spared);
    }
}
