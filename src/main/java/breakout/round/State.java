package breakout.round;

import java.util.Set;

/** The states of a round; {@code CLOSED} is final, a re-run is a new round. */
public enum State {
    /** Not yet opened. */
    PLANNED("round_not_open"),
    /** Running until the bell, and after it in the grace, in which what was being written is taken and marked late. */
    OPEN("round_bell_rung"),
    /** Stopped with time left; takes nothing until it is resumed. */
    PAUSED("round_is_paused"),
    /** Takes nothing any more. */
    CLOSED("round_is_closed");

    /** Opened, and not sealed. */
    static final Set<State> UNDER_WAY = Set.of(OPEN, PAUSED);

    /** The refusal of what only a running round can do. */
    final String notRunning;

    State(String notRunning) {
        this.notRunning = notRunning;
    }
}
