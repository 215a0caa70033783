package breakout.projector;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import breakout.access.Entrance;
import breakout.answer.Answers;
import breakout.board.Board;
import breakout.board.Boards;
import breakout.delegation.Delegation;
import breakout.kernel.Language;
import breakout.round.Clockface;
import breakout.round.Rounds;
import breakout.session.Question;
import breakout.session.Question.Wording;
import breakout.session.Session;

/**
 * What the hall sees at one moment: numbers while a round runs, and the grid of what is released once it is closed. Words of
 * answers are not within its reach.
 *
 * @param language of whoever set up the screen
 */
record Scene(Session session, Entrance entrance, Instant now, String language, Boards boards) {

    private static final int SECONDS_A_MINUTE = 60;

    public Clockface face() {
        return Clockface.of(Rounds.current(session, now), now);
    }

    /** The question as the session asks it, then as it is worded in other languages. */
    public List<Wording> question() {
        Question question = session.question(face().question()).orElseThrow();
        Stream<Wording> others = Stream.of(Language.values()).map(other -> question.in(other.tag()))
                .filter(wording -> !wording.language().equals(session.language()));
        return Stream.concat(Stream.of(question.in(session.language())), others).toList();
    }

    /** How many answers this question has. */
    public long answers() {
        return Answers.countedIn(session, Set.of(face().question()));
    }

    /** How many delegations have joined. */
    public long delegations() {
        return Delegation.present(session);
    }

    public Board board() {
        return boards.released(session, language);
    }

    public long plannedSeconds() {
        return Math.round(session.minutes().doubleValue() * SECONDS_A_MINUTE);
    }
}
