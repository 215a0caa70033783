package breakout.desk;

import java.util.List;

import breakout.answer.Proposing;
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
 * @param offers technologies that may be added
 */
record TechnologiesView(Session session, Form typed, Refusal refusal, List<Proposing.Offer> offers, DeskViews parts) {

    /** As it was typed. */
    record Form(String english, String french, String words) {
        static final Form EMPTY = new Form("", "", "");

        /** As it is proposed under this term; empty if nothing is. */
        static Form of(List<Proposing.Offer> offers, String term) {
            return offers.stream().map(Proposing.Offer::proposal).filter(each -> each.term().equals(term)).findFirst()
                    .map(each -> new Form(each.english(), each.french(), String.join("\n", each.words()))).orElse(EMPTY);
        }
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
