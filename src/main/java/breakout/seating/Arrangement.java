package breakout.seating;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

import breakout.session.Session;

/** How often it was changed in a session who sits where, or where a group meets: by it the screens see that they are old. */
@Entity
public class Arrangement extends PanacheEntityBase {

    @Id
    private Long sessionId;

    private int number;

    protected Arrangement() {
    }

    private Arrangement(Session session) {
        sessionId = session.id();
    }

    /** 0 where it was never changed. */
    public static int number(Session session) {
        return Arrangement.<Arrangement> findByIdOptional(session.id()).map(found -> found.number).orElse(0);
    }

    /** The caller has the session alone. */
    static void turn(Session session) {
        Arrangement arrangement = Arrangement.<Arrangement> findByIdOptional(session.id()).orElseGet(() -> {
            var first = new Arrangement(session);
            first.persist();
            return first;
        });
        arrangement.number++;
    }
}
