package breakout.session;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** One line of a session's audit trail: what was done, when and by whom. It is written once and never changed. */
@Entity
public class AuditEntry extends PanacheEntityBase {

    /**
     * Somebody who does something.
     *
     * @param name of their account
     * @param hand tells one sign-in from another of the same account
     */
    public record Person(String name, String hand) {
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Session session;

    private Instant at;
    private String who;
    private String hand;

    @Enumerated(EnumType.STRING)
    private Deed deed;

    private Integer roundNumber;
    private Long seconds;

    protected AuditEntry() {
    }

    private AuditEntry(Session session, Instant at, Person by, Deed deed, int roundNumber, Long seconds) {
        this.session = session;
        this.at = at;
        this.who = by == null ? null : by.name();
        this.hand = by == null ? null : by.hand();
        this.deed = deed;
        this.roundNumber = roundNumber;
        this.seconds = seconds;
    }

    /**
     * @param by null where time itself did it
     * @param length by how much time was moved or lost; null where none was
     */
    public static void write(Session session, Instant at, Person by, Deed deed, int roundNumber, Duration length) {
        new AuditEntry(session, at, by, deed, roundNumber, length == null ? null : Math.round(length.toMillis() / 1000.0))
                .persist();
    }

    /** The latest entries, the newest first. */
    public static List<AuditEntry> latest(Session session, int most) {
        return AuditEntry.<AuditEntry> find("session = ?1 order by id desc", session).page(0, most).list();
    }

    /** What was last done to a round. */
    public static Optional<AuditEntry> last(Session session, int roundNumber) {
        return find("session = ?1 and roundNumber = ?2 order by id desc", session, roundNumber).firstResultOptional();
    }

    public Instant at() {
        return at;
    }

    /** Empty where time itself did it. */
    public Optional<Person> by() {
        return Optional.ofNullable(who).map(name -> new Person(name, hand));
    }

    public Deed deed() {
        return deed;
    }

    public int roundNumber() {
        return roundNumber;
    }

    /** By how much time was moved or lost, rounded; empty where none was. */
    public Optional<Long> seconds() {
        return Optional.ofNullable(seconds);
    }
}
