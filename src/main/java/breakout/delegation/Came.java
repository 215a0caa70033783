package breakout.delegation;

/** A delegation that is not on the list, and that nobody had come for yet, is here. */
public record Came(Delegation delegation) {
}
