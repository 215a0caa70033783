package breakout.round;

import java.time.Duration;
import java.time.Instant;

/**
 * A round as every screen shows it.
 *
 * @param deadline the bell; null before the round is opened and while it is paused
 * @param remainingSeconds until the bell, rounded up; 0 where the round does not run
 * @param graceRemainingSeconds until the end of the grace, rounded up; 0 outside it
 */
public record Clockface(int number, int question, State state, Instant deadline, long remainingSeconds,
        long graceRemainingSeconds) {

    public static Clockface of(Round round, Instant now) {
        return new Clockface(round.number(), round.question(), round.stateAt(now), round.bell().orElse(null),
                seconds(round.remaining(now)), seconds(round.graceRemaining(now)));
    }

    /** Between the bell and the end of the grace. */
    public boolean grace() {
        return graceRemainingSeconds > 0;
    }

    /** Where the round stands, as people are told: its state, but {@code GRACE} between the bell and the end of the grace. */
    public String phase() {
        return grace() ? "GRACE" : state.name();
    }

    private static long seconds(Duration left) {
        return left.plusMillis(999).toSeconds();
    }
}
