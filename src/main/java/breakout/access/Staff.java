package breakout.access;

import java.nio.charset.StandardCharsets;
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
    /** In UTF-8; what bcrypt is given beyond them does not count. */
    static final int MOST_PASSWORD_BYTES = 72;

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

    /** Whether every character of this password counts. */
    static boolean hashedWhole(String password) {
        return password.getBytes(StandardCharsets.UTF_8).length <= MOST_PASSWORD_BYTES;
    }

    static Optional<Staff> named(String name) {
        return find("name", name).firstResultOptional();
    }

    /** Whether this is the password of this account; where there is none, it takes as long to say no. */
    static boolean opens(Optional<Staff> account, String password) {
        boolean right = BcryptUtil.matches(password, account.map(staff -> staff.passwordHash).orElse(NOBODY));
        return right && account.isPresent() && hashedWhole(password);
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
