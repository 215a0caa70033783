package breakout.kernel;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

import io.quarkus.hibernate.orm.panache.Panache;

/** A piece of work in a session, and whoever waits for it. */
record Entry<R, T>(String code, Callable<R> rules, Scribe.Work<R, T> work, CompletableFuture<T> written) {

    /** @return what tells its result, or that it is refused, once what is beside it is committed */
    Runnable prepare() throws Exception {
        try {
            T result = work.with(allowed());
            Panache.getEntityManager().flush();
            return () -> written.complete(result);
        } catch (Forbidden byRule) {
            return () -> written.completeExceptionally(byRule.refusal);
        } finally {
            // else each would look through what all before it have written
            Panache.getEntityManager().clear();
        }
    }

    private R allowed() throws Exception {
        try {
            return rules.call();
        } catch (Refusal refused) {
            throw new Forbidden(refused);
        }
    }

    T alone() throws Exception {
        return work.with(rules.call());
    }

    /** Nothing of it was written yet. */
    private static final class Forbidden extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient Refusal refusal;

        Forbidden(Refusal refusal) {
            super(refusal.key(), null, false, false);
            this.refusal = refusal;
        }
    }
}
