package breakout.live;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import io.quarkus.runtime.StartupEvent;

import breakout.answer.Answers;
import breakout.board.Boards;
import breakout.delegation.Seat;
import breakout.round.Rounds;
import breakout.session.Session;
import breakout.slide.Screens;

/** Reads sessions, and gives every reading a higher number than the one before. */
@ApplicationScoped
class Snapshots {

    /** More readings than one start of the server can make, and few enough that a browser counts them exactly. */
    private static final long A_START = 1L << 32;

    private final Boards boards;
    private final Screens screens;
    private final Clock clock;
    private final AtomicLong version = new AtomicLong();

    Snapshots(Boards boards, Screens screens, Clock clock) {
        this.boards = boards;
        this.screens = screens;
        this.clock = clock;
    }

    @Transactional
    void begin(@Observes StartupEvent started) {
        var start = new ServerStart();
        start.persistAndFlush();
        version.set(start.number() * A_START);
    }

    /** In a transaction of its own, so that nothing is remembered from before. */
    @Transactional(TxType.REQUIRES_NEW)
    Snapshot read(String code, long heard) {
        Session session = Session.withCode(code).orElseThrow();
        return new Snapshot(version.incrementAndGet(), heard, Rounds.current(session, clock.instant()),
                Answers.counted(session),
                boards.releasedCount(session), Seat.counted(session), Answers.releasedCount(session),
                screens.of(session).number(), session.switches());
    }
}
