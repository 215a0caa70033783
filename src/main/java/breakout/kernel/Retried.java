package breakout.kernel;

import java.util.concurrent.Callable;

import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.PessimisticLockException;

import org.hibernate.StaleStateException;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.LockAcquisitionException;

import io.quarkus.hibernate.orm.panache.Panache;
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
                return once(work);
            } catch (PersistenceException refused) {
                if (attempt == ATTEMPTS || !collision(refused)) {
                    throw refused;
                }
            }
        }
    }

    /** Does the work in a transaction of its own, and lets its collisions come to light before the commit. */
    static <T> T once(Callable<T> work) {
        return QuarkusTransaction.requiringNew().call(() -> {
            T done = work.call();
            Panache.getEntityManager().flush();
            return done;
        });
    }

    private static boolean collision(Throwable refused) {
        return refused != null && (refused instanceof ConstraintViolationException || refused instanceof OptimisticLockException
                || refused instanceof StaleStateException || refused instanceof LockAcquisitionException
                || refused instanceof PessimisticLockException || refused instanceof LockTimeoutException
                || collision(refused.getCause()));
    }
}
