package breakout.session;

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

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/**
 * One line of a session's audit trail: what was done, when and by whom. It is written once and never changed, and carries the
 * hash of the one before.
 */
@Entity
public class AuditEntry extends PanacheEntityBase {

    /**
     * Somebody who does something.
     *
     * @param name of their account
     * @param hand tells one sign-in from another of the same account
     */
    public record Person(String name, String hand, Role role) {
    }

    /** As what somebody acts. */
    public enum Role {
        FACILITATOR,
        RAPPORTEUR
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Session session;

    /** From 1; null for what was written before trails were chained. */
    private Integer number;
    private String hash;

    private Instant at;
    private String who;
    private String hand;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Enumerated(EnumType.STRING)
    private Deed deed;

    @Embedded
    private Matter matter;

    protected AuditEntry() {
    }

    private AuditEntry(Session session, Instant at, Person by, Deed deed, Matter matter) {
        this.session = session;
        this.at = at;
        this.who = by == null ? null : by.name();
        this.hand = by == null ? null : by.hand();
        this.role = by == null ? null : by.role();
        this.deed = deed;
        this.matter = matter;
    }

    /** @param by null where time itself did it */
    public static void write(Session session, Instant at, Person by, Deed deed, Matter matter) {
        var entry = new AuditEntry(session, at, by, deed, matter);
        AuditHead head = AuditHead.alone(session);
        entry.number = head.number() + 1;
        entry.hash = entry.link().hashAfter(head.hash());
        entry.persist();
        head.follow(entry.number, entry.hash);
    }

    /**
     * An act on a round.
     *
     * @param by null where time itself did it
     * @param length by how much time was moved or lost; null where none was
     */
    public static void write(Session session, Instant at, Person by, Deed deed, int roundNumber, Duration length) {
        write(session, at, by, deed, Matter.round(roundNumber, length));
    }

    /** The latest entries, the newest first. */
    public static List<AuditEntry> latest(Session session, int most) {
        return AuditEntry.<AuditEntry> find("session = ?1 order by id desc", session).page(0, most).list();
    }

    /** The latest that a person did; empty before anybody did anything. */
    public static Optional<AuditEntry> latestByAPerson(Session session) {
        return find("session = ?1 and who is not null order by id desc", session).firstResultOptional();
    }

    /** The latest that was done to rounds, the newest first. */
    public static List<AuditEntry> latestToRounds(Session session, int most) {
        return AuditEntry.<AuditEntry> find("session = ?1 and deed in ?2 order by id desc", session, Deed.TO_ROUNDS)
                .page(0, most).list();
    }

    /** What was last done to a round. */
    public static Optional<AuditEntry> last(Session session, int roundNumber) {
        return find("session = ?1 and matter.roundNumber = ?2 and deed in ?3 order by id desc", session, roundNumber,
                Deed.TO_ROUNDS).firstResultOptional();
    }

    /** All that are chained, the oldest first. */
    public static List<AuditEntry> chained(Session session) {
        return list("session = ?1 and number is not null order by number", session);
    }

    /** What binds it to the entry before. */
    Link link() {
        String by = who == null ? "" : Link.by(who, hand, String.valueOf(role));
        return new Link(number, hash, session.code(), at, by, deed.name(), matter().told());
    }

    /** Whether it says that this person did this to this. */
    public boolean tells(Person person, Deed done, Matter to) {
        return by().filter(person::equals).isPresent() && deed == done && matter().equals(to);
    }

    /** Its place in the trail, from 1. */
    public int number() {
        return number;
    }

    /** Of this entry and all before it. */
    public String hash() {
        return hash;
    }

    public Instant at() {
        return at;
    }

    /** Empty where time itself did it. */
    public Optional<Person> by() {
        return Optional.ofNullable(who).map(name -> new Person(name, hand, role));
    }

    public Deed deed() {
        return deed;
    }

    /** What was acted on. */
    public Matter matter() {
        return matter == null ? Matter.NONE : matter;
    }
}
