package breakout.access;

import java.time.Clock;
import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;

import breakout.delegation.Seat;
import breakout.kernel.Refusal;
import breakout.kernel.Secret;
import breakout.session.AuditEntry.Person;
import breakout.session.AuditEntry.Role;
import breakout.session.Session;

/** Whoever sent this request. Sessions, seats and keys are found through the asker, and only as far as they reach. */
@RequestScoped
public class Asker {

    /** Enough to tell two browsers apart, too little to be one of them. */
    private static final int HAND_LENGTH = 8;

    private final Credentials credentials;
    private final Guesses guesses;
    private final Clock clock;
    /** Null until it is asked: a password takes long to check. */
    private Optional<Staff> staff;

    Asker(Credentials credentials, Guesses guesses, Clock clock) {
        this.credentials = credentials;
        this.guesses = guesses;
        this.clock = clock;
    }

    /**
     * The session with this code, for anyone who has the code.
     *
     * @throws Refusal 404 if there is none
     */
    public Session session(String code) {
        return Session.withCode(code).orElseThrow(() -> Refusal.notFound("code_unknown"));
    }

    /** @throws Refusal 401 if the asker is not staff, 404 if there is no such session among those they run */
    public Session runs(String code) {
        demandStaff();
        return theirs(session(code));
    }

    /** As {@link #runs}, alone: for a transition, until the transaction ends. */
    public Session runsAlone(String code) {
        demandStaff();
        return theirs(Session.withCodeAlone(code).orElseThrow(() -> Refusal.notFound("code_unknown")));
    }

    private Session theirs(Session session) {
        if (!runs(session)) {
            throw Refusal.notFound("code_unknown");
        }
        return session;
    }

    public boolean runs(Session session) {
        return staff().filter(found -> found.runs(session)).isPresent();
    }

    /** @throws Refusal 403 unless the asker, who runs the session, has its chair */
    public void demandChair(Session session) {
        if (!Chair.of(session).isHeldBy(demandStaff())) {
            throw Refusal.forbidden("chair_required");
        }
    }

    /** @throws Refusal 401 if the asker neither runs this session nor is a rapporteur of it, 404 if they run others */
    public Session curates(String code) {
        boolean staff = isStaff();
        Session session = session(code);
        if (!mayCurate(session)) {
            throw staff ? Refusal.notFound("code_unknown") : demandedElsewhere("curator_required");
        }
        return session;
    }

    /**
     * As {@link #curates}, for what is one group's own or, where that is null, the plenary's.
     *
     * @throws Refusal 403 also if the asker is the rapporteur of another group
     */
    public Session speaksFor(String code, Integer group) {
        Session session = curates(code);
        if (!maySpeakFor(session, group)) {
            throw Refusal.forbidden("group_of_another_rapporteur");
        }
        return session;
    }

    /** @throws Refusal 401 if the asker is nobody the session knows, 404 if there is no such session */
    public Session follows(String code) {
        Session session = session(code);
        if (!belongsTo(session)) {
            throw Refusal.unauthorized("listener_unknown");
        }
        return session;
    }

    /** @throws Refusal 401 if the asker has no seat, 403 if it is a seat of another session */
    public Seated seat(String code) {
        Session session = session(code);
        String token = credentials.token(Pass.SEAT, session.code()).orElseThrow(() -> demandedElsewhere("seat_required"));
        Seat seat = Seat.withToken(token).orElseThrow(() -> demandedElsewhere("seat_required"));
        if (!seat.session().code().equals(session.code())) {
            throw Refusal.forbidden("seat_elsewhere");
        }
        return new Seated(seat, Seat.ownerHash(token));
    }

    /** Somebody at a seat, and what they can prove to have written. */
    public record Seated(Seat seat, String ownerHash) {

        public Session session() {
            return seat.session();
        }
    }

    /** Anybody the session knows, the hall's screen among them. */
    private boolean belongsTo(Session session) {
        return mayCurate(session) || hasSeat(session)
                || credentials.token(Pass.PROJECTOR, session.code()).filter(session.link()::equals).isPresent();
    }

    public boolean mayCurate(Session session) {
        return runs(session) || rapporteur(session).isPresent();
    }

    /** Staff and the plenary's rapporteurs speak for every group, a group's rapporteur for that group alone. */
    public boolean maySpeakFor(Session session, Integer group) {
        return runs(session) || rapporteur(session).filter(found -> found.speaksFor(group)).isPresent();
    }

    public boolean hasSeat(Session session) {
        return credentials.token(Pass.SEAT, session.code()).flatMap(Seat::withToken)
                .filter(seat -> seat.session().code().equals(session.code())).isPresent();
    }

    public boolean isStaff() {
        return staff().isPresent();
    }

    /** @throws Refusal 401 if the asker is not staff */
    public Staff demandStaff() {
        return staff().orElseThrow(() -> demandedElsewhere("staff_required"));
    }

    /** As whom the asker follows a session that they run; empty for everybody else. */
    public Optional<Presence> presence(Session session) {
        return staff().filter(found -> found.runs(session))
                .map(found -> new Presence(found.id(), credentials.signIn().orElse(null), session.code()));
    }

    /** The asker as the audit trail names them, if they are staff: the account, and which sign-in of it. */
    public Person person() {
        return new Person(demandStaff().name(), hand(credentials.cookie(Pass.STAFF.cookie(""))), Role.FACILITATOR);
    }

    /** As {@link #person}, for whoever curates the session. @throws Refusal 401 if the asker does not */
    public Person curator(Session session) {
        return runs(session) ? person()
                : rapporteur(session).map(found -> new Person(found.name(),
                        hand(credentials.token(Pass.RAPPORTEUR, session.code())), Role.RAPPORTEUR))
                        .orElseThrow(() -> demandedElsewhere("curator_required"));
    }

    static String hand(Optional<String> pass) {
        return pass.map(Secret::hash).map(hash -> hash.substring(0, HAND_LENGTH)).orElse("");
    }

    Optional<Staff> staff() {
        if (staff == null) {
            staff = credentials.basic().map(basic -> guesses.staff(basic.name(), basic.password()))
                    .orElseGet(() -> credentials.cookie(Pass.STAFF.cookie(""))
                            .flatMap(token -> SignIn.staff(token, clock.instant())));
        }
        return staff;
    }

    private Optional<Rapporteur> rapporteur(Session session) {
        return credentials.token(Pass.RAPPORTEUR, session.code()).flatMap(Rapporteur::withKey)
                .filter(rapporteur -> rapporteur.session().code().equals(session.code()));
    }

    /** Known to be somebody else: 403; not known at all: 401. */
    private Refusal demandedElsewhere(String key) {
        boolean known = credentials.bearer().flatMap(Seat::withToken).isPresent()
                || credentials.bearer().flatMap(Rapporteur::withKey).isPresent();
        return known ? Refusal.forbidden(key) : Refusal.unauthorized(key);
    }
}
