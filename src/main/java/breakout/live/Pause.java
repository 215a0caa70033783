package breakout.live;

import java.time.Duration;

/** How long a session's listeners are told nothing after they were told something: what happens meanwhile is told at once. */
final class Pause {

    /** Nobody sees that it is not at once, and whatever happens, a session is read twenty times a second at most. */
    static final long SHORTEST_MILLIS = 50;
    /** The cost of telling a hall grows with time, not with answers: it is told four times a second at most. */
    static final long LONGEST_MILLIS = 250;
    /** To write to fifty costs as much as to read what is written. */
    private static final int FEW = 50;
    /** Of the time, no more than one part in so many is spent on telling one session, as long as the longest pause lets it. */
    private static final int PART = 10;

    /** One act of one person may change several things, and is told once. */
    static final long LEAST_MILLIS = 10;

    private Pause() {
    }

    /** It grows with the listeners, from the shortest for one to the longest for fifty, and with what the last telling took. */
    static long millis(int listeners, Duration took) {
        long byListeners = SHORTEST_MILLIS + (LONGEST_MILLIS - SHORTEST_MILLIS) * listeners / FEW;
        return Math.min(LONGEST_MILLIS, Math.max(byListeners, PART * took.toMillis()));
    }
}
