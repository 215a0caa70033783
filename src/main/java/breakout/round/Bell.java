package breakout.round;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;

import org.jboss.logging.Logger;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;

import breakout.kernel.Happening;
import breakout.kernel.Metronome;
import breakout.session.AuditEntry;
import breakout.session.Deed;

/** Books what time has done to the rounds, and tells. It decides nothing: a late bell admits no late answer. */
@ApplicationScoped
public class Bell {

    private static final Duration LOOK = Duration.ofSeconds(1);
    /** Longer than between two looks: the server was away, and not only busy. */
    static final Duration AWAY = Duration.ofMillis(1_500);
    /** After everything else that happens at the start: the time that takes is given back too. */
    private static final int LAST = Interceptor.Priority.PLATFORM_AFTER;
    private static final Logger LOG = Logger.getLogger(Bell.class);

    private final Clock clock;
    private final Sealer sealer;
    private final Event<Happening> happenings;
    private final Metronome metronome;
    private Instant lastLook;

    Bell(Clock clock, Sealer sealer, Event<Happening> happenings, Metronome metronome) {
        this.clock = clock;
        this.sealer = sealer;
        this.happenings = happenings;
        this.metronome = metronome;
        this.lastLook = clock.instant();
    }

    /** What ran when the server went away goes on with the time it had left. */
    void giveBack(@Observes @Priority(LAST) StartupEvent start) {
        Instant now = clock.instant();
        QuarkusTransaction.requiringNew().run(() -> Rounds.in(State.UNDER_WAY).stream()
                .filter(round -> round.away(now).abs().compareTo(AWAY) > 0).forEach(round -> giveBack(round, now)));
        // not before: seen now, the server would never have been away
        metronome.every(LOOK, this::look);
    }

    public void look() {
        Instant now = clock.instant();
        attempt(() -> QuarkusTransaction.requiringNew().run(() -> Rounds.seen(now)));
        List<Round> open = QuarkusTransaction.requiringNew().call(() -> Rounds.in(Set.of(State.OPEN)));
        // all of them before any is sealed, which may take longer
        open.forEach(round -> attempt(() -> ring(round, now)));
        open.forEach(round -> attempt(() -> seal(round, now)));
        lastLook = now;
    }

    private static void giveBack(Round round, Instant now) {
        Duration away = round.away(now);
        if (round.state() == State.OPEN) {
            // less than nothing, where the clock was set back meanwhile: how long it was nobody can tell
            AuditEntry.write(round.session(), now, null, Deed.OUTAGE, round.number(), away.isNegative() ? Duration.ZERO : away);
            LOG.infof("A round ran when this server was last seen, %d s ago, and is given the time back", away.toSeconds());
        }
        round.giveBack(now);
    }

    /** What one session's round meets keeps no other session's bell. */
    private static void attempt(Runnable booking) {
        try {
            booking.run();
        } catch (Throwable failure) {
            LOG.errorf("A round could not be booked, and will be tried again: %s", failure.getClass().getName());
        }
    }

    private void ring(Round round, Instant now) {
        if (rang(round, now)) {
            QuarkusTransaction.requiringNew()
                    .run(() -> happenings.fire(new RoundChanged(round.session().code(), round.number())));
        }
    }

    private void seal(Round round, Instant now) {
        if (round.isDueAt(now)) {
            sealer.sealIfDue(round);
        }
    }

    /** Its bell, or the end of its grace: the screens show another phase. */
    private boolean rang(Round round, Instant now) {
        return passed(round.bell().orElseThrow(), now) || passed(round.course().graceEnds().orElseThrow(), now);
    }

    private boolean passed(Instant at, Instant now) {
        return at.isAfter(lastLook) && !at.isAfter(now);
    }
}
