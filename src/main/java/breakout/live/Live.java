package breakout.live;

import java.time.Clock;
import java.util.concurrent.ThreadLocalRandom;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.jboss.logging.Logger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

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

    private final Streams streams = new Streams();
    private final Vertx vertx;
    private final Snapshots snapshots;
    private final ObjectMapper json;
    private final Clock clock;

    Live(Vertx vertx, Snapshots snapshots, ObjectMapper json, Clock clock) {
        this.vertx = vertx;
        this.snapshots = snapshots;
        this.json = json;
        this.clock = clock;
        vertx.setPeriodic(HEARTBEAT_MILLIS, beat -> beat());
    }

    /**
     * The state as the stream would tell it now, in JSON, for a page to begin with. The page asks for it before it reads what
     * it
     * shows, so that nothing it shows is older, and outside a transaction, for it is read in one of its own.
     *
     * @param code of a session that is there
     */
    @Transactional(TxType.NEVER)
    public String state(String code) {
        return worded(now(code));
    }

    /** What a listener of this session would be told now. */
    Progress now(String code) {
        return read(code, streams.of(code));
    }

    /** Called on a worker; the listener is listed before it hears the full state, so that no change falls between. */
    void listen(String code, HttpServerResponse listener) {
        Stream stream = streams.join(code, listener);
        listener.write(Buffer.buffer("retry: " + retryMillis() + "\n\n").appendBuffer(event(read(code, stream))));
    }

    void heard(@Observes(during = TransactionPhase.AFTER_SUCCESS) Happening happening) {
        streams.known(happening.code()).ifPresent(stream -> {
            stream.turnsStale();
            tellSoon(happening.code(), stream);
        });
    }

    /** A stream never ends by itself: without this, the last requests of a server that stops would wait for it. */
    void leave(@Observes ShutdownDelayInitiatedEvent stopping) {
        streams.each((code, stream) -> stream.end());
    }

    Streams streams() {
        return streams;
    }

    private void tellSoon(String code, Stream stream) {
        if (stream.turnsDue()) {
            vertx.setTimer(COALESCED_MILLIS, later -> vertx.executeBlocking(() -> tell(code, stream), false).onFailure(
                    failure -> LOG.errorf("A session's screens could not be told: %s", failure.getClass().getName())));
        }
    }

    private Void tell(String code, Stream stream) {
        stream.told();
        if (stream.listeners() > 0) {
            stream.tell(event(read(code, stream)));
        }
        return null;
    }

    private void beat() {
        streams.sweep();
        streams.each((code, stream) -> {
            stream.tell(HEARTBEAT);
            if (stream.isBehind()) {
                // it could not be read when it was due
                tellSoon(code, stream);
            }
        });
    }

    private Progress read(String code, Stream stream) {
        return stream.current(heard -> snapshots.read(code, heard)).at(clock.instant());
    }

    private Buffer event(Progress state) {
        return Buffer.buffer("event: state\nid: " + state.v() + "\ndata: " + worded(state) + "\n\n");
    }

    private String worded(Progress state) {
        try {
            return json.writeValueAsString(state);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Spread, so that a restart is not followed by everybody in the same moment. */
    private static int retryMillis() {
        return ThreadLocalRandom.current().nextInt(EARLIEST_RETRY_MILLIS, LATEST_RETRY_MILLIS);
    }
}
