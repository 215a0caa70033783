package breakout.access;

import java.time.Clock;
import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;

import breakout.delegation.Seat;
import breakout.kernel.Refusal;
import breakout.session.AuditEntry.Person;
import breakout.session.AuditEntry.Role;
import breakout.session.Session;

/** Whoever sent this request. Sessions, seats and keys are found through the asker, and only as far as they reach. */
@RequestScoped
public class Asker {

    private final Credentials credentials;
    private final Guesses guesses;
    private final Knocks knocks;
    private final SeatPace pace;
    private final Clock clock;
    /** Null until it is asked: a password takes long to check. */
    private Optional<Staff> staff;

    Asker(Credentials credentials, Guesses guesses, Knocks knocks, SeatPace pace, Clock clock) {
        this.credentials = credentials;
        this.guesses = guesses;
        this.knocks = knocks;
        this.pace = pace;
        this.clock = clock;
    }

    /**
     * The session with this code, for anyone who has the code; for those whom the session knows it keeps its address, whatever
     * its code is by now.
     *
     * @throws Refusal 404 if there is none, 429 to a stranger where too many codes were wrong
     */
    public Session session(String code) {
        return knocks.answer(code, session -> session.door().opensTo(code), this::belongsTo);
    }

    /** As {@link #session}, for whoever comes in: only what lets in now does, whoever asks. */
    Session enters(String code) {
        return knocks.answer(code, session -> session.door().opensTo(code), nobody -> false);
    }

    /** As {@link #session}, also by a code that lets nobody in any more: who asks must then be known, or see what all may. */
    public Session sees(String code) {
        return knocks.answer(code, any -> true, this::belongsTo);
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
        Session session = sees(code);
        if (!mayCurate(session)) {
            throw staff ? Refusal.notFound("code_unknown") : credentials.elsewhere("curator_required");
        }
        return session;
    }

    /** As {@link #curates}, for what is one group's own. @throws Refusal 403 also if the asker speaks for another group */
    public Session speaksFor(String code, Integer group) {
        Session session = curates(code);
        demandSpeaker(session, group);
        return session;
    }

    /**
     * @throws Refusal 403 unless the asker, who curates the session, speaks for this group or, where it is null, the plenary
     */
    public void demandSpeaker(Session session, Integer group) {
        if (speaker(session).filter(found -> found.speaksFor(group)).isEmpty()) {
            throw Refusal.forbidden(group == null ? "plenary_of_another_rapporteur" : "group_of_another_rapporteur");
        }
    }

    /** @throws Refusal 401 if the asker is nobody the session knows, 404 if there is no such session */
    public Session follows(String code) {
        Session session = sees(code);
        if (!belongsTo(session)) {
            throw Refusal.unauthorized("listener_unknown");
        }
        return session;
    }

    /** @throws Refusal 401 if the asker has no seat, 403 if it is a seat of another session, 429 if it writes too fast */
    public Seated seat(String code) {
        Session session = sees(code);
        String token = credentials.token(Pass.SEAT, session.code()).orElseThrow(() -> credentials.elsewhere("seat_required"));
        Seat seat = Seat.withToken(token).orElseThrow(() -> credentials.elsewhere("seat_required"));
        if (!seat.session().code().equals(session.code())) {
            throw Refusal.forbidden("seat_elsewhere");
        }
        if (credentials.writes()) {
            pace.keep(seat.id());
        }
        return new Seated(seat, Seat.ownerHash(token));
    }

    /** Anybody the session knows, the hall's screen among them. */
    private boolean belongsTo(Session session) {
        return mayCurate(session) || hasSeat(session)
                || credentials.token(Pass.PROJECTOR, session.code())
                        .filter(pass -> pass.equals(session.door().screenKey()) || session.door().hasLink(pass)).isPresent();
    }

    public boolean mayCurate(Session session) {
        return speaker(session).isPresent();
    }

    /** For whom the asker speaks; empty where they do not curate the session. */
    public Optional<Speaker> speaker(Session session) {
        return runs(session) ? Optional.of(Speaker.FOR_ALL) : rapporteur(session).map(Rapporteur::speaker);
    }

    public boolean hasSeat(Session session) {
        return seatIn(session).isPresent();
    }

    /** The seat of whoever asks, to look or to listen. */
    public Optional<Seat> seatIn(Session session) {
        return credentials.token(Pass.SEAT, session.code()).flatMap(Seat::withToken)
                .filter(seat -> seat.session().code().equals(session.code()));
    }

    public boolean isStaff() {
        return staff().isPresent();
    }

    /** @throws Refusal 401 if the asker is not staff */
    public Staff demandStaff() {
        return staff().orElseThrow(() -> credentials.elsewhere("staff_required"));
    }

    /** As whom the asker follows a session that they run or report on; empty for everybody else. */
    public Optional<Presence> presence(Session session) {
        return staff().filter(found -> found.runs(session))
                .map(found -> new Presence(found.id(), credentials.signIn().orElse(null), 0, session.code()))
                .or(() -> rapporteur(session).map(found -> new Presence(0, null, found.id(), session.code())));
    }

    /** The asker as the audit trail names them, if they are staff: the account, and which sign-in of it. */
    public Person person() {
        return new Person(demandStaff().name(), Credentials.hand(credentials.kept(Pass.STAFF, "")), Role.FACILITATOR);
    }

    /** As {@link #person}, for whoever curates the session. @throws Refusal 401 if the asker does not */
    public Person curator(Session session) {
        return runs(session) ? person()
                : rapporteur(session).map(found -> new Person(found.name(),
                        Credentials.hand(credentials.token(Pass.RAPPORTEUR, session.code())), Role.RAPPORTEUR))
                        .orElseThrow(() -> credentials.elsewhere("curator_required"));
    }

    Optional<Staff> staff() {
        if (staff == null) {
            staff = credentials.basic().map(basic -> guesses.staff(basic.name(), basic.password())).orElseGet(
                    () -> credentials.kept(Pass.STAFF, "").flatMap(token -> SignIn.staff(token, clock.instant())));
        }
        return staff;
    }

    private Optional<Rapporteur> rapporteur(Session session) {
        return credentials.token(Pass.RAPPORTEUR, session.code()).flatMap(Rapporteur::withKey)
                .filter(rapporteur -> rapporteur.session().code().equals(session.code()));
    }
}
