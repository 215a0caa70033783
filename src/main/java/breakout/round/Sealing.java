package breakout.round;

/** A round is being sealed: what still belongs to its set is brought in the same transaction, for nothing can be any more. */
public record Sealing(Round round) {
}
