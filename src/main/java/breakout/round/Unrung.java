package breakout.round;

/** A round's bell is taken back, as if it had not rung. */
public record Unrung(Round round) {
}
