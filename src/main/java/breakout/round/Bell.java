package breakout.round;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;

import org.jboss.logging.Logger;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

import breakout.kernel.Happening;
import breakout.session.AuditEntry;
import breakout.session.Deed;

/** Books what time has done to the rounds, and tells. It decides nothing: a late bell admits no late answer. */
@ApplicationScoped
public class Bell {

    /** Longer than between two looks: the server was away, and not only busy. */
    static final Duration AWAY = Duration.ofMillis(1_500);
    /** After everything else that happens at the start: the time that takes is given back too. */
    private static final int LAST = Interceptor.Priority.PLATFORM_AFTER;
    private static final Logger LOG = Logger.getLogger(Bell.class);

    private final Clock clock;
    private final Sealer sealer;
    private final Event<Happening> happenings;
    private Instant lastLook;
    private volatile boolean here;

    Bell(Clock clock, Sealer sealer, Event<Happening> happenings) {
        this.clock = clock;
        this.sealer = sealer;
        this.happenings = happenings;
        this.lastLook = clock.instant();
    }

    /** What ran when the server went away goes on with the time it had left. */
    void giveBack(@Observes @Priority(LAST) StartupEvent start) {
        Instant now = clock.instant();
        QuarkusTransaction.requiringNew().run(() -> Rounds.open().stream()
                .filter(round -> round.away(now).compareTo(AWAY) > 0).forEach(round -> {
                    AuditEntry.write(round.session(), now, null, Deed.OUTAGE, round.number(), round.away(now));
                    LOG.infof("A round ran when this server was last seen, %d s ago, and is given the time back",
                            round.away(now).toSeconds());
                    round.giveBack(now);
                }));
        here = true;
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    public void look() {
        if (!here) {
            // seen now, the server would never have been away
            return;
        }
        Instant now = clock.instant();
        List<Round> open = QuarkusTransaction.requiringNew().call(() -> {
            Rounds.seen(now);
            return Rounds.open();
        });
        Predicate<Round> due = round -> round.isDueAt(now);
        open.stream().filter(round -> rang(round, now)).forEach(round -> QuarkusTransaction.requiringNew()
                .run(() -> happenings.fire(new RoundChanged(round.session().code(), round.number()))));
        open.stream().filter(due)
                .forEach(round -> sealer.sealIfDue(round.session().code(), round.number(), round.due().orElseThrow()));
        lastLook = now;
    }

    /** Its bell, or the end of its grace: the screens show another phase. */
    private boolean rang(Round round, Instant now) {
        return passed(round.bell().orElseThrow(), now) || passed(round.graceEnds().orElseThrow(), now);
    }

    private boolean passed(Instant at, Instant now) {
        return at.isAfter(lastLook) && !at.isAfter(now);
    }
}
