package breakout.console;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import breakout.access.Addresses;
import breakout.access.Asker;
import breakout.access.Entrance;
import breakout.board.Boards;
import breakout.kernel.Arrival;
import breakout.kernel.Words;
import breakout.live.Audience;
import breakout.live.Live;
import breakout.round.Clockface;
import breakout.round.Rounds;
import breakout.session.Session;
import breakout.slide.Screens;

/** Puts together what the facilitator sees. */
@ApplicationScoped
class Overviews {

    private final Asker asker;
    private final Addresses addresses;
    private final Arrival arrival;
    private final Words words;
    private final Pulse pulse;
    private final Screens screens;
    private final Boards boards;
    private final Live live;

    Overviews(Asker asker, Addresses addresses, Arrival arrival, Words words, Pulse pulse, Screens screens, Boards boards,
            Live live) {
        this.asker = asker;
        this.addresses = addresses;
        this.arrival = arrival;
        this.words = words;
        this.pulse = pulse;
        this.screens = screens;
        this.boards = boards;
        this.live = live;
    }

    /**
     * What the asker sees of a session they run.
     *
     * @param piece of the page that is asked for; null for all of it
     */
    Overview of(Session session, String piece) {
        // before anything else is read: the page may be newer than it says, never older
        String known = live.state(session.code(), Audience.CURATORS);
        Instant now = arrival.instant();
        String language = words.reader().tag();
        List<Clockface> faces = Rounds.of(session).stream().map(round -> Clockface.of(round, now)).toList();
        var face = Clockface.of(Rounds.current(session), now);
        var trail = Trail.of(session, asker.person());
        return new Overview(session, known, Entrance.to(session, addresses), now, language, face,
                new Script(session, language, faces, face, trail), Driving.of(session, asker.demandStaff()), trail,
                only(piece, List.of("pulse"), () -> pulse.of(session, face, now)),
                only(piece, List.of("waiting", "coming"), () -> coming(session, language)),
                only(piece, List.of("screen", "coming"), () -> stage(session, language, now)),
                only(piece, List.of("board"), () -> boards.whole(session, language)));
    }

    /** What costs to be counted is counted for those pieces alone that show it. */
    private static <T> T only(String asked, List<String> pieces, Supplier<T> counted) {
        return asked == null || pieces.contains(asked) ? counted.get() : null;
    }

    private Coming coming(Session session, String language) {
        return Coming.of(session, Rounds.closedQuestions(session), boards.headings(session, language));
    }

    private Stage stage(Session session, String language, Instant now) {
        var showing = screens.showing(session, now);
        return new Stage(showing, showing.sentence(words),
                session.question(showing.face().question()).orElseThrow().in(language));
    }
}
