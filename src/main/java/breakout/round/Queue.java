package breakout.round;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;

import jakarta.enterprise.context.ApplicationScoped;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;

import breakout.kernel.Arrival;

/**
 * Answers that have arrived and wait for their turn. What arrived in time has it before the round is sealed, however long the
 * queue is.
 */
@ApplicationScoped
public class Queue {

    /** A request that was begun and never ends holds up no bell for longer; a full hall's queue is through before. */
    static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration GLANCE = Duration.ofMillis(5);

    private final Arrival arrival;

    Queue(Arrival arrival) {
        this.arrival = arrival;
    }

    /** How many answers that arrived before then are still being written down. */
    public long before(Instant then) {
        return arrival.waitingBefore(then, Queue::writesAnAnswer);
    }

    /** Returns when all that arrived before then has had its turn, or after {@link #PATIENCE}. */
    void await(Instant then) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (before(then) > 0 && System.nanoTime() < until) {
            LockSupport.parkNanos(GLANCE.toNanos());
        }
    }

    private static boolean writesAnAnswer(HttpServerRequest request) {
        return request.method() != HttpMethod.GET && request.method() != HttpMethod.HEAD && request.path().contains("/answers");
    }
}
