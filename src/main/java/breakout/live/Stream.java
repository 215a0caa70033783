package breakout.live;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;

/** The listeners of one session. What they are told is encoded once and written to all. */
class Stream {

    private final Set<HttpServerResponse> listeners = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean stale = new AtomicBoolean();

    void add(HttpServerResponse listener) {
        listener.closeHandler(gone -> listeners.remove(listener));
        listener.exceptionHandler(broken -> listeners.remove(listener));
        listeners.add(listener);
        if (listener.closed()) {
            // gone before anybody could hear it go
            listeners.remove(listener);
        }
    }

    /** Something changed. True for the first to say so since the last telling: it calls for the next one. */
    boolean turnsStale() {
        return stale.compareAndSet(false, true);
    }

    /** What happens from now on will be told again. */
    void fresh() {
        stale.set(false);
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

    /** One that goes away meanwhile keeps nobody else from being told. */
    private void each(Consumer<HttpServerResponse> telling) {
        for (HttpServerResponse listener : listeners) {
            try {
                telling.accept(listener);
            } catch (RuntimeException gone) {
                listeners.remove(listener);
            }
        }
    }

    boolean isEmpty() {
        return listeners.isEmpty();
    }
}
