package breakout.round;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Stands between answers and the sealing of their round: many answers pass together, the sealing passes alone. So an answer is
 * either in the sealed set, or it is refused. It is taken before a transaction and given back after its end.
 */
@ApplicationScoped
public class Gate {

    private final Map<String, ReadWriteLock> gates = new ConcurrentHashMap<>();

    /** Among others, and never while somebody is in there {@link #alone}. */
    public <T> T together(String code, Supplier<T> work) {
        return held(gate(code).readLock(), work);
    }

    /** Whoever waits for this lets nobody else in first: the bell does not starve behind a hall that sends. */
    <T> T alone(String code, Supplier<T> work) {
        return held(gate(code).writeLock(), work);
    }

    private ReadWriteLock gate(String code) {
        return gates.computeIfAbsent(code, session -> new ReentrantReadWriteLock(true));
    }

    private static <T> T held(Lock lock, Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
