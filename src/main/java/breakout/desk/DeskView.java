package breakout.desk;

import java.util.List;

import breakout.board.Board;
import breakout.kernel.Refusal;
import breakout.session.Session;
import breakout.technology.Kind;

/**
 * What a rapporteur sees at the desk.
 *
 * @param answers how many answers the session has, hidden ones among them
 * @param refusal why what was asked for was not done; null if nothing was refused
 */
record DeskView(Session session, Filter filter, Board board, int answers, List<Sheet> sheets, Manuscript manuscript,
        Refusal refusal) {

    public List<Kind> kinds() {
        return List.of(Kind.values());
    }
}
