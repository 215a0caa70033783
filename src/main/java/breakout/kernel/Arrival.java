package breakout.kernel;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;

/**
 * Stamps every request on the event loop, before it waits for a worker: an answer that arrived before the bell is not
 * refused because the server was busy. Knows what has arrived and was not answered yet. Whoever sent something is told its
 * stamp, in
 * the header {@code Breakout-Arrival}.
 */
@ApplicationScoped
public class Arrival {

    private static final String STAMP = "breakout.arrival";
    private static final String HEADER = "Breakout-Arrival";
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    /** Before every other filter of the application. */
    private static final int FIRST = 1000;

    /** A request on its way through the server; stamped only after it is listed, so that no one looks between. */
    private static final class Waiting {

        private final HttpServerRequest request;
        private volatile Instant since = Instant.MIN;

        Waiting(HttpServerRequest request) {
            this.request = request;
        }
    }

    private final Set<Waiting> waiting = ConcurrentHashMap.newKeySet();
    private final Clock clock;
    private final CurrentVertxRequest request;

    Arrival(Clock clock, CurrentVertxRequest request) {
        this.clock = clock;
        this.request = request;
    }

    void stamp(@Observes Filters filters) {
        filters.register(rc -> {
            var arrived = new Waiting(rc.request());
            waiting.add(arrived);
            rc.addEndHandler(ended -> waiting.remove(arrived));
            arrived.since = clock.instant();
            rc.put(STAMP, arrived.since);
            if (!READING.contains(rc.request().method())) {
                rc.response().putHeader(HEADER, arrived.since.toString());
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

    /** How many of these requests arrived before then and were not answered yet. */
    public long waitingBefore(Instant then, Predicate<HttpServerRequest> these) {
        return waiting.stream().filter(each -> each.since.isBefore(then) && these.test(each.request)).count();
    }
}
