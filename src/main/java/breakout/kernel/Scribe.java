package breakout.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.quarkus.hibernate.orm.panache.Panache;

/**
 * Writes down what a hall sends at once: all that waits, in one transaction, for a commit costs the same for one as for many.
 * Nobody is told that theirs is written before it is committed and the disk has it.
 */
@ApplicationScoped
public class Scribe {

    /** Beyond this the commit is a small part of the whole, and whoever came first waits for those behind. */
    private static final int MOST_AT_ONCE = 50;
    private static final Logger LOG = Logger.getLogger(Scribe.class);

    private final Disk disk;
    private final Queue<Entry<?>> waiting = new ConcurrentLinkedQueue<>();
    private final ExecutorService pen = Executors.newSingleThreadExecutor(writing -> new Thread(writing, "scribe"));

    /** A piece of work, and whoever waits for it. */
    private record Entry<T>(Callable<T> work, CompletableFuture<T> written) {

        /** @return what tells its result, once it is committed */
        Runnable prepare() throws Exception {
            T result = work.call();
            // else each would look through what all before it have written
            Panache.getEntityManager().flush();
            Panache.getEntityManager().clear();
            return () -> written.complete(result);
        }

        void writeAlone(Disk disk) {
            try {
                T result = Retried.inTransaction(work);
                disk.keep();
                written.complete(result);
            } catch (Throwable refused) {
                written.completeExceptionally(refused);
            }
        }
    }

    Scribe(Disk disk) {
        this.disk = disk;
    }

    /**
     * Does the work in a transaction, perhaps together with that of others, and returns when the disk has it. It may be done
     * more than once, each time from the beginning, so it keeps nothing outside the database; what it throws undoes it alone.
     * It looks before whether it will be refused: each refusal costs those beside it a second writing.
     */
    public <T> T write(Callable<T> work) {
        var entry = new Entry<>(work, new CompletableFuture<>());
        waiting.add(entry);
        pen.execute(this::writeWaiting);
        try {
            return entry.written().join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException refused ? refused : failed;
        }
    }

    @PreDestroy
    void putDown() {
        pen.shutdown();
    }

    private void writeWaiting() {
        List<Entry<?>> page = new ArrayList<>();
        while (page.size() < MOST_AT_ONCE && !waiting.isEmpty()) {
            page.add(waiting.remove());
        }
        if (page.size() > 1) {
            writeTogether(page);
        } else {
            page.forEach(entry -> entry.writeAlone(disk));
        }
    }

    private void writeTogether(List<Entry<?>> page) {
        List<Runnable> tell;
        try {
            tell = Retried.once(() -> {
                List<Runnable> written = new ArrayList<>();
                for (Entry<?> entry : page) {
                    written.add(entry.prepare());
                }
                return written;
            });
        } catch (Throwable oneOfThem) {
            LOG.debugf("%d are written one by one: %s", page.size(), oneOfThem.getClass().getName());
            page.forEach(entry -> entry.writeAlone(disk));
            return;
        }
        try {
            disk.keep();
        } catch (RuntimeException failed) {
            page.forEach(entry -> entry.written().completeExceptionally(failed));
            return;
        }
        tell.forEach(Runnable::run);
    }
}
