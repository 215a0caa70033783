package breakout.live;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.vertx.core.buffer.Buffer;

import breakout.answer.Answers;
import breakout.board.Boards;
import breakout.round.Clockface;
import breakout.round.Rounds;
import breakout.session.Session;

/** Reads a session's state and words it as an event. */
@ApplicationScoped
class States {

    private final Boards boards;
    private final ObjectMapper json;
    private final Clock clock;
    /** Begins at the clock, so that it goes on rising after a restart. */
    private final AtomicLong version;

    States(Boards boards, ObjectMapper json, Clock clock) {
        this.boards = boards;
        this.json = json;
        this.clock = clock;
        this.version = new AtomicLong(clock.instant().toEpochMilli());
    }

    @Transactional
    Buffer event(String code) {
        // the version is drawn before reading: a state told later is never older than its number
        long v = version.incrementAndGet();
        Session session = Session.withCode(code).orElseThrow();
        Instant now = clock.instant();
        var state = new State(v, now, Clockface.of(Rounds.current(session, now), now), Answers.counted(session),
                boards.releasedCount(session));
        try {
            return Buffer.buffer("event: state\nid: " + v + "\ndata: " + json.writeValueAsString(state) + "\n\n");
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
