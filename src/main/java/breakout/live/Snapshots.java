package breakout.live;

import java.util.concurrent.atomic.AtomicLong;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import io.quarkus.runtime.StartupEvent;

import breakout.answer.Answers;
import breakout.answer.Counter;
import breakout.board.Boards;
import breakout.delegation.Seat;
import breakout.highlight.ReadBack;
import breakout.round.Rounds;
import breakout.seating.Arrangement;
import breakout.session.Session;
import breakout.slide.Screens;

/** Reads sessions, and gives every reading a higher number than the one before. */
@ApplicationScoped
class Snapshots {

    /** More readings than one start of the server can make, and few enough that a browser counts them exactly. */
    private static final long A_START = 1L << 32;

    private final Boards boards;
    private final Screens screens;
    private final Counter counter;
    private final AtomicLong version = new AtomicLong();

    Snapshots(Boards boards, Screens screens, Counter counter) {
        this.boards = boards;
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
        Session session = Session.withCode(code).orElseThrow();
        return new Snapshot(version.incrementAndGet(), heard, Rounds.current(session),
                audience == Audience.HALL ? counter.of(session).all() : Answers.counted(session),
                boards.releasedCount(session), Seat.counted(session), Answers.releasedCount(session),
                screens.of(session).number(), session.door().turns(), ReadBack.turns(session), Arrangement.number(session),
                session.switches());
    }
}
