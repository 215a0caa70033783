package breakout.live;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;

import org.jboss.logging.Logger;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;

import breakout.kernel.Happening;

/** Tells a session's listeners its state: on every connect, and once for all that changed within a moment. */
@ApplicationScoped
public class Live {

    /** What changes within this time is told at once: the cost of telling grows with time, not with answers. */
    static final long COALESCED_MILLIS = 250;
    /** Within the patience of proxies, and of the pages' own watchdog. */
    static final long HEARTBEAT_MILLIS = 10_000;
    private static final Buffer HEARTBEAT = Buffer.buffer("event: hb\ndata: 1\n\n");
    private static final int EARLIEST_RETRY_MILLIS = 1_000;
    private static final int LATEST_RETRY_MILLIS = 5_000;
    private static final Logger LOG = Logger.getLogger(Live.class);

    private final Map<String, Stream> streams = new ConcurrentHashMap<>();
    private final Vertx vertx;
    private final States states;

    Live(Vertx vertx, States states) {
        this.vertx = vertx;
        this.states = states;
        vertx.setPeriodic(HEARTBEAT_MILLIS, beat -> streams.values().forEach(stream -> stream.tell(HEARTBEAT)));
    }

    void heard(@Observes(during = TransactionPhase.AFTER_SUCCESS) Happening happening) {
        Stream stream = streams.get(happening.code());
        if (stream != null && stream.turnsStale()) {
            vertx.setTimer(COALESCED_MILLIS, later -> vertx.executeBlocking(() -> tell(happening.code(), stream), false)
                    .onFailure(
                            failure -> LOG.errorf("A session's screens could not be told: %s", failure.getClass().getName())));
        }
    }

    /** A stream never ends by itself: without this, the last requests of a server that stops would wait for it. */
    void leave(@Observes ShutdownDelayInitiatedEvent stopping) {
        streams.values().forEach(Stream::end);
    }

    /** Called on a worker; the listener is listed before it hears the full state, so that no change falls between. */
    void listen(String code, HttpServerResponse listener) {
        listener.write(Buffer.buffer("retry: " + retryMillis() + "\n\n"));
        streams.computeIfAbsent(code, session -> new Stream()).add(listener);
        listener.write(states.event(code));
    }

    @ActivateRequestContext
    Void tell(String code, Stream stream) {
        stream.fresh();
        if (!stream.isEmpty()) {
            stream.tell(states.event(code));
        }
        return null;
    }

    /** Spread, so that a restart is not followed by everybody in the same moment. */
    private static int retryMillis() {
        return ThreadLocalRandom.current().nextInt(EARLIEST_RETRY_MILLIS, LATEST_RETRY_MILLIS);
    }
}
