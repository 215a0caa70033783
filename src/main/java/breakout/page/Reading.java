package breakout.page;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;

/**
 * Reads what is sent before it waits for a worker. Whoever begins to send and does not end is cut off after a moment: they keep
 * no worker busy, and no bell from being booked.
 */
@Singleton
class Reading {

    /**
     * The longest answer is through in it over a bad line; a facilitator's press waits as long. Of what keeps no bell, a list
     * or a form, the next piece.
     */
    private static final long MOMENT_MILLIS = 5_000;
    /** For all pieces of that. */
    private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(60);
    /** In bytes, of all that is read and not answered: ten thousand answers of the longest. */
    private static final long MOST = 64L * 1024 * 1024;
    private static final int TOO_SLOW = 408;
    /** After all that is decided by the head alone. */
    private static final int LAST = 40;

    private final AtomicLong held = new AtomicLong();
    private final Problems problems;

    /** What one request sends. All of it happens on the request's own event loop. */
    private final class Body {

        private final RoutingContext rc;
        private final Buffer read = Buffer.buffer();
        private final boolean kept;
        private final long end = System.nanoTime() + LONGEST_NANOS;
        private long late;
        private boolean over;
        private boolean whole;

        Body(RoutingContext rc) {
            this.rc = rc;
            this.kept = Demand.of(rc.request().method(), rc.request().path()) == Demand.SUBMIT;
        }

        private void await() {
            late = rc.vertx().setTimer(MOMENT_MILLIS, moment -> refuse(() -> rc.fail(TOO_SLOW)));
        }

        void begin() {
            HttpServerRequest request = rc.request();
            await();
            rc.addEndHandler(answered -> {
                rc.vertx().cancelTimer(late);
                held.addAndGet(-read.length());
                if (!whole) {
                    // the rest of it would be waited for, and be no request
                    request.connection().close();
                }
                over = true;
            });
            request.handler(this::take);
            request.endHandler(all -> {
                whole = true;
                rc.vertx().cancelTimer(late);
                if (!over) {
                    over = true;
                    ((RoutingContextInternal) rc).setBody(read);
                    rc.next();
                }
            });
            if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
                rc.response().writeContinue();
            }
            request.resume();
        }

        private void take(Buffer piece) {
            if (over) {
                return;
            }
            read.appendBuffer(piece);
            if (!kept && System.nanoTime() < end && rc.vertx().cancelTimer(late)) {
                await();
            }
            if (held.addAndGet(piece.length()) > MOST) {
                refuse(() -> problems.sendAway("overloaded", rc));
            } else if (read.length() > Load.USUAL) {
                refuse(() -> rc.fail(Load.TOO_LARGE));
            }
        }

        private void refuse(Runnable refusal) {
            if (!over) {
                over = true;
                rc.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
                refusal.run();
            }
        }
    }

    Reading(Problems problems) {
        this.problems = problems;
    }

    void read(@Observes Filters filters) {
        filters.register(rc -> {
            if (Load.isUsual(rc) && !Bodiless.bodiless(rc.request())) {
                new Body(rc).begin();
            } else {
                rc.next();
            }
        }, LAST);
    }
}
