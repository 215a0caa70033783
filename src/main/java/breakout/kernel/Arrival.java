package breakout.kernel;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;

/**
 * Stamps every request on the event loop, before it waits for a worker: an answer that arrived before the bell is not
 * refused because the server was busy. Whoever sent something is told its stamp, in the header {@code Breakout-Arrival}.
 */
@ApplicationScoped
public class Arrival {

    private static final String STAMP = "breakout.arrival";
    private static final String HEADER = "Breakout-Arrival";
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    /** Before every other filter of the application. */
    private static final int FIRST = 1000;

    private final Clock clock;
    private final CurrentVertxRequest request;

    Arrival(Clock clock, CurrentVertxRequest request) {
        this.clock = clock;
        this.request = request;
    }

    void stamp(@Observes Filters filters) {
        filters.register(rc -> {
            Instant now = clock.instant();
            rc.put(STAMP, now);
            if (!READING.contains(rc.request().method())) {
                rc.response().putHeader(HEADER, now.toString());
            }
            rc.next();
        }, FIRST);
    }

    /** When the current request reached this server; now, outside a request. */
    public Instant instant() {
        var rc = request.getCurrent();
        Instant stamp = rc == null ? null : rc.get(STAMP);
        return stamp == null ? clock.instant() : stamp;
    }
}
