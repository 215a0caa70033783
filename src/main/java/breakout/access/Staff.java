package breakout.access;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

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
    private static final int LONGEST_NAME = 30;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String name;
    /** Null where the organisation alone says who it is. */
    private String passwordHash;
    /** Of the person at the organisation's provider that this account is tied to; null for none. */
    private String subjectHash;
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
        if (staff.passwordHash == null || !Password.opens(Optional.of(staff.passwordHash), password)) {
            staff.passwordHash = Password.hash(password);
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
        if (called(name).isPresent()) {
            throw Refusal.badInput("name", "name_taken");
        }
        var staff = new Staff(name, false);
        staff.passwordHash = Password.hash(Password.chosen(password));
        staff.persist();
        return staff;
    }

    /**
     * Another account, of somebody the organisation vouches for, without a password.
     *
     * @throws Refusal 409 for a name that is taken, or none
     */
    static Staff bring(Organisation.Vouched person) {
        Refusal.unless(!person.name().isEmpty() && called(person.name()).isEmpty(), "organisation_name_taken");
        var staff = new Staff(person.name(), false);
        staff.subjectHash = person.subject();
        staff.persist();
        return staff;
    }

    /**
     * Whose account this is whom the organisation vouches for: it is tied to them or, never the first one and never one that is
     * tied to somebody else, called as they are, and tied to them from now on.
     */
    static Optional<Staff> of(Organisation.Vouched person) {
        Optional<Staff> tied = find("subjectHash", person.subject()).firstResultOptional();
        return tied.or(() -> called(person.name()).filter(staff -> staff.subjectHash == null && !staff.isFirst()).map(staff -> {
            staff.subjectHash = person.subject();
            return staff;
        }));
    }

    private static Optional<Staff> called(String name) {
        return find("lower(name) = ?1", name.toLowerCase(Locale.ROOT)).firstResultOptional();
    }

    /** @throws Refusal 400 for one that may not be chosen */
    void choose(String password) {
        passwordHash = Password.hash(Password.chosen(password));
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

    /** Nobody, for what cannot be a name. */
    static Optional<Staff> named(String name) {
        return PlainText.isPrintable(name) ? find("name", name).firstResultOptional() : Optional.empty();
    }

    /** Whether this is the password of this account; where there is none, it takes as long to say no. */
    static boolean opens(Optional<Staff> account, String password) {
        return Password.opens(account.map(staff -> staff.passwordHash), password);
    }

    /** Whether they can sign in with a password. */
    public boolean hasPassword() {
        return passwordHash != null;
    }

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

    /** @throws Refusal 403 unless they open sessions */
    public Staff asOpener() {
        if (!everywhere) {
            throw Refusal.forbidden("opener_required");
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
