package breakout.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import breakout.answer.Answer;
import breakout.answer.Answers;
import breakout.answer.Backing;
import breakout.round.Rounds;
import breakout.session.Session;
import breakout.technology.Technology;
import breakout.technology.Vocabulary;

/** Draws the board of a session: all of it for those who curate, what is released for everyone else. */
@ApplicationScoped
public class Boards {

    private final Vocabulary vocabulary;

    Boards(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Everything but hidden answers. */
    public Board whole(Session session, String language) {
        return Board.of(headings(session, language), Answers.shown(session), Backing.of(session));
    }

    /** Of these answers; hidden ones are not counted. */
    public Board among(Session session, List<Answer> answers, String language) {
        return Board.of(headings(session, language), answers.stream().filter(each -> each.hiddenBecause().isEmpty()).toList(),
                Backing.of(session));
    }

    /** Only questions whose rounds are closed: while a round runs, its board would tell who has just answered. */
    public Board released(Session session, String language) {
        return Board.of(headings(session, language), releasedAnswers(session), Backing.of(session));
    }

    /** The rows: what the session discusses, in its order, then everything else. */
    public List<Board.Heading> headings(Session session, String language) {
        List<Board.Heading> headings = new ArrayList<>();
        session.subjects().forEach(
                s -> headings.add(new Board.Heading(s.code(), s.name(vocabulary, language), s.dealtWithBefore())));
        headings.add(new Board.Heading(Technology.OTHER, vocabulary.name(Technology.OTHER, language), false));
        return headings;
    }

    private List<Answer> releasedAnswers(Session session) {
        Set<Integer> closed = Rounds.closedQuestions(session);
        return Answers.shown(session).stream().filter(answer -> closed.contains(answer.question())).toList();
    }
}
