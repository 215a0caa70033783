package breakout.kernel;

import java.util.concurrent.Callable;

import jakarta.persistence.PersistenceException;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** Work that two may do at the same moment and only one can do first: whoever collides looks again. */
public final class Retried {

    /** Enough for a hall that sits down at once; who still collides then meets a fault, not chance. */
    private static final int ATTEMPTS = 20;

    private Retried() {
    }

    /** Does the work in a transaction of its own, and afresh if the database says that somebody else was first. */
    public static <T> T inTransaction(Callable<T> work) {
        for (int attempt = 1;; attempt++) {
            try {
                return QuarkusTransaction.requiringNew().call(work);
            } catch (PersistenceException collision) {
                if (attempt == ATTEMPTS) {
                    throw collision;
                }
            }
        }
    }
}
