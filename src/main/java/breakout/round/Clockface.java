package breakout.round;

import java.time.Duration;
import java.time.Instant;

import breakout.session.Deed;

/**
 * A round as every screen shows it.
 *
 * @param deadline the bell; null before the round is opened and while it is paused
 * @param remainingSeconds until the bell, rounded up; 0 where the round does not run
 * @param graceRemainingSeconds until the end of the grace, rounded up; 0 outside it
 * @param graceEnds when nothing more is taken from the hall; null where no bell is set
 * @param allEnds when nothing more is taken from anybody: later than that where a seat was given time for itself
 * @param version rises with every act of a person, and with nothing that time does; sent along with the next one, it says that
 *        nobody acted in between
 * @param undoable what can be undone now, and until when; null if nothing can
 */
public record Clockface(int number, int question, State state, Instant deadline, long remainingSeconds,
        long graceRemainingSeconds, Instant graceEnds, Instant allEnds, int version, Undoable undoable) {

    /** An act that can be undone. */
    public record Undoable(Deed deed, Instant until) {
    }

    public static Clockface of(Round round, Instant now) {
        Instant bell = round.bell().orElse(null);
        Duration left = round.course().remaining(now);
        var still = new Clockface(round.number(), round.question(), round.state(), bell, seconds(left), 0,
                round.course().graceEnds().orElse(null), round.due().orElse(null), round.acts(),
                round.undoable(now).map(undo -> new Undoable(undo.deed(), undo.until())).orElse(null));
        return still.at(now);
    }

    /** As it is at another moment, if nobody acts until then. */
    public Clockface at(Instant now) {
        if (state != State.OPEN) {
            return this;
        }
        Duration left = Duration.between(now, deadline);
        Duration grace = left.isNegative() || left.isZero() ? Duration.between(now, graceEnds) : Duration.ZERO;
        return new Clockface(number, question, state, deadline, seconds(left), seconds(grace), graceEnds, allEnds, version,
                undoable != null && now.isBefore(undoable.until()) ? undoable : null);
    }

    /** Where the round stands, as people are told. */
    public Phase phase() {
        return switch (state) {
            case PLANNED -> Phase.PLANNED;
            case PAUSED -> Phase.PAUSED;
            case CLOSED -> Phase.CLOSED;
            case OPEN -> remainingSeconds > 0 ? Phase.OPEN : graceRemainingSeconds > 0 ? Phase.GRACE : Phase.CLOSING;
        };
    }

    /** Between the bell and the end of the grace. */
    public boolean grace() {
        return phase() == Phase.GRACE;
    }

    private static long seconds(Duration left) {
        return left.isNegative() ? 0 : left.plusMillis(999).toSeconds();
    }
}
