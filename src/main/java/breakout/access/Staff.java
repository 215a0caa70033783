package breakout.access;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

import breakout.kernel.PlainText;
import breakout.kernel.Refusal;
import breakout.session.Session;

/** An account of somebody who runs sessions: every one of the venue, or those they were admitted to. */
@Entity
public class Staff extends PanacheEntityBase {

    /** The name of the first account. */
    public static final String FACILITATOR = "facilitator";
    /** A day's meeting with its evening; the next morning one signs in again. */
    static final Duration SIGNED_IN_FOR = Duration.ofHours(12);
    /** In UTF-8; what bcrypt is given beyond them does not count. */
    static final int MOST_PASSWORD_BYTES = 72;
    /** In characters, as people count them. */
    static final int SHORTEST_PASSWORD = 12;
    private static final int LONGEST_NAME = 30;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String name;
    private String passwordHash;
    private boolean everywhere;

    protected Staff() {
    }

    private Staff(String name, boolean everywhere) {
        this.name = name;
        this.everywhere = everywhere;
    }

    /** The first account, with this password from now on, made if there is none. Another password ends its sign-ins. */
    static Staff first(String password) {
        Staff staff = named(FACILITATOR).orElseGet(() -> new Staff(FACILITATOR, true));
        if (staff.passwordHash == null || !BcryptUtil.matches(password, staff.passwordHash)) {
            staff.passwordHash = BcryptUtil.bcryptHash(password);
            staff.persist();
            SignIn.endAll(staff, null);
        }
        return staff;
    }

    /**
     * Another account.
     *
     * @throws Refusal 400 for a name that is none or taken, or a password too short or too long to be hashed whole
     */
    static Staff hire(String typedName, String password) {
        String name = PlainText.line("name", typedName, LONGEST_NAME);
        if (name.contains(":")) {
            // it ends the name where programs sign in
            throw Refusal.badInput("name", "name_with_colon");
        }
        if (count("lower(name) = ?1", name.toLowerCase(Locale.ROOT)) > 0) {
            throw Refusal.badInput("name", "name_taken");
        }
        var staff = new Staff(name, false);
        staff.passwordHash = BcryptUtil.bcryptHash(chosen(password));
        staff.persist();
        return staff;
    }

    /** A password that may be chosen. @throws Refusal 400 for one too short, or too long to be hashed whole */
    static String chosen(String password) {
        if (password == null || password.codePointCount(0, password.length()) < SHORTEST_PASSWORD) {
            throw Refusal.badInput("password", "password_too_short", SHORTEST_PASSWORD);
        }
        if (!hashedWhole(password)) {
            throw Refusal.badInput("password", "password_too_long", MOST_PASSWORD_BYTES);
        }
        return password;
    }

    /** @throws Refusal 400 for one that may not be chosen */
    void choose(String password) {
        passwordHash = BcryptUtil.bcryptHash(chosen(password));
    }

    /** From now on they run every session. */
    void runEverything() {
        everywhere = true;
    }

    /** Whoever runs this session, the first account first. */
    public static List<Staff> running(Session session) {
        return list("everywhere = true or id in (select a.staff.id from Admission a where a.session = ?1) order by id",
                session);
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
        return SignIn.of(this, now, SIGNED_IN_FOR);
    }

    /** Whether this is the venue's first account, which makes the others. */
    public boolean isFirst() {
        return FACILITATOR.equals(name);
    }

    /** @throws Refusal 403 unless this is the first account */
    Staff asFirst() {
        if (!isFirst()) {
            throw Refusal.forbidden("first_account_required");
        }
        return this;
    }

    /** Whether they open sessions, and run all that there are. */
    public boolean runsEverything() {
        return everywhere;
    }

    public boolean runs(Session session) {
        return everywhere || Admission.has(session, this);
    }

    /** The sessions they run, the newest first. */
    public List<Session> sessions() {
        return everywhere ? Session.list("order by openedAt desc, id desc")
                : Session.list("id in (select a.session.id from Admission a where a.staff.id = ?1)"
                        + " order by openedAt desc, id desc", id);
    }

    boolean is(Staff other) {
        return other != null && id.equals(other.id());
    }

    public Long id() {
        return id;
    }

    public String name() {
        return name;
    }
}
