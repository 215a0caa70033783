package breakout.live;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;

import io.vertx.core.http.HttpServerResponse;

import breakout.access.Presence;
import breakout.kernel.Metronome;
import breakout.node.Telegram;
import breakout.node.Wire;

/**
 * Which of the staff follow what. A stream ends with the sign-in it was opened by; and as long as it is open, the sign-in is in
 * use.
 */
@ApplicationScoped
class Attendance {

    /** Well within the time after which a sign-in that nobody uses ends. */
    private static final Duration LOOK = Duration.ofMinutes(1);

    private final Map<HttpServerResponse, Presence> present = new ConcurrentHashMap<>();
    private final Clock clock;
    private final Wire wire;

    Attendance(Clock clock, Metronome metronome, Wire wire) {
        this.clock = clock;
        this.wire = wire;
        metronome.every(LOOK, this::look);
    }

    /** From now on; what ended while they were on their way ends this as well. */
    void join(HttpServerResponse listener, Presence presence) {
        present.put(listener, presence);
        look(listener, presence);
    }

    void end(@Observes Presence.Ended ended) {
        present.forEach((listener, presence) -> {
            if (ended.whose().test(presence)) {
                leave(listener);
            }
        });
    }

    void endElsewhere(@Observes(during = TransactionPhase.AFTER_SUCCESS) Presence.Ended ended) {
        wire.tell(Telegram.everywhere(Telegram.Kind.DISMISSED));
    }

    void look() {
        present.forEach(this::look);
    }

    private void look(HttpServerResponse listener, Presence presence) {
        if (listener.closed() || listener.ended()) {
            present.remove(listener);
        } else if (!presence.stands(clock.instant())) {
            leave(listener);
        }
    }

    private void leave(HttpServerResponse listener) {
        present.remove(listener);
        try {
            listener.end();
        } catch (IllegalStateException gone) {
            // it has ended by itself meanwhile
        }
    }

    int present() {
        return present.size();
    }
}
