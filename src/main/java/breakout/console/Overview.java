package breakout.console;

import java.time.Instant;
import java.util.List;

import breakout.access.Entrance;
import breakout.answer.Answer;
import breakout.board.Board;
import breakout.board.Boards;
import breakout.round.Clockface;
import breakout.round.Round;
import breakout.round.Rounds;
import breakout.round.State;
import breakout.session.Question.Wording;
import breakout.session.Session;
import breakout.technology.Vocabulary;

/**
 * What the facilitator sees of a session at one moment. Each part is read when a page asks for it.
 *
 * @param language the facilitator's
 */
record Overview(Session session, Entrance entrance, Instant now, String language, Boards boards, Vocabulary vocabulary) {

    /** More than this is read on the desk. */
    private static final int LATEST = 10;
    private static final int SECONDS_A_MINUTE = 60;

    /** A line of the session's script; {@code openable} or {@code repeatable} if that is possible now. */
    record Line(Clockface face, Wording question, boolean openable, boolean repeatable) {
    }

    /** The round that everybody looks at. */
    public Clockface face() {
        return Clockface.of(Rounds.current(session, now), now);
    }

    /** The round to open next; null while one runs, and when there is none. */
    public Clockface next() {
        Clockface current = face();
        boolean free = current.state() == State.PLANNED || current.state() == State.CLOSED;
        return free ? planned() : null;
    }

    /** The round that may be opened while the grace of another one lasts; null if there is none. */
    public Clockface meanwhile() {
        return face().grace() ? planned() : null;
    }

    /** The rounds, in their order. */
    public List<Line> script() {
        List<Clockface> faces = faces();
        Clockface next = next();
        return faces.stream().map(face -> new Line(face, question(face),
                next != null && face.state() == State.PLANNED && face.number() != next.number(),
                face.state() == State.CLOSED && faces.stream()
                        .noneMatch(other -> other.question() == face.question() && other.number() > face.number())))
                .toList();
    }

    public Pulse pulse() {
        return Pulse.of(session);
    }

    public Board board() {
        return boards.whole(session, language);
    }

    /** The latest answers, the newest first. */
    public List<Answer> latest() {
        return Answer.<Answer> find("session = ?1 and not withdrawn order by number desc", session).page(0, LATEST).list();
    }

    /** How a technology is called. */
    public String technology(String code) {
        return vocabulary.name(code, language);
    }

    /** The name of a group; empty for one that is called by its number. */
    public String group(int number) {
        return session.group(number).orElseThrow().name();
    }

    /** The address under which what is to be done to a round is posted. */
    public String orders() {
        return "/console/" + session.code() + "/rounds/";
    }

    /** How long a round is planned to be, as one types it. */
    public String minutes() {
        return session.minutes().stripTrailingZeros().toPlainString();
    }

    public long plannedSeconds() {
        return Math.round(session.minutes().doubleValue() * SECONDS_A_MINUTE);
    }

    private Clockface planned() {
        return faces().stream().filter(face -> face.state() == State.PLANNED).findFirst().orElse(null);
    }

    private Wording question(Clockface face) {
        return session.question(face.question()).orElseThrow().in(language);
    }

    private List<Clockface> faces() {
        List<Round> rounds = Rounds.of(session);
        return rounds.stream().map(round -> Clockface.of(round, now)).toList();
    }
}
