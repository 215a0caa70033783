package breakout.live;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.stream.Collectors;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;

/** One session as it is told: who listens, and what was read of it last. */
class Stream {

    /** Who has no seat, among those who listen. */
    private static final Long NO_SEAT = 0L;

    /** With the seat of each. */
    private final Map<HttpServerResponse, Long> listeners = new ConcurrentHashMap<>();
    private final AtomicLong happened = new AtomicLong();
    private final AtomicBoolean due = new AtomicBoolean();
    private final AtomicBoolean later = new AtomicBoolean();
    private volatile boolean again;
    private volatile Duration took = Duration.ZERO;
    private volatile long lastTold = System.nanoTime() - TimeUnit.MILLISECONDS.toNanos(Pause.LONGEST_MILLIS);
    private volatile Snapshot last;
    private volatile boolean wanted;

    /** @param seat null for who has none */
    void add(HttpServerResponse listener, Long seat) {
        listener.closeHandler(gone -> listeners.remove(listener));
        listener.exceptionHandler(broken -> listeners.remove(listener));
        listeners.put(listener, seat == null ? NO_SEAT : seat);
        if (listener.closed()) {
            // gone before anybody could hear it go
            listeners.remove(listener);
        }
    }

    /** Something was committed: what was read before is not the session any more. */
    void turnsStale() {
        happened.incrementAndGet();
    }

    /** Something was committed that may wait: it is told at the next step. */
    void turnsStaleLater() {
        later.set(true);
    }

    /** True once for all that waited. */
    boolean hasWaited() {
        return later.getAndSet(false);
    }

    /** True for the first to want a telling since the last one is over. */
    boolean turnsDue() {
        again = true;
        return due.compareAndSet(false, true);
    }

    /** In milliseconds, until its listeners may be told something. */
    long rest() {
        long rested = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - lastTold);
        return Math.max(Pause.LEAST_MILLIS, Pause.millis(listeners.size(), took) - rested);
    }

    /** One telling at a time, so that none overtakes another. */
    void telling(Runnable telling) {
        again = false;
        long begun = System.nanoTime();
        try {
            telling.run();
        } finally {
            lastTold = System.nanoTime();
            took = Duration.ofNanos(lastTold - begun);
            due.set(false);
        }
    }

    /** Whether something was wanted since the last telling began. */
    boolean isWantedAgain() {
        return again;
    }

    /**
     * The session as of this moment or later, read at most once for all who ask at the same time.
     *
     * @param reading is given how many happenings it will not be older than
     */
    Snapshot current(LongFunction<Snapshot> reading) {
        long asOf = happened.get();
        Snapshot known = last;
        return known != null && known.heard() >= asOf ? known : read(asOf, reading);
    }

    private synchronized Snapshot read(long asOf, LongFunction<Snapshot> reading) {
        if (last == null || last.heard() < asOf) {
            last = reading.apply(happened.get());
        }
        return last;
    }

    /** A listener too slow to take what it was last told is dropped: it comes back, and is told all anew. */
    void tell(Buffer event) {
        each(listener -> {
            if (listener.writeQueueFull()) {
                listeners.remove(listener);
                listener.reset();
            } else {
                listener.write(event);
            }
        });
    }

    /** Whoever listened will come back, to this server or to the next. */
    void end() {
        each(HttpServerResponse::end);
    }

    /** Those who listen at this seat hear no more. */
    void end(Long seat) {
        each(listener -> {
            if (seat.equals(listeners.get(listener))) {
                listeners.remove(listener);
                listener.end();
            }
        });
    }

    /** One that goes away meanwhile keeps nobody else from being told. */
    private void each(Consumer<HttpServerResponse> telling) {
        for (HttpServerResponse listener : listeners.keySet()) {
            try {
                telling.accept(listener);
            } catch (RuntimeException gone) {
                listeners.remove(listener);
            }
        }
    }

    /** Where they sit who listen; those without a seat are left out. */
    Set<Long> seats() {
        return listeners.values().stream().filter(seat -> !seat.equals(NO_SEAT)).collect(Collectors.toSet());
    }

    int listeners() {
        return listeners.size();
    }

    /** Something happened that the listeners have not been told. */
    boolean isBehind() {
        Snapshot known = last;
        return !listeners.isEmpty() && (known == null || known.heard() < happened.get());
    }

    void turnsWanted() {
        wanted = true;
    }

    /** Nobody listens, and nobody has wanted it since this was asked before. */
    boolean turnsIdle() {
        boolean still = wanted || !listeners.isEmpty();
        wanted = false;
        return !still;
    }
}
