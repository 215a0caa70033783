package breakout.live;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import io.quarkus.runtime.StartupEvent;

import breakout.answer.Counter;
import breakout.answer.Counts;
import breakout.answer.Counts.Sums;
import breakout.delegation.Seat;
import breakout.highlight.ReadBack;
import breakout.kernel.Glance;
import breakout.node.Neighbours;
import breakout.round.Round;
import breakout.round.Rounds;
import breakout.seating.Arrangement;
import breakout.session.Session;
import breakout.slide.Screens;

/** Reads sessions, and gives every reading a higher number than the one before. */
@ApplicationScoped
class Snapshots {

    /** More readings than one start of the server can make, and few enough that a browser counts them exactly. */
    private static final long A_START = 1L << 32;

    private final Neighbours neighbours;
    private final Clock clock;
    private final Screens screens;
    private final Counter counter;
    private final AtomicLong version = new AtomicLong();

    Snapshots(Neighbours neighbours, Clock clock, Screens screens, Counter counter) {
        this.neighbours = neighbours;
        this.clock = clock;
        this.screens = screens;
        this.counter = counter;
    }

    @Transactional
    void begin(@Observes StartupEvent started) {
        var start = new ServerStart();
        start.persistAndFlush();
        version.set(start.number() * A_START);
    }

    /** What the hall is told next may count what was written until now. */
    void step() {
        counter.step();
    }

    /** In a transaction of its own, so that nothing is remembered from before. */
    @Transactional(TxType.REQUIRES_NEW)
    Snapshot read(String code, Audience audience, long heard) {
        Glance.begin();
        Session session = Session.withCode(code).orElseThrow();
        List<Round> rounds = Rounds.of(session);
        Set<Integer> closed = Rounds.closedQuestions(rounds);
        List<Sums> sums = Counts.sums(session);
        return new Snapshot(next(), heard, Rounds.current(rounds),
                audience == Audience.HALL ? counter.of(session, rounds).all() : sums.stream().mapToLong(Sums::all).sum(),
                sums.stream().filter(each -> closed.contains(each.question())).mapToLong(Sums::shown).sum(),
                Seat.counted(session), sums.stream().mapToLong(Sums::released).sum(), screens.of(session).number(),
                session.door().turns(), ReadBack.turns(session), Arrangement.number(session),
                session.switches());
    }

    /** Whoever changes from one server to another compares theirs: there it is the time that all of them share. */
    private long next() {
        long least = neighbours.possible() ? ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant()) : 0;
        return version.updateAndGet(last -> Math.max(last + 1, least));
    }
}
