package breakout.kernel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import org.jboss.logging.Logger;

/**
 * Writes down what a hall sends at once: all that waits, in one transaction, for a commit costs the same for one as for many.
 * Nobody is told that theirs is written before it is committed and the disk has it. Where several servers write, each writes
 * one session after the other, all in the same order, so that none waits for one that waits for it.
 */
@ApplicationScoped
public class Scribe {

    /** What was handed in to a session is written from here to the end of the transaction: nobody else may begin with it. */
    public record Begun(String code) {
    }

    /** Beyond this the commit is a small part of the whole, and whoever came first waits for those behind. */
    private static final int MOST_AT_ONCE = 50;
    /** More than there are threads to hand in; whoever came beyond would wait to wait. */
    private static final int MOST_WAITING = 1_000;
    private static final Logger LOG = Logger.getLogger(Scribe.class);

    private final Disk disk;
    private final Event<Begun> beginnings;
    private final BlockingQueue<Entry<?, ?>> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
    /** Nobody waits for them any more, and they are perhaps still written. */
    private final Set<Entry<?, ?>> abandoned = ConcurrentHashMap.newKeySet();
    private final ExecutorService pen = Executors.newSingleThreadExecutor(writing -> new Thread(writing, "scribe"));

    /** What is written once the rules have found what it needs. */
    @FunctionalInterface
    public interface Work<R, T> {
        T with(R found) throws Exception;
    }

    Scribe(Disk disk, Event<Begun> beginnings) {
        this.disk = disk;
        this.beginnings = beginnings;
    }

    /**
     * Does the work in a transaction, perhaps together with that of others, and returns when the disk has it. It may be done
     * more than once, each time from the beginning, so it keeps nothing outside the database; what it throws undoes it alone,
     * and costs those beside it a second writing.
     *
     * @param code of the session it is done in, in whose own order it stays
     */
    public <T> T write(String code, Callable<T> work) {
        return write(code, () -> null, nothing -> work.call());
    }

    /**
     * As {@link #write(String, Callable)}, of what may often be refused.
     *
     * @param rules write nothing: so what they refuse costs nobody anything
     */
    public <R, T> T write(String code, Callable<R> rules, Work<R, T> work) {
        var entry = new Entry<>(code, rules, work, new CompletableFuture<>());
        queue(entry);
        pen.execute(this::writeWaiting);
        try {
            return written(entry);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException refused ? refused
                    : new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Nobody waits for it any more", stopping);
        }
    }

    /** Nobody waits for a full disk: what is not begun by then is not done. */
    private <T> T written(Entry<?, T> entry) throws ExecutionException, InterruptedException {
        while (true) {
            try {
                return entry.written().get(Disk.LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException slow) {
                if (disk.isFull()) {
                    giveUp(entry);
                }
            }
        }
    }

    private void giveUp(Entry<?, ?> entry) {
        abandoned.add(entry);
        boolean over = !entry.written().completeExceptionally(new DiskFull());
        if (over || waiting.remove(entry)) {
            abandoned.remove(entry);
        }
    }

    private void queue(Entry<?, ?> entry) {
        try {
            waiting.put(entry);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Nothing is written any more", stopping);
        }
    }

    /** @throws DiskFull while something is still being written that nobody waits for any more */
    public void demandSettled() {
        if (!abandoned.isEmpty()) {
            throw new DiskFull();
        }
    }

    @PreDestroy
    void putDown() {
        pen.shutdown();
    }

    private void writeWaiting() {
        List<Entry<?, ?>> page = new ArrayList<>();
        waiting.drainTo(page, MOST_AT_ONCE);
        page.sort(Comparator.comparing(Entry::code));
        if (page.size() > 1) {
            writeTogether(page);
        } else {
            page.forEach(this::writeAlone);
        }
        page.forEach(abandoned::remove);
    }

    private <R, T> void writeAlone(Entry<R, T> entry) {
        if (entry.written().isDone()) {
            return;
        }
        try {
            entry.written().complete(disk.kept(() -> {
                beginnings.fire(new Begun(entry.code()));
                return entry.alone();
            }));
        } catch (Throwable refused) {
            entry.written().completeExceptionally(refused);
        }
    }

    private void writeTogether(List<Entry<?, ?>> page) {
        List<Runnable> tell;
        try {
            tell = Retried.once(() -> {
                List<Runnable> written = new ArrayList<>();
                String begun = null;
                for (Entry<?, ?> entry : page) {
                    if (entry.written().isDone()) {
                        continue;
                    }
                    if (!entry.code().equals(begun)) {
                        begun = entry.code();
                        beginnings.fire(new Begun(begun));
                    }
                    written.add(entry.prepare());
                }
                return written;
            });
        } catch (Throwable oneOfThem) {
            if (disk.failed(oneOfThem)) {
                // each of them would wait as long to be told the same
                page.forEach(entry -> entry.written().completeExceptionally(new DiskFull(oneOfThem)));
                return;
            }
            LOG.debugf("%d are written one by one: %s", page.size(), oneOfThem.getClass().getName());
            page.forEach(this::writeAlone);
            return;
        }
        try {
            disk.keep();
        } catch (Throwable failed) {
            page.forEach(entry -> entry.written().completeExceptionally(failed));
            return;
        }
        tell.forEach(Runnable::run);
    }
}
