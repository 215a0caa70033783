package breakout.kernel;

import org.hibernate.FlushMode;
import org.hibernate.Session;

import io.quarkus.hibernate.orm.panache.Panache;

/** A look at many things, none of which is changed. */
public final class Glance {

    private Glance() {
    }

    /**
     * What is found from here to the end of the transaction stays as it is: nobody looks through thousands of things for
     * changes before each further question to the database. What was changed before is written at the end.
     */
    public static void begin() {
        var session = Panache.getEntityManager().unwrap(Session.class);
        session.setDefaultReadOnly(true);
        session.setHibernateFlushMode(FlushMode.COMMIT);
    }
}
