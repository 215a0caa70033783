package breakout.delegation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

import breakout.kernel.Happening;
import breakout.kernel.Refusal;
import breakout.kernel.Secret;
import breakout.session.Session;

/** A delegate's place in the session: one of a delegation's, in one break-out group. Whoever holds its token sits there. */
@Entity
public class Seat extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Session session;

    @ManyToOne(fetch = FetchType.EAGER)
    private Delegation delegation;

    private int number;
    private int groupNumber;
    private String language;
    private String tokenHash;

    /** A seat with what only its holder is told, once. */
    public record Taken(String code, Seat seat, String token, String resumeCode) implements Happening {

        /** With the code read now: what hears of it later may find the seat let go of by the database. */
        public Taken(Seat seat, Voices.Token given) {
            this(seat.session.code(), seat, given.token(), given.resumeCode());
        }
    }

    /** Whoever sat there does not any more; what proved the seat proves nothing. */
    public record Vacated(String code, long seat) implements Happening {
    }

    protected Seat() {
    }

    private Seat(Delegation delegation, int number, int groupNumber, String language, String token) {
        this.session = delegation.session();
        this.delegation = delegation;
        this.number = number;
        this.groupNumber = groupNumber;
        this.language = language;
        this.tokenHash = Secret.hash(token);
    }

    /** A delegate of this delegation sits down in this group; {@link Tables} knows where. */
    static Taken take(Delegation delegation, int group, String language, Voices.Token given) {
        var seat = new Seat(delegation, highest(delegation) + 1, group, language, given.token());
        seat.persistAndFlush();
        return new Taken(seat, given);
    }

    /** Of a seat that was removed the number is not given again while a later one is taken. */
    private static int highest(Delegation delegation) {
        return getEntityManager().createQuery("select coalesce(max(number), 0) from Seat where delegation = ?1", Integer.class)
                .setParameter(1, delegation).getSingleResult();
    }

    /** Every seat of the session, by the names of the delegations. */
    public static List<Seat> of(Session session) {
        return list("session = ?1 order by delegation.name, delegation.id, number", session);
    }

    /** Those of one delegation. */
    public static List<Seat> of(Delegation delegation) {
        return list("delegation = ?1 order by number", delegation);
    }

    /** How many are taken for each delegation, by its id; delegations without seats are left out. */
    public static Map<Long, Long> byDelegation(Session session) {
        return getEntityManager()
                .createQuery("select delegation.id, count(*) from Seat where session = ?1 group by delegation.id",
                        Object[].class)
                .setParameter(1, session).getResultStream()
                .collect(Collectors.toMap(counted -> (Long) counted[0], counted -> (Long) counted[1]));
    }

    /** @throws Refusal 404 if the session has no such seat */
    public static Seat in(Session session, long id) {
        return Seat.<Seat> find("session = ?1 and id = ?2", session, id).firstResultOptional()
                .orElseThrow(() -> Refusal.notFound("seat_unknown"));
    }

    /** Whoever holds this sits here from now on, and nobody else: what was written before belongs to nobody any more. */
    public Taken pass(Voices.Token given) {
        tokenHash = Secret.hash(given.token());
        return new Taken(this, given);
    }

    /** Sits in this group from now on. What was written stays where it was said. */
    public void move(int group) {
        groupNumber = group;
    }

    /** The seat whose token this is. */
    public static Optional<Seat> withToken(String token) {
        return find("tokenHash", Secret.hash(token)).firstResultOptional();
    }

    /** How many sit in each group, by its number; groups without seats are left out. */
    public static Map<Integer, Long> byGroup(Session session) {
        return getEntityManager()
                .createQuery("select groupNumber, count(*) from Seat where session = ?1 group by groupNumber", Object[].class)
                .setParameter(1, session).getResultStream()
                .collect(Collectors.toMap(counted -> (Integer) counted[0], counted -> (Long) counted[1]));
    }

    /** Whether this seat was not removed, as the database has it now. */
    public static boolean isThere(long id) {
        return count("id", id) > 0;
    }

    /** How many are taken in this session. */
    public static long counted(Session session) {
        // Panache's own count is put into SQL afresh each time, and this is asked with every answer
        return getEntityManager().createQuery("select count(*) from Seat where session = ?1", Long.class)
                .setParameter(1, session).getSingleResult();
    }

    /** What an answer keeps of the seat that wrote it: only who holds the token can tell that they wrote it. */
    public static String ownerHash(String token) {
        return Secret.hash("owner", token);
    }

    public Long id() {
        return id;
    }

    public Session session() {
        return session;
    }

    public Delegation delegation() {
        return delegation;
    }

    /** BCP 47 tag of the language the delegate reads; null where nobody knows. */
    public String language() {
        return language;
    }

    /** From 1, within the delegation. */
    public int number() {
        return number;
    }

    public int groupNumber() {
        return groupNumber;
    }
}
