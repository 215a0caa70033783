package breakout.round;

import java.time.Clock;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

import breakout.kernel.Happening;

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
    @Transactional
    void look() {
        Instant now = clock.instant();
        for (Round round : Rounds.open()) {
            boolean rang = round.bell().filter(bell -> bell.isAfter(lastLook) && !bell.isAfter(now)).isPresent();
            if (round.sealIfDue(now) || rang) {
                happenings.fire(new Round.Changed(round.session().code(), round.number()));
            }
        }
        lastLook = now;
    }
}
