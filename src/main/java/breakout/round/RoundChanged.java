package breakout.round;

import breakout.kernel.Happening;

/** Something happened to a round: its clock or its state is no longer what the screens show. */
public record RoundChanged(String code, int number) implements Happening {
}
