package breakout.desk;

import java.util.List;
import java.util.UUID;

import breakout.access.Speaker;
import breakout.kernel.Refusal;
import breakout.session.Session;
import breakout.technology.Kind;

/**
 * What a rapporteur sees at the desk. Each part is read when a page asks for it.
 *
 * @param speaker for whom they speak who look
 * @param troubled the answer whose order was refused, which lies there whatever is filtered; null if none was
 * @param typed the messages as they were typed, where they were refused; else null
 * @param points an order for a point that was refused; null if none was
 * @param refusal why what was asked for was not done; null if nothing was refused
 */
record DeskView(Session session, Speaker speaker, Filter filter, UUID troubled, Sheet.Trouble trouble, List<String> typed,
        Composition.Trouble points, Refusal refusal, DeskViews parts) {

    public DeskViews.Stack stack() {
        return parts.stack(session);
    }

    /** What the group reports back whose rapporteur looks. */
    public Column own() {
        return parts.own(session);
    }

    public List<Sheet> sheets() {
        return parts.sheets(this);
    }

    public Manuscript manuscript() {
        return parts.manuscript(this);
    }

    /** The points of the report, for whoever speaks for the plenary. */
    public Composition composition() {
        return parts.composition(session, points);
    }

    public List<Kind> kinds() {
        return List.of(Kind.values());
    }
}
