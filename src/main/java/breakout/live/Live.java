package breakout.live;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.jboss.logging.Logger;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;

import breakout.delegation.Seat;
import breakout.kernel.Happening;
import breakout.kernel.Metronome;
import breakout.node.Telegram;
import breakout.node.Wire;

/** Tells a session's listeners its state: on every connect, and when something changed, after a {@link Pause}. */
@ApplicationScoped
public class Live {

    /** Within the patience of proxies, and of the pages' own watchdog. */
    static final long HEARTBEAT_MILLIS = 10_000;
    /**
     * Of what delegates write the hall hears in steps as long as this: many write in it, and nobody is told from the others.
     */
    static final Duration STEP = Duration.ofSeconds(5);
    private static final Buffer HEARTBEAT = Buffer.buffer("event: hb\ndata: 1\n\n");
    private static final Logger LOG = Logger.getLogger(Live.class);

    private final Map<Audience, Streams> streams = Map.of(Audience.HALL, new Streams(), Audience.CURATORS, new Streams());
    private final Vertx vertx;
    private final Snapshots snapshots;
    private final Telling telling;
    private final Clock clock;
    private final Wire wire;

    Live(Vertx vertx, Snapshots snapshots, Telling telling, Clock clock, Metronome metronome, Wire wire) {
        this.vertx = vertx;
        this.snapshots = snapshots;
        this.telling = telling;
        this.clock = clock;
        this.wire = wire;
        vertx.setPeriodic(HEARTBEAT_MILLIS, beat -> beat());
        metronome.every(STEP, this::step);
    }

    /**
     * The state as the stream would tell it now, in JSON: asked for, outside a transaction, before a page reads what it shows.
     *
     * @param code of a session that is there
     */
    @Transactional(TxType.NEVER)
    public String state(String code, Audience audience) {
        return telling.json(now(code, audience));
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
        if (seat != null) {
            wire.tell(new Telegram(Telegram.Kind.FOLLOWS, code, seat));
        }
        listener.write(Telling.retry().appendBuffer(telling.event(read(code, audience, stream))));
    }

    void vacated(@Observes(during = TransactionPhase.AFTER_SUCCESS) Seat.Vacated vacated) {
        leave(vacated.code(), vacated.seat());
    }

    /** Ends what is told at this seat. */
    void leave(String code, Long seat) {
        streams.values().forEach(each -> each.known(code).ifPresent(stream -> stream.end(seat)));
    }

    void heard(@Observes(during = TransactionPhase.AFTER_SUCCESS) Happening happening) {
        if (happening instanceof Happening.Backstage) {
            changedBackstage(happening.code());
        } else if (happening.byDelegate()) {
            changedByDelegate(happening.code());
        } else {
            changed(happening.code());
        }
    }

    void changed(String code) {
        changedBackstage(code);
        streams(Audience.HALL).known(code).ifPresent(stream -> turnsStale(code, Audience.HALL, stream));
    }

    void changedByDelegate(String code) {
        changedBackstage(code);
        streams(Audience.HALL).known(code).ifPresent(Stream::turnsStaleLater);
    }

    void changedBackstage(String code) {
        streams(Audience.CURATORS).known(code).ifPresent(stream -> turnsStale(code, Audience.CURATORS, stream));
    }

    /** Anything, in any session; the hall's figures move at the next step. */
    void changedPerhaps() {
        streams.forEach((audience, all) -> all.each((code, stream) -> turnsStale(code, audience, stream)));
        streams(Audience.HALL).each((code, stream) -> stream.turnsStaleLater());
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
        endAll();
    }

    void endAll() {
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
        // whoever begins to listen from here on reads what has changed
        if (stream.listeners() > 0 && stream.turnsDue()) {
            vertx.setTimer(telling.rest(audience, stream),
                    rested -> vertx.executeBlocking(() -> tell(code, audience, stream), false).onFailure(
                            failure -> LOG.errorf("A session's screens could not be told: %s", failure.getClass().getName())));
        }
    }

    private Void tell(String code, Audience audience, Stream stream) {
        try {
            stream.telling(() -> {
                if (stream.listeners() > 0) {
                    stream.tell(telling.event(read(code, audience, stream)));
                }
            });
        } finally {
            if (stream.isWantedAgain()) {
                tellSoon(code, audience, stream);
            }
        }
        return null;
    }

    private void beat() {
        streams.forEach((audience, all) -> {
            all.sweep();
            all.each((code, stream) -> {
                stream.tell(HEARTBEAT);
                if (stream.isBehind()) {
                    tellSoon(code, audience, stream);
                }
            });
        });
    }

    private Progress read(String code, Audience audience, Stream stream) {
        return stream.current(heard -> snapshots.read(code, audience, heard)).at(clock.instant());
    }
}
