package breakout.page;

import java.util.UUID;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

import breakout.kernel.Disk;
import breakout.kernel.Refusal;
import breakout.node.DatabaseClock;
import breakout.node.Wire;

/** Answers what fails before or beside the resources: an address that cannot be decoded, a body that is too large. */
@Singleton
class Failures {

    static final int CLIENT_ERROR = 400;
    static final int SERVER_ERROR = 500;

    private static final Logger LOG = Logger.getLogger(Failures.class);
    private static final int[] REFUSED_BY_THE_ROUTER = { 400, 404, 405, 406, 413, 414, 415, 500 };

    private static final String FOR_OPERATORS = "/q/";
    private static final int BEFORE_ANYTHING_IS_READ = 890;

    private final Problems problems;
    private final Disk disk;
    private final Wire wire;
    private final DatabaseClock clock;

    Failures(Problems problems, Disk disk, Wire wire, DatabaseClock clock) {
        this.problems = problems;
        this.disk = disk;
        this.wire = wire;
        this.clock = clock;
    }

    /**
     * A server that cannot reach its database, or write to it, says so at once: nobody waits for it, and another may be asked.
     */
    void admit(@Observes Filters filters) {
        filters.register(rc -> {
            if (cannotTake(rc.request().method(), rc.request().path())) {
                problems.sendAway("disk_failed", rc);
            } else {
                rc.next();
            }
        }, BEFORE_ANYTHING_IS_READ);
    }

    /** Whoever does not know the time would take what came too late, or refuse what came in time. */
    private boolean cannotTake(HttpMethod method, String path) {
        return (wire.isCutOff() || disk.isFull()) && !path.startsWith(FOR_OPERATORS)
                || clock.isUncertain() && Demand.of(method, path) == Demand.SUBMIT;
    }

    void routes(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).failureHandler(rc -> {
            if (rc.failure() instanceof SecurityException) {
                // The framework answers with the challenge that makes a client sign in.
                rc.next();
            } else {
                answer(rc);
            }
        });
        for (int status : REFUSED_BY_THE_ROUTER) {
            router.errorHandler(status, this::answer);
        }
    }

    /** The words for a status that comes from the framework. */
    static String key(int status) {
        return switch (status) {
            case 400 -> "bad_request";
            case 401 -> "unauthorized";
            case 403 -> "forbidden";
            case 404 -> "not_found";
            case 405 -> "method_not_allowed";
            case 406 -> "not_acceptable";
            case 408 -> "too_slow";
            case 413, 414 -> "too_large";
            case 415 -> "unsupported_media_type";
            default -> "refused";
        };
    }

    /** Where it failed is told, and the kind of failure; its message may quote what a delegate wrote, so it is not. */
    static void log(Logger log, Throwable failure, String reference) {
        var told = new Throwable(failure == null ? "unknown" : failure.getClass().getName(), null, true, true) {
            private static final long serialVersionUID = 1L;

            @Override
            public String toString() {
                return getMessage();
            }
        };
        if (failure != null) {
            told.setStackTrace(failure.getStackTrace());
        }
        log.errorf(told, "Failure %s", reference);
    }

    private void answer(RoutingContext rc) {
        if (rc.response().headWritten()) {
            rc.response().reset();
            return;
        }
        Door.protect(rc);
        if (rc.failure() instanceof Refusal refusal) {
            if (refusal.retryAfter() != null) {
                rc.response().putHeader(HttpHeaders.RETRY_AFTER, refusal.retryAfter().toString());
            }
            Problems.send(problems.tell(refusal, rc), rc);
            return;
        }
        int status = rc.statusCode() < CLIENT_ERROR ? SERVER_ERROR : rc.statusCode();
        if (status < SERVER_ERROR) {
            Problems.send(problems.tell(status, key(status), rc), rc);
            return;
        }
        if (disk.failed(rc.failure())) {
            problems.sendAway("disk_failed", rc);
            return;
        }
        String reference = UUID.randomUUID().toString();
        log(LOG, rc.failure(), reference);
        Problems.send(problems.tell(SERVER_ERROR, "failed", reference, rc), rc);
    }
}
