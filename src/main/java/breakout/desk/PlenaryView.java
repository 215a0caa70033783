package breakout.desk;

import java.util.List;
import java.util.Optional;

import breakout.access.Speaker;
import breakout.highlight.Highlight;
import breakout.kernel.Refusal;
import breakout.session.BreakoutGroup;
import breakout.session.Session;

/**
 * What the groups report back, side by side.
 *
 * @param speaker for whom they speak who look
 * @param trouble an order for a highlight that was refused; null if none was
 * @param refusal why what was asked for was not done; null if nothing was refused
 */
record PlenaryView(Session session, Speaker speaker, Column.Trouble trouble, Refusal refusal, Floor floor) {

    static PlenaryView of(Session session, Column.Trouble trouble, Refusal refusal, Floor floor) {
        return new PlenaryView(session, floor.speaker(session), trouble, refusal, floor);
    }

    /** Whose words lie on this device. */
    public String who() {
        return floor.who(session);
    }

    public List<Column> columns() {
        return floor.columns(session, speaker, trouble);
    }

    public List<Floor.Point> points() {
        return floor.points(session);
    }

    public int groups() {
        return session.groups().size();
    }

    public BreakoutGroup groupOf(Highlight highlight) {
        return session.group(highlight.heading().groupNumber()).orElseThrow();
    }

    /** The other points to the same question, which a highlight may say again. */
    public List<Floor.Point> othersThan(Floor.Point point, List<Floor.Point> all) {
        return all.stream().filter(other -> other != point
                && other.chorus().first().heading().question() == point.chorus().first().heading().question()).toList();
    }

    /** The column of the one group that who looks speaks for; empty for the plenary's rapporteurs and staff. */
    Optional<Column> own() {
        return speaker.speaksForPlenary() ? Optional.empty()
                : columns().stream().filter(Column::own).findFirst();
    }
}
