package breakout.desk;

import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import breakout.access.Speaker;
import breakout.answer.Handling;
import breakout.answer.Seen;
import breakout.board.Board;
import breakout.kernel.Refusal;
import breakout.report.Galley;
import breakout.report.Opening;
import breakout.session.Session;
import breakout.step.Step;
import breakout.technology.Kind;

/**
 * What a rapporteur sees at the desk. Each part is read when a page asks for it.
 *
 * @param speaker for whom they speak who look
 * @param troubled the answer whose order was refused, which lies there whatever is filtered; null if none was
 * @param typed what the report opens with, as it was typed and refused; else null
 * @param bundle what was ticked where an order for it was refused
 * @param points an order for a point that was refused; null if none was
 * @param refusal why what was asked for was not done; null if nothing was refused
 */
record DeskView(Session session, Speaker speaker, Filter filter, UUID troubled, Sheet.Trouble trouble, Opening typed,
        Bundle bundle, Composition.Trouble points, Refusal refusal, DeskViews parts) {

    /** On a keyboard, without the nought. */
    private static final int DIGITS = 9;

    /** The state of the session as the stream tells it: what is shown is not older. */
    public String known() {
        return parts.known(session);
    }

    public Stack stack() {
        return parts.stack(session);
    }

    /** Whose words lie on this device. */
    public String who() {
        return parts.who(session);
    }

    /** What whoever looks did last and can undo; null where that is nothing. */
    public Step undo() {
        return parts.undo(session);
    }

    /** What the group reports back whose rapporteur looks. */
    public Column own() {
        return parts.own(session);
    }

    /** What answers can be filed under. */
    public List<Board.Heading> headings() {
        return parts.headings(session);
    }

    /** Which keys file under the technology at this place, from 1: a digit, behind a nought for each nine before it. */
    public List<Integer> digits(int place) {
        return Stream.concat(Collections.nCopies((place - 1) / DIGITS, 0).stream(), Stream.of((place - 1) % DIGITS + 1))
                .toList();
    }

    public Pile pile() {
        return parts.pile(this);
    }

    public Manuscript manuscript() {
        return parts.manuscript(this);
    }

    /** How full the pages of the report are, for whoever speaks for the plenary. */
    public Galley galley() {
        return parts.galley(session);
    }

    /** The points of the report, for whoever speaks for the plenary. */
    public Composition composition() {
        return parts.composition(session, points);
    }

    public List<Kind> kinds() {
        return List.of(Kind.values());
    }

    /**
     * How an answer is shown to whoever ticks it, to be sent with it: what was refused for another reason showed nothing newer.
     */
    public String seen(Sheet sheet) {
        return sheet.answer().id() + ":" + (isConflict() ? Seen.both(sheet.answer()) : bundle.seenOf(sheet.answer()));
    }

    /** What was ticked and is otherwise since, where for that nothing was done; else none. */
    public List<Sheet> overtaken() {
        return isConflict() && !bundle.answers().isEmpty()
                ? pile().sheets().stream().filter(sheet -> bundle.isOvertaken(sheet.answer())).toList()
                : List.of();
    }

    /** What the ticked answers were to be filed under. */
    public List<Board.Heading> wished() {
        return headings().stream().filter(heading -> bundle.technologies().contains(heading.code())).toList();
    }

    private boolean isConflict() {
        return refusal != null && refusal.status() == Refusal.Status.CONFLICT;
    }

    public int mostAtOnce() {
        return Handling.MOST_AT_ONCE;
    }
}
