package breakout.delegate;

import java.time.Instant;
import java.util.List;

import breakout.delegation.Seat;
import breakout.kernel.Refusal;
import breakout.round.Clockface;
import breakout.round.Phase;
import breakout.session.BreakoutGroup;
import breakout.session.Question;
import breakout.session.Session;

/**
 * What a delegate sees at their seat, at one moment.
 *
 * @param next the number of the question that comes after the current round; null if none does
 * @param boxes to write in; one with a refusal among them even where the round takes nothing any more
 * @param refusal why what was asked for was not done; null if nothing was refused
 */
record SeatView(Seat seat, String key, Session session, Instant now, Clockface clock, Integer next,
        Question.Wording wording, List<Box> boxes, List<Sent> sent, Refusal refusal) {

    public Phase standing() {
        return clock.phase();
    }

    public BreakoutGroup group() {
        return session.group(seat.groupNumber()).orElseThrow();
    }

    /** When what is being written is not taken any more; null where no bell is set. */
    public Instant graceEnds() {
        return clock.deadline() == null ? null : clock.deadline().plusSeconds(session.graceSeconds());
    }

    /** How many answers this seat sent in the current round. */
    public long sentInRound() {
        return sent.stream().filter(each -> each.answer().origin().roundNumber() == clock.number()).count();
    }

    /** The answer that was just sent; null if none was. */
    public Sent justSent() {
        return sent.stream().filter(Sent::now).findFirst().orElse(null);
    }

    /** Where the text stands that was not taken; null if there is none. */
    public String fault() {
        return boxes.stream().filter(box -> box.refusal() != null).map(Box::anchor).findFirst()
                .orElseGet(() -> sent.stream().filter(each -> each.box() != null && each.box().refusal() != null)
                        .map(each -> each.box().anchor()).findFirst().orElse(null));
    }
}
