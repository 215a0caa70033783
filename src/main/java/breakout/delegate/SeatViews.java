package breakout.delegate;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import breakout.access.Credentials;
import breakout.access.Pass;
import breakout.access.Seated;
import breakout.kernel.Refusal;
import breakout.kernel.Words;
import breakout.live.Audience;
import breakout.live.Live;
import breakout.round.Clockface;
import breakout.round.Hands;
import breakout.round.Round;
import breakout.round.Rounds;
import breakout.session.Session;

/** Puts together what a delegate sees at their seat. */
@ApplicationScoped
class SeatViews {

    private final Clock clock;
    private final Words words;
    private final Live live;
    private final Hands hands;
    private final Credentials credentials;
    private final Table table;

    SeatViews(Clock clock, Words words, Live live, Hands hands, Credentials credentials, Table table) {
        this.clock = clock;
        this.words = words;
        this.live = live;
        this.hands = hands;
        this.credentials = credentials;
        this.table = table;
    }

    /**
     * @param piece of the page that is asked for; null for all of it
     * @param sent the number of the answer that was just sent; may be null
     */
    SeatView of(Seated seated, String piece, Integer sent) {
        return view(seated, piece, sent, List.of(), null);
    }

    /** With the texts that were not taken, in their boxes. */
    SeatView of(Seated seated, Integer sent, List<Attempt> attempts, Refusal refusal) {
        return view(seated, null, sent, attempts, refusal);
    }

    private SeatView view(Seated seated, String piece, Integer sent, List<Attempt> attempts, Refusal refusal) {
        Session session = seated.session();
        // before anything else is read: the page may be newer than it says, never older
        String known = live.state(session.code(), Audience.HALL);
        Instant now = clock.instant();
        var current = Clockface.of(Rounds.current(session), now);
        var hand = hands.of(session, seated.seat()).orElse(null);
        var question = session.question(current.question()).orElseThrow().in(words.reader().tag());
        var view = new SeatView(seated.seat(), credentials.kept(Pass.RESUME, session.code()).orElse(null), session, known,
                now, current, hand, (piece == null || "call".equals(piece)) && Hands.calls(seated.seat()),
                next(session, current), question, Papers.NONE, refusal);
        return view.with(table.papers(seated, view, piece, sent, attempts));
    }

    private static Integer next(Session session, Clockface current) {
        return Rounds.toCome(session, current.number()).map(Round::question).orElse(null);
    }
}
