package breakout.round;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import org.jboss.logging.Logger;

import breakout.kernel.Happening;
import breakout.kernel.Retried;
import breakout.node.Neighbours;
import breakout.session.AuditEntry;
import breakout.session.Deed;
import breakout.session.Session;

/**
 * Seals rounds whose time is over: after the last answer that arrived in time, and before anybody reads what the round has
 * brought.
 */
@ApplicationScoped
class Sealer {

    private static final Logger LOG = Logger.getLogger(Sealer.class);

    private final Gate gate;
    private final Queue queue;
    private final Neighbours neighbours;
    private final Clock clock;
    private final Event<Happening> happenings;
    private final Event<Sealing> sealings;
    private final Event<Sealed> seals;

    Sealer(Gate gate, Queue queue, Neighbours neighbours, Clock clock, Event<Happening> happenings, Event<Sealing> sealings,
            Event<Sealed> seals) {
        this.gate = gate;
        this.queue = queue;
        this.neighbours = neighbours;
        this.clock = clock;
        this.happenings = happenings;
        this.sealings = sealings;
        this.seals = seals;
    }

    /** Seals the round if it is due and nobody waits any more; asked again a moment later, it looks again. */
    void sealIfDue(Round round) {
        if (queue.isThrough(round.session(), round.due().orElseThrow()) && isThroughEverywhere(round)) {
            seal(round.session().code(), round.number());
        }
    }

    /** Waits a moment for whoever arrived in time, then seals the round if they are through; else the bell seals it later. */
    void sealSoon(Round round) {
        if (queue.await(round.session(), round.due().orElseThrow()) && isThroughEverywhere(round)) {
            seal(round.session().code(), round.number());
        }
    }

    /** Each server says it of itself, and whoever says it last, or looks next, seals. */
    private boolean isThroughEverywhere(Round round) {
        return !neighbours.possible() || Retried.inTransaction(() -> {
            Turn.isHad(neighbours.me(), round);
            return Turn.isHadBy(neighbours.alive(), round);
        });
    }

    private void seal(String code, int number) {
        gate.alone(code, () -> {
            Session session = Session.withCodeAlone(code).orElseThrow();
            Round round = Rounds.numbered(session, number);
            Instant now = clock.instant();
            List<Runnable> afterwards = new ArrayList<>();
            if (round.isDueAt(now)) {
                sealings.fire(new Sealing(round));
                round.seal();
                AuditEntry.write(session, now, null, Deed.SEALED, number, null);
                happenings.fire(new RoundChanged(code, number));
                seals.fire(new Sealed(session, number, afterwards));
            }
            return afterwards;
        }, sealing -> done(Retried.inTransaction(sealing)));
    }

    /** What fails of it is not done again: the round is sealed. */
    private static List<Runnable> done(List<Runnable> afterwards) {
        for (Runnable each : afterwards) {
            try {
                each.run();
            } catch (Throwable failure) {
                LOG.errorf("After a round was sealed, something was left undone: %s", failure.getClass().getName());
            }
        }
        return afterwards;
    }
}
