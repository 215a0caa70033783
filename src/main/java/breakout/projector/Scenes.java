package breakout.projector;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;

import breakout.access.Addresses;
import breakout.access.Entrance;
import breakout.answer.Counter;
import breakout.board.Board;
import breakout.board.Boards;
import breakout.delegation.Delegation;
import breakout.kernel.Words;
import breakout.report.Cards;
import breakout.round.Clockface;
import breakout.round.Phase;
import breakout.round.Queue;
import breakout.round.Rounds;
import breakout.round.State;
import breakout.session.Question;
import breakout.session.Session;
import breakout.slide.Screens;
import breakout.slide.Showing;

/** Puts together what the hall sees. Of answers it reads numbers, and the words of the one that is quoted. */
@ApplicationScoped
class Scenes {

    private static final int SECONDS_A_MINUTE = 60;

    private final Screens screens;
    private final Boards boards;
    private final Counter counter;
    private final Addresses addresses;
    private final Words words;
    private final Queue queue;
    private final Cards cards;

    Scenes(Screens screens, Boards boards, Counter counter, Addresses addresses, Words words, Queue queue,
            Cards cards) {
        this.screens = screens;
        this.boards = boards;
        this.counter = counter;
        this.addresses = addresses;
        this.words = words;
        this.queue = queue;
        this.cards = cards;
    }

    Scene of(Session session, Instant now) {
        Picture picture = picture(session, screens.showing(session, now), now);
        boolean goesOn = Rounds.of(session).stream().anyMatch(round -> round.state() != State.CLOSED);
        return new Scene(session, picture, picture.besideTheWayIn() && goesOn ? Entrance.to(session, addresses) : null);
    }

    private Picture picture(Session session, Showing showing, Instant now) {
        Clockface face = showing.face();
        var standing = new Standing(face, face.phase() == Phase.CLOSING ? queue.before(session, face.graceEnds()) : 0);
        return switch (showing.sight()) {
            case FOLLOW -> new RoundSlide(standing, now, asked(session, face, RoundSlide.LENGTHS), answers(session, face),
                    Delegation.present(session));
            case JOIN -> new JoinSlide(standing, Entrance.to(session, addresses), asked(session, face, JoinSlide.LENGTHS),
                    Delegation.present(session));
            case CLOCK -> new ClockSlide(standing, now, plannedSeconds(session));
            case QUESTION -> new QuestionSlide(standing, asked(session, face, QuestionSlide.LENGTHS));
            case COUNT -> new CountSlide(standing, answers(session, face), Delegation.present(session));
            case RANKING -> RankingSlide.of(released(session), board(session));
            case GRID -> new GridSlide(released(session), board(session));
            case LINKS -> LinksSlide.of(released(session), board(session));
            case QUOTE -> QuoteSlide.of(showing.quoted());
            case REPORT -> ReportSlide.of(cards.of(session).cards(), showing.card());
            case BLANK -> new BlankSlide();
        };
    }

    private static Asked asked(Session session, Clockface face, int[] lengths) {
        Question question = session.question(face.question()).orElseThrow();
        return Asked.of(question, session.language(), lengths);
    }

    private long answers(Session session, Clockface face) {
        return counter.of(session).to(face.question());
    }

    private static long plannedSeconds(Session session) {
        return Math.round(session.minutes().doubleValue() * SECONDS_A_MINUTE);
    }

    private static Released released(Session session) {
        return Released.of(Rounds.closedQuestions(session));
    }

    private Board board(Session session) {
        return boards.released(session, words.reader().tag());
    }
}
