package breakout.round;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import breakout.kernel.Disk;
import breakout.kernel.Scribe;
import breakout.node.Lock;
import breakout.node.Locks;

/**
 * Stands between answers and the sealing of their round: many answers pass together, the sealing passes alone. So an answer is
 * either in the sealed set, or it is refused. On this server it is taken before a transaction and given back after its end; on
 * all
 * others that share the database, by the work itself, at the beginning of its transaction.
 */
@ApplicationScoped
public class Gate {

    private final Map<String, ReadWriteLock> gates = new ConcurrentHashMap<>();
    private final Locks locks;
    private final Disk disk;
    private final Scribe scribe;

    Gate(Locks locks, Disk disk, Scribe scribe) {
        this.locks = locks;
        this.disk = disk;
        this.scribe = scribe;
    }

    /**
     * Among others, and never while somebody is in there {@link #alone}.
     *
     * @param work what is to be done first in the transaction
     * @param writing does it, and whatever else, in a transaction
     */
    public <R, T> T together(String code, Callable<R> work, Function<Callable<R>, T> writing) {
        return held(gate(code).readLock(), () -> writing.apply(() -> {
            locks.together(Lock.GATE, code);
            return work.call();
        }));
    }

    /**
     * Whoever waits for this lets nobody else in first: the bell does not starve behind a hall that sends.
     *
     * @param writing does the work in a transaction
     */
    <T> T alone(String code, Callable<T> work, Function<Callable<T>, T> writing) {
        return held(gate(code).writeLock(), () -> {
            // else what somebody gave up to wait for might pass behind
            scribe.demandSettled();
            return writing.apply(() -> {
                locks.alone(Lock.GATE, code);
                return work.call();
            });
        });
    }

    private ReadWriteLock gate(String code) {
        return gates.computeIfAbsent(code, session -> new ReentrantReadWriteLock(true));
    }

    private <T> T held(java.util.concurrent.locks.Lock lock, Supplier<T> work) {
        try {
            while (!lock.tryLock(Disk.LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS)) {
                disk.demandRoom();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Nobody waits at the gate any more", stopping);
        }
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
