package breakout.answer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;

import breakout.kernel.Which;
import breakout.round.Sealed;
import breakout.session.Session;

/**
 * Takes from answers the order in which they came: the numbers of a sealed round's are dealt anew among them, and rows are
 * written anew in another order. Who knows in which order people wrote learns nothing from either.
 */
@ApplicationScoped
class Shuffle {

    private final EntityManager database;
    private final Event<Dealt> told;

    Shuffle(EntityManager database, Event<Dealt> told) {
        this.database = database;
        this.told = told;
    }

    void deal(@Observes Sealed sealed) {
        Map<Integer, Integer> numbers = rewrite(sealed.session(), Optional.of(sealed.roundNumber()));
        told.fire(new Dealt(sealed.session(), numbers));
    }

    /** Writes all rows of the session anew; the numbers stay. What was read before is to be read again. */
    void rewrite(Session session) {
        rewrite(session, Optional.empty());
    }

    private Map<Integer, Integer> rewrite(Session session, Optional<Integer> round) {
        Map<Integer, Integer> numbers = new HashMap<>();
        database.flush();
        database.unwrap(org.hibernate.Session.class).doWork(connection -> {
            List<Rows> taken = Rows.take(connection, new Which("answer", "session_id = ? and round_number between ? and ?",
                    List.of(session.id(), round.orElse(0), round.orElse(Integer.MAX_VALUE))));
            if (round.isPresent()) {
                numbers.putAll(taken.get(0).deal("number"));
            }
            for (Rows each : taken) {
                each.putBack(connection);
            }
        });
        database.clear();
        return numbers;
    }
}
