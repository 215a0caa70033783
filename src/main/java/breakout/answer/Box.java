package breakout.answer;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

import breakout.access.Seated;
import breakout.session.Session;

/** Where something stood until it was sent. */
final class Box {

    private Box() {
    }

    /**
     * What was sent is not unsent any more. By a plain statement: of each answer that is taken it is asked, and nearly always
     * there is nothing.
     */
    static void empty(Seated author, UUID answer) {
        Session.getEntityManager().unwrap(org.hibernate.Session.class)
                .doWork(connection -> empty(connection, author, answer));
    }

    private static void empty(Connection connection, Seated author, UUID answer) throws SQLException {
        try (var emptying = connection
                .prepareStatement("delete from unsent where session_id = ? and owner_hash = ? and answer_id = ?")) {
            emptying.setLong(1, author.session().id());
            emptying.setString(2, author.ownerHash());
            emptying.setObject(3, answer);
            emptying.executeUpdate();
        }
    }
}
