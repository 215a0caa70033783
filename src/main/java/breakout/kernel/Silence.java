package breakout.kernel;

import org.hibernate.Session;
import org.hibernate.dialect.PostgreSQLDialect;
import org.hibernate.engine.spi.SessionFactoryImplementor;

import io.quarkus.hibernate.orm.panache.Panache;

/** How long a server may be silent that has what others wait for. */
public final class Silence {

    /**
     * Whoever is silent for longer, in milliseconds, is taken to be cut off, and loses what it has with all that its
     * transaction wrote: it keeps nobody else's bell.
     */
    public static final String LONGEST = "1500";

    private Silence() {
    }

    /**
     * Before something is taken that others wait for, from then to the end of the transaction. An embedded database has no
     * others.
     */
    public static void keepShort() {
        var session = Panache.getEntityManager().unwrap(Session.class);
        var dialect = session.getSessionFactory().unwrap(SessionFactoryImplementor.class).getJdbcServices().getDialect();
        if (dialect instanceof PostgreSQLDialect) {
            session.createNativeQuery("select set_config('idle_in_transaction_session_timeout', :longest, true)", String.class)
                    .setParameter("longest", LONGEST).getSingleResult();
        }
    }
}
