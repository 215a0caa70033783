package breakout.answer;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;

import breakout.round.Sealed;
import breakout.session.Session;

/**
 * Takes from answers the order in which they came: the numbers of a sealed round's are dealt anew among them, and rows are
 * written anew in another order. Who knows in which order people wrote learns nothing from either.
 */
@ApplicationScoped
class Shuffle {

    private final EntityManager database;

    Shuffle(EntityManager database) {
        this.database = database;
    }

    void deal(@Observes Sealed sealed) {
        rewrite(sealed.session(), Optional.of(sealed.roundNumber()));
    }

    /** Writes all rows of the session anew; the numbers stay. What was read before is to be read again. */
    void rewrite(Session session) {
        rewrite(session, Optional.empty());
    }

    private void rewrite(Session session, Optional<Integer> round) {
        database.flush();
        database.unwrap(org.hibernate.Session.class).doWork(connection -> {
            var own = new Rows.Which("session_id = ? and round_number between ? and ?",
                    List.of(session.id(), round.orElse(0), round.orElse(Integer.MAX_VALUE)));
            List<Rows> about = Rows.pointingAt(connection, "answer", own);
            Rows answers = Rows.take(connection, "answer", own);
            if (round.isPresent()) {
                answers.deal("number");
            }
            answers.putBack(connection);
            for (Rows each : about) {
                each.putBack(connection);
            }
        });
        database.clear();
    }
}
