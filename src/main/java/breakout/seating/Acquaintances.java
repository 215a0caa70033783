package breakout.seating;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import breakout.round.Sealed;
import breakout.session.Session;

/** Remembers who has sat with whom when a round ends, so that they need not meet again in any later one. */
@ApplicationScoped
class Acquaintances {

    private static final String REMEMBER = """
            insert into acquaintance (seat_id, delegation_id)
            select distinct one.id, other.delegation_id from seat one
            join seat other on other.session_id = one.session_id and other.group_number = one.group_number
            where one.session_id = ? and other.delegation_id <> one.delegation_id and not exists
                (select 1 from acquaintance known where known.seat_id = one.id and known.delegation_id = other.delegation_id)""";
    private static final String RECALL = """
            select known.seat_id, known.delegation_id from acquaintance known
            join seat one on one.id = known.seat_id where one.session_id = ?""";

    void remember(@Observes Sealed sealed) {
        Session.getEntityManager().flush();
        Session.getEntityManager().unwrap(org.hibernate.Session.class)
                .doWork(connection -> remember(connection, sealed.session().id()));
    }

    /** By the id of a seat, the ids of the delegations it has sat with; seats that have met nobody are left out. */
    static Map<Long, Set<Long>> of(Session session) {
        return Session.getEntityManager().unwrap(org.hibernate.Session.class)
                .doReturningWork(connection -> recall(connection, session.id()));
    }

    private static void remember(Connection connection, long session) throws SQLException {
        try (var insertion = connection.prepareStatement(REMEMBER)) {
            insertion.setLong(1, session);
            insertion.executeUpdate();
        }
    }

    private static Map<Long, Set<Long>> recall(Connection connection, long session) throws SQLException {
        Map<Long, Set<Long>> met = new HashMap<>();
        try (var query = connection.prepareStatement(RECALL)) {
            query.setLong(1, session);
            try (var found = query.executeQuery()) {
                while (found.next()) {
                    met.computeIfAbsent(found.getLong(1), none -> new HashSet<>()).add(found.getLong(2));
                }
            }
        }
        return met;
    }
}
