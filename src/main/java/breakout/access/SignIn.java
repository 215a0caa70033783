package breakout.access;

import java.time.Instant;
import java.util.Optional;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

import breakout.kernel.Secret;

/** A member of staff signed in on one browser, until it expires or they sign out. */
@Entity
class SignIn extends PanacheEntityBase {

    @Id
    private String tokenHash;

    @ManyToOne(fetch = FetchType.EAGER)
    private Staff staff;

    private Instant expiresAt;

    protected SignIn() {
    }

    private SignIn(String tokenHash, Staff staff, Instant expiresAt) {
        this.tokenHash = tokenHash;
        this.staff = staff;
        this.expiresAt = expiresAt;
    }

    static String of(Staff staff, Instant expiresAt) {
        String token = Secret.token();
        new SignIn(Secret.hash(token), staff, expiresAt).persist();
        return token;
    }

    static Optional<Staff> staff(String token, Instant now) {
        Optional<SignIn> signIn = findByIdOptional(Secret.hash(token));
        return signIn.filter(s -> now.isBefore(s.expiresAt)).map(s -> s.staff);
    }

    static void end(String token) {
        deleteById(Secret.hash(token));
    }
}
