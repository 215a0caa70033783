package breakout.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

import breakout.access.Asker;
import breakout.access.Speaker;
import breakout.delegation.Seat;
import breakout.kernel.Refusal;

/** The one door of the stream; whom the session does not know is refused. */
@ApplicationScoped
class LiveRoute {

    /** Said by a page of the plenary's desk. */
    private static final String DESK = "desk";

    private final Live live;
    private final Asker asker;
    private final CurrentVertxRequest current;
    private final Attendance attendance;
    private final Company company;

    LiveRoute(Live live, Asker asker, CurrentVertxRequest current, Attendance attendance, Company company) {
        this.attendance = attendance;
        this.company = company;
        this.live = live;
        this.asker = asker;
        this.current = current;
    }

    void open(@Observes Router router) {
        router.get("/api/sessions/:code/live").blockingHandler(this::listen, false);
    }

    @ActivateRequestContext
    void listen(RoutingContext rc) {
        current.setCurrent(rc);
        try {
            var session = asker.follows(rc.pathParam("code"));
            rc.response().setChunked(true).putHeader("Content-Type", "text/event-stream;charset=UTF-8")
                    .putHeader("Cache-Control", "no-store, no-transform").putHeader("X-Accel-Buffering", "no")
                    // compressed, it would wait in the compressor's buffer
                    .putHeader("Content-Encoding", "identity");
            Long seat = asker.seatIn(session).map(Seat::id).orElse(null);
            live.listen(session.code(), Audience.of(asker, session), seat, rc.response());
            if (seat != null && !Seat.isThere(seat)) {
                // removed since it was asked who listens, and before it was listed
                live.leave(session.code(), seat);
            }
            asker.presence(session).ifPresent(presence -> {
                attendance.join(rc.response(), presence);
                if (rc.request().params().contains(DESK)
                        && asker.speaker(session).filter(Speaker::speaksForPlenary).isPresent()) {
                    company.join(session.code(), presence.number(), rc.response());
                }
            });
        } catch (Refusal refusal) {
            rc.fail(refusal.status().code, refusal);
        }
    }
}
