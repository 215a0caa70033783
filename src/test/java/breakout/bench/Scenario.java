package breakout.bench;

import java.util.Random;

/**
 * So many delegates listen, and each sends one answer.
 *
 * @param together how many sit in one session
 * @param millis the time in which they send
 * @param rushed of a hundred answers, how many come in the last fifth of that time
 */
record Scenario(int delegates, int together, int millis, int rushed) {

    private static final int ROOM = 25;
    private static final int PLENTY_OF_TIME = 10_000;
    private static final int LAST_PART = 5;

    /** All in one session, half of them in the last two of ten seconds. */
    static Scenario hall(int delegates) {
        return new Scenario(delegates, delegates, PLENTY_OF_TIME, 50);
    }

    /** In sessions of 25, half of them in the last two of ten seconds. */
    static Scenario rooms(int delegates) {
        return new Scenario(delegates, ROOM, PLENTY_OF_TIME, 50);
    }

    /** In sessions of 25, evenly in a second. */
    static Scenario burst(int delegates) {
        return new Scenario(delegates, ROOM, 1_000, 100 / LAST_PART);
    }

    int sessions() {
        return (delegates + together - 1) / together;
    }

    /** When each of them sends, in milliseconds from the beginning; always the same. */
    int[] times() {
        var random = new Random(delegates);
        int last = millis / LAST_PART;
        return random.ints(delegates, 0, 100)
                .map(lot -> lot < rushed ? millis - last + random.nextInt(last) : random.nextInt(millis - last)).toArray();
    }

    @Override
    public String toString() {
        return "%,d delegates %s, each with a stream and one answer within %d s, %d %% of them in the last %.1f s".formatted(
                delegates, sessions() == 1 ? "in one hall" : "in rooms of " + together, millis / 1000, rushed,
                millis / LAST_PART / 1000.0);
    }
}
