package breakout.archive;

import java.time.Instant;

import breakout.session.Paper;

/**
 * A round; what ran when the file was made is closed where it is handed in, and takes nothing more.
 *
 * @param state planned, open, paused or closed
 * @param bellAt when its bell rang, or was to ring; null before it was opened, and while it was paused
 * @param sealedAt when it took its last answer; null before
 */
record Run(int number, int question, String state, int graceSeconds, Instant bellAt, Instant sealedAt) {

    /** No committee discusses its questions more often. */
    static final int MOST = 200;

    private enum State {
        PLANNED,
        OPEN,
        PAUSED,
        CLOSED
    }

    static final String PLANNED = "planned";

    Run checked(Spot spot, Scope scope) {
        scope.knowRound(spot.at("number"), number);
        spot.at("number").demand(spot.path().endsWith("." + (number - 1)), "archive_order");
        scope.question(spot.at("question"), question);
        spot.at("graceSeconds").number(graceSeconds, 0, Paper.LONGEST_GRACE);
        return switch (spot.at("state").given(spot.at("state").constant(State.class, state))) {
            case PLANNED -> {
                spot.at("bellAt").demand(bellAt == null, "archive_time");
                spot.at("sealedAt").demand(sealedAt == null, "archive_time");
                yield this;
            }
            case CLOSED -> {
                spot.at("bellAt").past(spot.at("bellAt").given(bellAt), scope.latest());
                spot.at("sealedAt").past(spot.at("sealedAt").given(sealedAt), scope.latest());
                spot.at("sealedAt").demand(!sealedAt.isBefore(bellAt), "archive_time");
                yield this;
            }
            case OPEN, PAUSED -> {
                Instant rung = bellAt == null || bellAt.isAfter(scope.latest()) ? scope.latest() : bellAt;
                spot.at("bellAt").past(rung, scope.latest());
                yield new Run(number, question, Spot.code(State.CLOSED), graceSeconds, rung, scope.latest());
            }
        };
    }

    boolean isUnderWay() {
        return Spot.code(State.OPEN).equals(state) || Spot.code(State.PAUSED).equals(state);
    }

    boolean isPlanned() {
        return PLANNED.equals(state);
    }
}
