package breakout.seating;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;

import io.quarkus.narayana.jta.QuarkusTransaction;

import breakout.round.Sealed;
import breakout.session.Session;

/**
 * Remembers who has sat with whom when a round ends, so that they need not meet again in any later one. That is a help for the
 * next plan, so the round does not wait for it: it is written after the sealing, which takes down only who sat where.
 */
@ApplicationScoped
class Acquaintances {

    /**
     * In a larger group nobody has met all others, and no plan could part them again at the few tables of such a room. What
     * there is to write grows by the square of it.
     */
    static final int MOST_WHO_MEET = 50;
    /** As long as other bells may wait: who sat in the groups after that meets again. */
    private static final Duration LONGEST_WRITING = Duration.ofSeconds(2);
    private static final Logger LOG = Logger.getLogger(Acquaintances.class);

    private static final String SITTING = "select group_number, id from seat where session_id = ?";
    private static final String REMEMBER = """
            insert into acquaintance (seat_id, delegation_id)
            select distinct one.id, other.delegation_id from seat one
            join seat other on other.delegation_id <> one.delegation_id
            where one.id = any(?) and other.id = any(?) and not exists
                (select 1 from acquaintance known where known.seat_id = one.id and known.delegation_id = other.delegation_id)""";
    private static final String RECALL = """
            select known.seat_id, known.delegation_id from acquaintance known
            join seat one on one.id = known.seat_id where one.session_id = ?""";

    void remember(@Observes Sealed sealed) {
        Collection<Set<Long>> groups = pairs(SITTING, sealed.session()).values();
        groups.removeIf(group -> group.size() < 2 || group.size() > MOST_WHO_MEET);
        sealed.afterwards().add(() -> remember(groups));
    }

    /** By the id of a seat, the ids of the delegations it has sat with; seats that have met nobody are left out. */
    static Map<Long, Set<Long>> of(Session session) {
        return pairs(RECALL, session);
    }

    /** Each group in a transaction of its own: no seat is held for longer. */
    private static void remember(Collection<Set<Long>> groups) {
        long begun = System.nanoTime();
        int written = 0;
        for (Set<Long> group : groups) {
            if (System.nanoTime() - begun > LONGEST_WRITING.toNanos()) {
                LOG.warnf("Of %d groups, who sat together in %d is not remembered", groups.size(), groups.size() - written);
                return;
            }
            QuarkusTransaction.requiringNew().run(() -> hibernate().doWork(connection -> remember(connection, group)));
            written++;
        }
    }

    private static void remember(Connection connection, Set<Long> group) throws SQLException {
        try (var insertion = connection.prepareStatement(REMEMBER)) {
            var seats = connection.createArrayOf("bigint", group.toArray());
            insertion.setArray(1, seats);
            insertion.setArray(2, seats);
            insertion.executeUpdate();
        }
    }

    /** What is found in the session, two and two: by the first, all that stand beside it. */
    private static Map<Long, Set<Long>> pairs(String query, Session session) {
        return hibernate().doReturningWork(connection -> pairs(connection, query, session.id()));
    }

    private static Map<Long, Set<Long>> pairs(Connection connection, String query, long session) throws SQLException {
        Map<Long, Set<Long>> pairs = new TreeMap<>();
        try (var asked = connection.prepareStatement(query)) {
            asked.setLong(1, session);
            try (var found = asked.executeQuery()) {
                while (found.next()) {
                    pairs.computeIfAbsent(found.getLong(1), none -> new HashSet<>()).add(found.getLong(2));
                }
            }
        }
        return pairs;
    }

    private static org.hibernate.Session hibernate() {
        return Session.getEntityManager().unwrap(org.hibernate.Session.class);
    }
}
