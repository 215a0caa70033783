package breakout.answer;

import java.sql.Connection;
import java.sql.SQLException;

import breakout.session.Session;

/** Counts the answers of a session: each is called by a number, from 1, which is given once. */
final class Numbers {

    private Numbers() {
    }

    /** By plain statements: of a native query that tells what it returns, Hibernate keeps a plan anew each time. */
    static int next(Session session) {
        return Session.getEntityManager().unwrap(org.hibernate.Session.class)
                .doReturningWork(connection -> next(connection, session.id()));
    }

    private static int next(Connection connection, long session) throws SQLException {
        try (var count = connection.prepareStatement("update session set numbered = numbered + 1 where id = ?");
                var counted = connection.prepareStatement("select numbered from session where id = ?")) {
            count.setLong(1, session);
            count.executeUpdate();
            counted.setLong(1, session);
            try (var found = counted.executeQuery()) {
                found.next();
                return found.getInt(1);
            }
        }
    }
}
