package breakout.round;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

import breakout.kernel.Happening;
import breakout.kernel.Refusal;
import breakout.session.Session;

/**
 * One timed run of one question, in every break-out group at once. The bell is a stored instant; what a round is and
 * whether it takes an answer is computed from the time it is asked about, so that nothing depends on a scheduler.
 */
@Entity
public class Round extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Session session;

    private int number;
    private int question;

    @Enumerated(EnumType.STRING)
    private State state;

    @Embedded
    private Timing timing;

    @Version
    private int version;

    /** Something happened to a round: its clock or its state is no longer what the screens show. */
    public record Changed(String code, int number) implements Happening {
    }

    protected Round() {
    }

    Round(Session session, int number, int question) {
        this.session = session;
        this.number = number;
        this.question = question;
        this.timing = new Timing(session.graceSeconds());
        this.state = State.PLANNED;
    }

    /** @param others the session's rounds, of which only one runs at a time */
    public Changed open(Instant now, Duration length, List<Round> others) {
        Refusal.unless(state == State.PLANNED, "round_already_opened");
        Refusal.unless(others.stream().noneMatch(other -> other.runsAt(now)), "round_other_runs");
        state = State.OPEN;
        timing.start(now, length);
        return changed();
    }

    public Changed pause(Instant now) {
        demandRunning(now);
        state = State.PAUSED;
        timing.pause(now);
        return changed();
    }

    public Changed resume(Instant now) {
        Refusal.unless(state == State.PAUSED, "round_not_paused");
        state = State.OPEN;
        timing.start(now, timing.remaining(now));
        return changed();
    }

    /** Moves the bell by this length; a negative one brings it nearer, at most to now. */
    public Changed extend(Instant now, Duration length) {
        Refusal.unless(state == State.PAUSED || runsAt(now), stateAt(now).notRunning);
        if (remaining(now).plus(length).isNegative()) {
            throw Refusal.badInput("minutes", "round_shortened_too_far");
        }
        timing.move(length);
        return changed();
    }

    /** Rings the bell now; the grace follows. Asked again in the grace, ends the grace. */
    public Changed close(Instant now) {
        State as = stateAt(now);
        Refusal.unless(as == State.OPEN || as == State.PAUSED, as.notRunning);
        if (runsAt(now)) {
            state = State.OPEN;
            timing.ring(now);
            sealIfDue(now);
        } else {
            seal(now);
        }
        return changed();
    }

    /** Its grace is over, and nobody has booked it. */
    boolean isDueAt(Instant now) {
        return state == State.OPEN && stateAt(now) == State.CLOSED;
    }

    void sealIfDue(Instant now) {
        if (isDueAt(now)) {
            seal(timing.end());
        }
    }

    /**
     * Whether an answer that arrived then is taken.
     *
     * @return true if it is late: in the grace after the bell
     * @throws Refusal 409 saying why, if it is not taken
     */
    public boolean takeAt(Instant arrival) {
        if (state == State.PAUSED) {
            Refusal.unless(timing.arrivedBeforePause(arrival), "round_paused");
            return false;
        }
        Refusal.unless(state != State.PLANNED, "round_not_open");
        Refusal.unless(!timing.graceOverAt(arrival), "round_closed");
        return timing.rungAt(arrival);
    }

    /** What the round is at this time, whether or not anybody has booked it. */
    public State stateAt(Instant now) {
        return state == State.OPEN && timing.graceOverAt(now) ? State.CLOSED : state;
    }

    /** Running or paused: its bell has not rung. */
    public boolean runsAt(Instant now) {
        return state == State.PAUSED || state == State.OPEN && !timing.rungAt(now);
    }

    /** Not only planned. */
    public boolean wasOpened() {
        return state != State.PLANNED;
    }

    /** Between the bell and the end of the grace. */
    public boolean inGraceAt(Instant now) {
        return stateAt(now) == State.OPEN && !runsAt(now);
    }

    /** The time left until the bell; zero where the round does not run. */
    public Duration remaining(Instant now) {
        return runsAt(now) ? timing.remaining(now) : Duration.ZERO;
    }

    /** The time left in the grace; zero outside it. */
    public Duration graceRemaining(Instant now) {
        return inGraceAt(now) ? Duration.between(now, timing.end()) : Duration.ZERO;
    }

    public Session session() {
        return session;
    }

    public int number() {
        return number;
    }

    /** The number of the question it runs. */
    public int question() {
        return question;
    }

    /** When the bell rings, or rang; empty before the round is opened and while it is paused. */
    public Optional<Instant> bell() {
        return timing.bell();
    }

    private void seal(Instant at) {
        timing.seal(at);
        state = State.CLOSED;
    }

    private void demandRunning(Instant now) {
        Refusal.unless(state == State.OPEN && runsAt(now), stateAt(now).notRunning);
    }

    private Changed changed() {
        return new Changed(session.code(), number);
    }
}
