package breakout.desk;

import java.util.List;

import breakout.board.Board;
import breakout.kernel.Refusal;
import breakout.session.Coinage;
import breakout.session.Session;
import breakout.session.Subject;
import breakout.session.Subjects;

/**
 * The technologies of a session, and the form that adds one.
 *
 * @param typed what stands in the form
 * @param refusal why what was asked for was not done; null if nothing was refused
 */
record TechnologiesView(Session session, Form typed, Refusal refusal, DeskViews parts) {

    /** As it was typed. */
    record Form(String english, String french, String words) {
        static final Form EMPTY = new Form("", "", "");
    }

    /** A technology of the session; its words if it was added, else null. */
    record Line(Board.Row row, Coinage coinage) {
    }

    public List<Line> lines() {
        return parts.stack(session).board().technologies().stream().map(row -> new Line(row, session.subjects().stream()
                .filter(subject -> subject.code().equals(row.code())).findFirst().map(Subject::coinage).orElse(null))).toList();
    }

    public boolean full() {
        return session.agenda().additions().size() >= Subjects.MOST_ADDED;
    }

    public int most() {
        return Subjects.MOST_ADDED;
    }

    public int mostLines() {
        return Coinage.MOST_LINES;
    }
}
