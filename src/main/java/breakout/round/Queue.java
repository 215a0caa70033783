package breakout.round;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;

import breakout.kernel.Arrival;
import breakout.session.JoinCode;
import breakout.session.Session;

/**
 * What delegates of a session have sent and what waits for its turn. What arrived in time has it before the round is sealed,
 * however long the queue is.
 */
@ApplicationScoped
public class Queue {

    /** A full hall's queue is through before; what is begun and never ends holds up no bell for longer. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** How long a facilitator's press waits for its answer; a queue that is longer is left to the bell. */
    private static final Duration MOMENT = Duration.ofSeconds(5);
    private static final Duration GLANCE = Duration.ofMillis(5);
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    /** Answers and what stands in the boxes, as programs and as pages send them. */
    private static final Set<String> WRITTEN_AT_A_SEAT = Set.of("answers", "drafts");

    private final Arrival arrival;
    private final Clock clock;

    Queue(Arrival arrival, Clock clock) {
        this.arrival = arrival;
        this.clock = clock;
    }

    /** How many of those that arrived before then are still to be written down. */
    public long before(Session session, Instant then) {
        return arrival.waitingBefore(then, writesTo(session));
    }

    /** Whether all that arrived before then has had its turn, or was given time enough for it. */
    boolean isThrough(Session session, Instant then) {
        return before(session, then) == 0 || clock.instant().isAfter(then.plus(PATIENCE));
    }

    /** Returns once it is through, or after a moment. @return whether it is through */
    boolean await(Session session, Instant then) {
        long until = System.nanoTime() + MOMENT.toNanos();
        while (!isThrough(session, then)) {
            if (System.nanoTime() > until) {
                return false;
            }
            LockSupport.parkNanos(GLANCE.toNanos());
        }
        return true;
    }

    private static Predicate<HttpServerRequest> writesTo(Session session) {
        return request -> !READING.contains(request.method()) && isWrittenAtASeat(request.path().split("/"), session);
    }

    /** {@code /api/sessions/K7MQ4XPR/answers/…} or {@code /seat/K7MQ4XPR/…}. */
    private static boolean isWrittenAtASeat(String[] path, Session session) {
        boolean api = path.length > 4 && path[1].equals("api") && WRITTEN_AT_A_SEAT.contains(path[4]);
        boolean page = path.length > 2 && path[1].equals("seat");
        return api && isOf(path[3], session) || page && isOf(path[2], session);
    }

    private static boolean isOf(String segment, Session session) {
        boolean now = JoinCode.read(segment).equals(session.code()) || session.door().opensTo(segment);
        return now || wasOf(segment, session);
    }

    /** Who joined by a code that another has replaced since may go on to write under it. */
    private static boolean wasOf(String segment, Session session) {
        boolean renewed = !session.door().code().equals(session.code());
        return renewed && QuarkusTransaction.requiringNew().call(() -> Session.withCode(segment)).map(Session::code)
                .filter(session.code()::equals).isPresent();
    }
}
