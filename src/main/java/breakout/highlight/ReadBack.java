package breakout.highlight;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

import breakout.kernel.Happening;
import breakout.session.Session;

/** "Is this what we said?": a group is asked, and has {@link #TAKES} to answer. */
@Entity
public class ReadBack extends PanacheEntityBase {

    /** Long enough to read a handful of sentences and object to one, short enough that nobody leaves the table. */
    public static final Duration TAKES = Duration.ofMinutes(2);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Session session;

    private int groupNumber;
    private Instant closesAt;
    private boolean ended;

    /** A group is asked, or not any more. */
    public record Changed(String code) implements Happening {
    }

    protected ReadBack() {
    }

    private ReadBack(Session session, int groupNumber, Instant closesAt) {
        this.session = session;
        this.groupNumber = groupNumber;
        this.closesAt = closesAt;
    }

    static ReadBack begin(Session session, int groupNumber, Instant now) {
        var readBack = new ReadBack(session, groupNumber, now.plus(TAKES));
        readBack.persist();
        return readBack;
    }

    /** What the group is being asked at this moment. */
    public static Optional<ReadBack> open(Session session, int groupNumber, Instant now) {
        return find("session = ?1 and groupNumber = ?2 and closesAt > ?3", session, groupNumber, now).firstResultOptional();
    }

    /** What each group of the session is being asked at this moment, by its number. */
    public static Map<Integer, ReadBack> open(Session session, Instant now) {
        return ReadBack.<ReadBack> list("session = ?1 and closesAt > ?2", session, now).stream()
                .collect(Collectors.toMap(ReadBack::groupNumber, Function.identity()));
    }

    /** Another number whenever a group of this session is asked, or not any more. */
    public static long turns(Session session) {
        return getEntityManager()
                .createQuery("select coalesce(sum(case when ended then 2L else 1L end), 0L) from ReadBack where session = ?1",
                        Long.class)
                .setParameter(1, session).getSingleResult();
    }

    /** Those whose end nobody has booked yet, of every session. */
    static List<ReadBack> running() {
        return list("select r from ReadBack r join fetch r.session where not r.ended");
    }

    /** Nobody is asked any more: by hand, or as time is over. */
    Changed end(Instant now) {
        closesAt = now.isBefore(closesAt) ? now : closesAt;
        ended = true;
        return new Changed(session.code());
    }

    /** The server was away: silence meanwhile was no consent, so the group has all of its time again. */
    void beginAgain(Instant now) {
        closesAt = now.plus(TAKES);
    }

    public boolean isOpen(Instant now) {
        return now.isBefore(closesAt);
    }

    public int groupNumber() {
        return groupNumber;
    }

    public Instant closesAt() {
        return closesAt;
    }

    /** As a clock shows it: 0 only when it is over. */
    public long remainingSeconds(Instant now) {
        return isOpen(now) ? Duration.between(now, closesAt).plusMillis(999).toSeconds() : 0;
    }
}
