package breakout.live;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.vertx.core.net.NetClient;

import breakout.Crowd;

/** All delegates of a crowd listen; how they come back after they were dropped is measured. */
final class Storm implements Listener.Watch, AutoCloseable {

    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(120);
    private static final long SLICE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final List<Listener> listeners;
    private final AtomicInteger listening = new AtomicInteger();
    private final AtomicInteger back = new AtomicInteger();
    private final AtomicLong firstReached = new AtomicLong();
    private final Queue<Long> reached = new ConcurrentLinkedQueue<>();

    Storm(Crowd crowd, URI stream) {
        NetClient net = crowd.vertx.createNetClient();
        listeners = IntStream.range(0, crowd.size())
                .mapToObj(seat -> new Listener(crowd.vertx, net, stream, crowd.token(seat), this)).toList();
    }

    void begin() {
        listeners.forEach(Listener::connect);
    }

    void dropAll() {
        listeners.forEach(Listener::drop);
    }

    /** From here on it is counted who comes back, and when. */
    void forget() {
        reached.clear();
        back.set(0);
        firstReached.set(0);
    }

    /** Waits until nobody listens. */
    void awaitSilence() {
        await(() -> listening.get() == 0);
    }

    /** Waits until all have come back and listen. */
    void awaitAll() {
        await(() -> back.get() >= listeners.size() && listening.get() == listeners.size());
    }

    /** How long it is since the server was reached again. */
    long millisSinceReached() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - firstReached.get());
    }

    /** The most that came within a tenth of a second. */
    long peak() {
        Map<Long, Long> slices = reached.stream().map(at -> at / SLICE_NANOS)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return slices.values().stream().mapToLong(Long::longValue).max().orElse(0);
    }

    private void await(BooleanSupplier reached) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!reached.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError(listening + " of " + listeners.size() + " listen");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }

    @Override
    public void reached() {
        long now = System.nanoTime();
        firstReached.compareAndSet(0, now);
        reached.add(now);
    }

    @Override
    public void told() {
        listening.incrementAndGet();
        back.incrementAndGet();
    }

    @Override
    public void lost() {
        listening.decrementAndGet();
    }

    @Override
    public void close() {
        listeners.forEach(Listener::leave);
    }
}
