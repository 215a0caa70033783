package breakout.live;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BiConsumer;

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

import breakout.delegation.Seat;
import breakout.kernel.Happening;
import breakout.kernel.Metronome;

/** Tells a session's listeners its state: on every connect, and once for all that changed within a moment. */
@ApplicationScoped
public class Live {

    /** What changes within this time is told at once: the cost of telling grows with time, not with answers. */
    static final long COALESCED_MILLIS = 250;
    /** Within the patience of proxies, and of the pages' own watchdog. */
    static final long HEARTBEAT_MILLIS = 10_000;
    /**
     * Of what delegates write the hall hears in steps as long as this: many write in it, and nobody is told from the others.
     */
    static final Duration STEP = Duration.ofSeconds(5);
    private static final Buffer HEARTBEAT = Buffer.buffer("event: hb\ndata: 1\n\n");
    private static final int EARLIEST_RETRY_MILLIS = 1_000;
    private static final int LATEST_RETRY_MILLIS = 5_000;
    private static final Logger LOG = Logger.getLogger(Live.class);

    private final Map<Audience, Streams> streams = Map.of(Audience.HALL, new Streams(), Audience.CURATORS, new Streams());
    private final Vertx vertx;
    private final Snapshots snapshots;
    private final ObjectMapper json;
    private final Clock clock;

    Live(Vertx vertx, Snapshots snapshots, ObjectMapper json, Clock clock, Metronome metronome) {
        this.vertx = vertx;
        this.snapshots = snapshots;
        this.json = json;
        this.clock = clock;
        vertx.setPeriodic(HEARTBEAT_MILLIS, beat -> beat());
        metronome.every(STEP, this::step);
    }

    /**
     * The state as the stream would tell it now, in JSON, for a page to begin with. The page asks for it before it reads what
     * it
     * shows, so that nothing it shows is older, and outside a transaction, for it is read in one of its own.
     *
     * @param code of a session that is there
     */
    @Transactional(TxType.NEVER)
    public String state(String code, Audience audience) {
        return worded(now(code, audience));
    }

    /** What a listener of this session would be told now. */
    Progress now(String code, Audience audience) {
        return read(code, audience, streams(audience).of(code));
    }

    /**
     * Called on a worker; the listener is listed before it hears the full state, so that no change falls between.
     *
     * @param seat where it sits; null for who has none
     */
    void listen(String code, Audience audience, Long seat, HttpServerResponse listener) {
        Stream stream = streams(audience).join(code, seat, listener);
        listener.write(Buffer.buffer("retry: " + retryMillis() + "\n\n").appendBuffer(event(read(code, audience, stream))));
    }

    /** Whoever sat there is told nothing any more. */
    void vacated(@Observes(during = TransactionPhase.AFTER_SUCCESS) Seat.Vacated vacated) {
        leave(vacated.code(), vacated.seat());
    }

    /** Ends what is told at this seat. */
    void leave(String code, Long seat) {
        streams.values().forEach(each -> each.known(code).ifPresent(stream -> stream.end(seat)));
    }

    void heard(@Observes(during = TransactionPhase.AFTER_SUCCESS) Happening happening) {
        String code = happening.code();
        streams(Audience.CURATORS).known(code).ifPresent(stream -> turnsStale(code, Audience.CURATORS, stream));
        if (happening.byDelegate()) {
            streams(Audience.HALL).known(code).ifPresent(Stream::turnsStaleLater);
        } else if (!(happening instanceof Happening.Backstage)) {
            streams(Audience.HALL).known(code).ifPresent(stream -> turnsStale(code, Audience.HALL, stream));
        }
    }

    /** Tells the hall what has waited. What is written meanwhile waits for the next step. */
    void step() {
        Map<String, Stream> waited = new HashMap<>();
        streams(Audience.HALL).each((code, stream) -> {
            if (stream.hasWaited()) {
                waited.put(code, stream);
            }
        });
        snapshots.step();
        waited.forEach((code, stream) -> turnsStale(code, Audience.HALL, stream));
    }

    /** A stream never ends by itself: without this, the last requests of a server that stops would wait for it. */
    void leave(@Observes ShutdownDelayInitiatedEvent stopping) {
        streams.values().forEach(each -> each.each((code, stream) -> stream.end()));
    }

    /** Tells of each session at which seats somebody listens. */
    void seats(BiConsumer<String, Set<Long>> telling) {
        streams.values().forEach(each -> each.each((code, stream) -> telling.accept(code, stream.seats())));
    }

    Streams streams(Audience audience) {
        return streams.get(audience);
    }

    private void turnsStale(String code, Audience audience, Stream stream) {
        stream.turnsStale();
        tellSoon(code, audience, stream);
    }

    private void tellSoon(String code, Audience audience, Stream stream) {
        if (stream.turnsDue()) {
            vertx.setTimer(COALESCED_MILLIS,
                    later -> vertx.executeBlocking(() -> tell(code, audience, stream), false).onFailure(
                            failure -> LOG.errorf("A session's screens could not be told: %s", failure.getClass().getName())));
        }
    }

    private Void tell(String code, Audience audience, Stream stream) {
        stream.told();
        if (stream.listeners() > 0) {
            stream.tell(event(read(code, audience, stream)));
        }
        return null;
    }

    private void beat() {
        streams.forEach((audience, all) -> {
            all.sweep();
            all.each((code, stream) -> {
                stream.tell(HEARTBEAT);
                if (stream.isBehind()) {
                    // it could not be read when it was due
                    tellSoon(code, audience, stream);
                }
            });
        });
    }

    private Progress read(String code, Audience audience, Stream stream) {
        return stream.current(heard -> snapshots.read(code, audience, heard)).at(clock.instant());
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
