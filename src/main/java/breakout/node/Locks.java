package breakout.node;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;

import breakout.kernel.Scribe;
import breakout.kernel.Silence;

/**
 * Locks that hold on all servers of a database, from when they are taken until the transaction ends. On a server that has its
 * database for itself they are not needed, and cost nothing.
 */
@ApplicationScoped
public class Locks {

    private final Neighbours neighbours;
    private final EntityManager database;

    Locks(Neighbours neighbours, EntityManager database) {
        this.neighbours = neighbours;
        this.database = database;
    }

    /** Among others who take it together. Only in a transaction. */
    public void together(Lock what, String code) {
        take("pg_advisory_xact_lock_shared", what, code);
    }

    /** Waits for those that have it; who asks later waits behind. Only in a transaction. */
    public void alone(Lock what, String code) {
        take("pg_advisory_xact_lock", what, code);
    }

    void write(@Observes Scribe.Begun begun) {
        alone(Lock.PEN, begun.code());
    }

    private void take(String how, Lock what, String code) {
        if (neighbours.possible()) {
            database.createNativeQuery("select cast(" + how + "(hashtextextended(:what, 0)) as varchar),"
                    + " set_config('idle_in_transaction_session_timeout', :silence, true)")
                    .setParameter("what", what + " " + code).setParameter("silence", Silence.LONGEST).getSingleResult();
        }
    }
}
