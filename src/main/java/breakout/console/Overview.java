package breakout.console;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import breakout.access.Entrance;
import breakout.board.Board;
import breakout.round.Clockface;
import breakout.round.Clockface.Undoable;
import breakout.round.Phase;
import breakout.session.Session;

/**
 * What the facilitator sees of a session at one moment. What a page does not ask for is null.
 *
 * @param known the state of the session as the stream tells it: what is shown is not older
 * @param language the facilitator's
 * @param driving who has the chair
 * @param face of the round that everybody looks at
 */
record Overview(Session session, String known, Entrance entrance, Instant now, String language, Clockface face, Script rounds,
        Driving driving, Trail trail, Pulse.Beat pulse, Coming coming, Stage stage, Board board) {

    private static final int SECONDS_A_MINUTE = 60;

    /** The round to open next; null while one runs, and when there is none. */
    public Clockface next() {
        return rounds.next();
    }

    /** The round that may be opened while another one takes its last answers; null if there is none. */
    public Clockface meanwhile() {
        return rounds.meanwhile();
    }

    /** The round that the facilitator opens next, now or as soon as nothing runs. */
    public Clockface step() {
        return next() == null ? meanwhile() : next();
    }

    public List<Script.Line> script() {
        return rounds.lines();
    }

    /** What can be undone now; null if nothing can. */
    public Undoable undo() {
        return face.undoable();
    }

    /** How long it can be undone. */
    public long undoSeconds() {
        return until(undo().until());
    }

    /** How long the server was last away from a round that is not closed; null if it was not. */
    public Trail.Line outage() {
        return face.phase() == Phase.CLOSED ? null : trail.outage(face.number());
    }

    /** The time of all is over, and somebody still has time of their own. */
    public boolean ownTime() {
        return face.phase() == Phase.CLOSING && now.isBefore(face.allEnds());
    }

    public long ownSeconds() {
        return until(face.allEnds());
    }

    public Settings settings() {
        return Settings.of(session);
    }

    /** The name of a group; empty for one that is called by its number. */
    public String group(int number) {
        return session.group(number).orElseThrow().name();
    }

    /** The address of the page, below which everything is posted. */
    public String home() {
        return "/console/" + session.code();
    }

    /** How long a round is planned to be, as one types it. */
    public String minutes() {
        return session.minutes().stripTrailingZeros().toPlainString();
    }

    public long plannedSeconds() {
        return Math.round(session.minutes().doubleValue() * SECONDS_A_MINUTE);
    }

    private long until(Instant end) {
        return Duration.between(now, end).plusMillis(999).toSeconds();
    }
}
