package breakout.delegate;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import breakout.access.Rapporteur;
import breakout.answer.Unsent;
import breakout.delegation.Seat;
import breakout.kernel.Refusal;
import breakout.round.Clockface;
import breakout.round.Hand;
import breakout.round.Phase;
import breakout.round.Round;
import breakout.round.Rounds;
import breakout.session.Attribution;
import breakout.session.BreakoutGroup;
import breakout.session.Question;
import breakout.session.Session;

/**
 * What a delegate sees at their seat, at one moment.
 *
 * @param known the state the page was made at, as the stream tells it
 * @param resumeCode null where this device was not told it
 * @param hand what the seat shows the facilitator; null if it never showed anything
 * @param help whether it calls for help
 * @param next the number of the question that comes after the current round; null if none does
 * @param refusal why what was asked for was not done; null if nothing was refused
 */
record SeatView(Seat seat, String resumeCode, Session session, String known, Instant now, Clockface clock, Hand hand,
        boolean help, Integer next, Question.Wording wording, Papers papers, Refusal refusal) {

    private static final long A_MINUTE = 60;

    SeatView with(Papers laidOut) {
        return new SeatView(seat, resumeCode, session, known, now, clock, hand, help, next, wording, laidOut, refusal);
    }

    /** With what was typed on what is read back and not taken. */
    SeatView saying(Map<String, String> typed) {
        return with(papers.saying(typed));
    }

    /** The seat among all seats a device may know. */
    public String key() {
        return session.code() + "-" + seat.id();
    }

    public Phase phase() {
        return clock.phase();
    }

    /** The phase as the style sheet knows it, with the last minute told apart. */
    public String mark() {
        return phase() == Phase.OPEN && clock.remainingSeconds() <= A_MINUTE ? "last" : phase().mark();
    }

    public BreakoutGroup group() {
        return session.group(seat.groupNumber()).orElseThrow();
    }

    /** Where no round runs, the number of the one that comes; null else, and after the last. */
    public Integer roundToCome() {
        return phase() == Phase.PLANNED ? Integer.valueOf(clock.number())
                : phase() == Phase.CLOSED ? Rounds.toCome(session, clock.number()).map(Round::number).orElse(null) : null;
    }

    /** Who reports back for the group. */
    public List<String> rapporteurs() {
        return Rapporteur.byGroup(session).getOrDefault(seat.groupNumber(), List.of());
    }

    /** In itself, as whoever works in it reads it. */
    public String workingLanguage() {
        var spoken = Locale.forLanguageTag(group().whereabouts().language());
        return spoken.getDisplayName(spoken);
    }

    public boolean collects() {
        return session.switches().collectsDrafts();
    }

    /** Authors are named who agree to it. */
    public boolean named() {
        return session.attribution() == Attribution.NAMED;
    }

    /** There is a box to write in: also after the others' end, where this seat was given more time. */
    public boolean writes() {
        return phase().writes() || phase() == Phase.CLOSING && ownSeconds() > 0;
    }

    /** There is something to show of the round: before its end, and while waiting for its beginning. */
    public boolean mayShow() {
        return phase() != Phase.CLOSED;
    }

    public boolean done() {
        return hand != null && hand.done();
    }

    /** What this seat was given for itself, after the end of the others. */
    public long extraSeconds() {
        return hand == null ? 0 : hand.extra().toSeconds();
    }

    public long extraMinutes() {
        return extraSeconds() / A_MINUTE;
    }

    /** Until this seat's own end; where the bell has not rung, as long as it will be then. */
    public long ownSeconds() {
        if (clock.graceEnds() == null) {
            return session.graceSeconds() + extraSeconds();
        }
        Duration left = Duration.between(phase() == Phase.OPEN ? clock.deadline() : now, clock.graceEnds());
        return Math.max(0, left.plusSeconds(extraSeconds()).plusMillis(999).toSeconds());
    }

    public List<Box> boxes() {
        return papers.boxes();
    }

    public List<Unsent> leftOver() {
        return papers.leftOver();
    }

    public List<Sent> sent() {
        return papers.sent();
    }

    public List<Other> similar() {
        return papers.similar();
    }

    public ReadOut readOut() {
        return papers.readOut();
    }

    /** How many answers this seat sent in the current round. */
    public long sentInRound() {
        return sent().stream().filter(each -> each.answer().origin().roundNumber() == clock.number()).count();
    }

    /** The answer that was just sent; null if none was. */
    public Sent justSent() {
        return sent().stream().filter(Sent::now).findFirst().orElse(null);
    }

    public String fault() {
        return papers.fault();
    }
}
