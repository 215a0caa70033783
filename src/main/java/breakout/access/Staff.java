package breakout.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** Somebody who opens sessions and runs their rounds. */
@Entity
public class Staff extends PanacheEntityBase {

    /** The name of the first account. */
    public static final String FACILITATOR = "facilitator";
    /** A day's meeting with its evening; the next morning one signs in again. */
    static final Duration SIGNED_IN_FOR = Duration.ofHours(12);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String name;
    private String passwordHash;

    protected Staff() {
    }

    private Staff(String name) {
        this.name = name;
    }

    /** The account of this name with this password from now on, made if there is none. */
    static Staff withPassword(String name, String password) {
        Staff staff = named(name).orElseGet(() -> new Staff(name));
        if (staff.passwordHash == null || !BcryptUtil.matches(password, staff.passwordHash)) {
            staff.passwordHash = BcryptUtil.bcryptHash(password);
        }
        staff.persist();
        return staff;
    }

    static Optional<Staff> named(String name) {
        return find("name", name).firstResultOptional();
    }

    /** Whoever is called so and knows the password. An unknown name takes as long to be refused as a wrong password. */
    static Optional<Staff> known(String name, String password) {
        Optional<Staff> staff = named(name);
        String hash = staff.map(s -> s.passwordHash).orElse(NOBODY);
        return BcryptUtil.matches(password, hash) ? staff : Optional.empty();
    }

    private static final String NOBODY = BcryptUtil.bcryptHash("nobody");

    /** @return the token of the sign-in, for the cookie */
    String signIn(Instant now) {
        return SignIn.of(this, now.plus(SIGNED_IN_FOR));
    }

    public Long id() {
        return id;
    }

    public String name() {
        return name;
    }
}
