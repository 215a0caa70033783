package breakout.round;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

import breakout.kernel.Refusal;
import breakout.session.Deed;
import breakout.session.Session;

/**
 * One timed run of one question, in every group at once. The bell is a stored instant; whether it takes an answer is computed
 * from the time it is asked about: nothing depends on a scheduler.
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

    @Embedded
    private Course course;

    @Embedded
    private Undo undo;

    /** The longest time that a seat was given for itself. */
    private int extraSeconds;

    /** When the server was last seen while the round ran. */
    private Instant aliveAt;

    /** What people did to it; the version also rises with what time does. */
    private int acts;

    @Version
    private int version;

    protected Round() {
    }

    Round(Session session, int number, int question) {
        this.session = session;
        this.number = number;
        this.question = question;
        this.course = new Course(session.graceSeconds());
    }

    void open(Instant now, Duration length, List<Round> others) {
        Rounds.demandAlone(this, now, others);
        act(Deed.OPENED, now, () -> course.open(now, length));
    }

    void pause(Instant now) {
        act(Deed.PAUSED, now, () -> course.pause(now));
    }

    void resume(Instant now) {
        act(Deed.RESUMED, now, () -> course.resume(now));
    }

    /** Moves the bell by this length; a negative one brings it nearer, at most to now. */
    void extend(Instant now, Duration length) {
        act(Deed.EXTENDED, now, () -> course.extend(now, length));
    }

    /** Rings the bell now; the grace follows. */
    void close(Instant now) {
        act(Deed.RANG, now, () -> course.close(now));
    }

    /** Takes nothing more that comes from now on: the grace is over, and with it what somebody was given for themselves. */
    void end(Instant now) {
        course.end(now, Duration.ofSeconds(extraSeconds));
        undo = null;
        acts++;
    }

    /**
     * Makes it as it was before the last act.
     *
     * @return whether its bell had rung, and has not any more
     * @throws Refusal 409 if the act is too long ago, or another round runs by now
     */
    boolean undo(Instant now, List<Round> others) {
        Undo last = undoable(now).orElseThrow(() -> Refusal.conflict("round_not_undoable"));
        boolean hadRung = !runsAt(now);
        course = last.course(now);
        if (runsAt(now)) {
            Rounds.demandAlone(this, now, others);
        }
        aliveAt = now;
        undo = null;
        acts++;
        return hadRung && runsAt(now);
    }

    /** Takes its last answer; the set is final. Only where {@link #isDueAt}. */
    void seal() {
        course.seal(Duration.ofSeconds(extraSeconds));
        undo = null;
    }

    /** The server is here again: what ran when it was last seen goes on with what it had left. */
    void giveBack(Instant now) {
        course.shift(away(now));
        Optional.ofNullable(undo).ifPresent(act -> act.shift(away(now)));
        aliveAt = now;
    }

    /** How long nobody has seen the server; negative if its clock was set back meanwhile. */
    Duration away(Instant now) {
        return aliveAt == null ? Duration.ZERO : Duration.between(aliveAt, now);
    }

    /** Whether what arrived then, from a seat with such time of its own, is late. @throws Refusal 409 if it is not taken */
    public boolean takeAt(Instant arrival, Duration extra) {
        return course.takeAt(arrival, extra);
    }

    boolean isDueAt(Instant now) {
        return course.isDueAt(now, Duration.ofSeconds(extraSeconds));
    }

    Optional<Instant> due() {
        return course.end(Duration.ofSeconds(extraSeconds));
    }

    /** How far it has come, in more detail than the house needs. */
    Course course() {
        return course;
    }

    public State state() {
        return course.state();
    }

    public boolean wasOpened() {
        return state() != State.PLANNED;
    }

    /** Running or paused: its bell has not rung. */
    public boolean runsAt(Instant now) {
        return course.runsAt(now);
    }

    /** When the bell rings, or rang; empty before the round is opened and while it is paused. */
    public Optional<Instant> bell() {
        return course.bell();
    }

    Optional<Undo> undoable(Instant now) {
        return Optional.ofNullable(undo).filter(last -> last.possibleAt(now));
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

    int acts() {
        return acts;
    }

    private void act(Deed deed, Instant now, Runnable act) {
        var before = new Undo(deed, course, now);
        act.run();
        undo = before;
        aliveAt = now;
        acts++;
    }

}
