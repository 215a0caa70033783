package breakout.page;

import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

import breakout.kernel.Rush;

/**
 * Turns away what a hall can do without before it queues, where there is more than the server can do, so that what it cannot do
 * without has its turn: nothing waits without bounds.
 */
@Singleton
class Overload {

    /** After it is counted when a request came, and before any of it is read. */
    private static final int FIRST = 895;

    private final Rush rush;
    private volatile boolean stopping;
    private final Problems problems;

    Overload(Rush rush, Problems problems) {
        this.rush = rush;
        this.problems = problems;
    }

    void guard(@Observes Filters filters) {
        filters.register(rc -> {
            rc.addHeadersEndHandler(head -> partIfStopping(rc));
            if (stopping) {
                problems.sendAway("overloaded", rc);
                return;
            }
            Demand demand = Demand.of(rc.request().method(), rc.request().path());
            if (!demand.isLetInBeside(rush.underWay())) {
                problems.sendAway("overloaded", rc);
                return;
            }
            count(demand, rc);
            rc.next();
        }, FIRST);
    }

    /** Whoever goes on sending would else keep a server from stopping until it is stopped by force, and cut them off. */
    void stop(@Observes ShutdownDelayInitiatedEvent stop) {
        stopping = true;
    }

    /** Else the next that is sent over this connection could reach a server that reads no more, and have no reply. */
    private void partIfStopping(RoutingContext rc) {
        if (stopping) {
            rc.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
    }

    /** Until it is answered; a stream, which never is, until it is open. */
    private void count(Demand demand, RoutingContext rc) {
        rush.begun();
        if (demand != Demand.STREAM) {
            rc.addEndHandler(ended -> rush.ended());
            return;
        }
        var over = new AtomicBoolean();
        Runnable end = () -> {
            if (over.compareAndSet(false, true)) {
                rush.ended();
            }
        };
        rc.addHeadersEndHandler(open -> end.run());
        rc.addEndHandler(ended -> end.run());
    }
}
