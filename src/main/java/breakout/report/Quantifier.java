package breakout.report;

/** How many delegates made a point, in the words of committee reports. Never "all": nobody asked those who kept silent. */
public enum Quantifier {
    ONE,
    TWO,
    SOME,
    SEVERAL,
    MANY,
    MOST;

    private static final int MOST_OF_SOME = 5;

    /**
     * @param contributors how many made the point, each counted once; at least one
     * @param of how many contributed to the session at all
     */
    public static Quantifier of(int contributors, int of) {
        if (contributors <= 2) {
            return contributors == 2 ? TWO : ONE;
        }
        if (contributors <= MOST_OF_SOME) {
            return SOME;
        }
        if (contributors * 3 <= of) {
            return SEVERAL;
        }
        return contributors * 2 <= of ? MANY : MOST;
    }
}
