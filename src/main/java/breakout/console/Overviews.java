package breakout.console;

import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import breakout.access.Addresses;
import breakout.access.Asker;
import breakout.access.Entrance;
import breakout.board.Board;
import breakout.board.Boards;
import breakout.kernel.Arrival;
import breakout.kernel.Words;
import breakout.live.Live;
import breakout.round.Clockface;
import breakout.round.Rounds;
import breakout.session.Session;
import breakout.slide.Screens;
import breakout.technology.Vocabulary;

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
    private final Vocabulary vocabulary;
    private final Live live;

    Overviews(Asker asker, Addresses addresses, Arrival arrival, Words words, Pulse pulse, Screens screens, Boards boards,
            Vocabulary vocabulary, Live live) {
        this.asker = asker;
        this.addresses = addresses;
        this.arrival = arrival;
        this.words = words;
        this.pulse = pulse;
        this.screens = screens;
        this.boards = boards;
        this.vocabulary = vocabulary;
        this.live = live;
    }

    /** What the asker sees of a session they run. */
    Overview of(Session session) {
        // before anything else is read: the page may be newer than it says, never older
        String known = live.state(session.code());
        Instant now = arrival.instant();
        String language = words.reader().tag();
        List<Clockface> faces = Rounds.of(session).stream().map(round -> Clockface.of(round, now)).toList();
        var face = Clockface.of(Rounds.current(session, now), now);
        var trail = Trail.of(session, asker.person());
        return new Overview(session, known, Entrance.to(session, addresses), now, language, face,
                new Script(session, language, faces, face, trail), trail, this);
    }

    Pulse.Beat pulse(Overview view) {
        return pulse.of(view.session(), view.face().number(), view.now());
    }

    Coming coming(Session session) {
        return Coming.of(session, Rounds.closedQuestions(session));
    }

    Stage stage(Overview view) {
        var showing = screens.showing(view.session(), view.now());
        return new Stage(showing, showing.sentence(words),
                view.session().question(showing.face().question()).orElseThrow().in(view.language()));
    }

    Board board(Overview view) {
        return boards.whole(view.session(), view.language());
    }

    String technology(String code, String language) {
        return vocabulary.name(code, language);
    }
}
