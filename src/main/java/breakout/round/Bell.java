package breakout.round;

import java.time.Clock;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

import breakout.kernel.Happening;
import breakout.session.Session;

/** Books what time has done to the rounds, and tells. It decides nothing: a late bell admits no late answer. */
@ApplicationScoped
public class Bell {

    private final Clock clock;
    private final Event<Happening> happenings;
    private Instant lastLook;

    Bell(Clock clock, Event<Happening> happenings) {
        this.clock = clock;
        this.happenings = happenings;
        this.lastLook = clock.instant();
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        Instant now = clock.instant();
        var due = QuarkusTransaction.requiringNew()
                .call(() -> Rounds.open().stream().filter(round -> rang(round, now) || round.isDueAt(now))
                        .map(round -> new Round.Changed(round.session().code(), round.number())).toList());
        due.forEach(round -> QuarkusTransaction.requiringNew().run(() -> book(round, now)));
        lastLook = now;
    }

    /** One round a transaction, alone like every transition: a facilitator may be at the same round. */
    private void book(Round.Changed due, Instant now) {
        Session session = Session.withCodeAlone(due.code()).orElseThrow();
        Rounds.numbered(session, due.number()).sealIfDue(now);
        happenings.fire(due);
    }

    private boolean rang(Round round, Instant now) {
        return round.bell().filter(bell -> bell.isAfter(lastLook) && !bell.isAfter(now)).isPresent();
    }
}
