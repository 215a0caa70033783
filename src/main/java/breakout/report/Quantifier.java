package breakout.report;

/** How many delegates made a point, in the words of committee reports. Never "all": nobody asked those who kept silent. */
public enum Quantifier {
    ONE,
    TWO,
    SOME,
    SEVERAL,
    MANY,
    MOST,
    /** It was read back to its group, and nobody of it objected. */
    BROAD;

    private static final int MOST_OF_SOME = 5;
    /** Of those who contributed, one in so many. */
    private static final int SEVERAL_IN = 3;
    private static final int MANY_IN = 2;

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
        if (contributors * SEVERAL_IN <= of) {
            return SEVERAL;
        }
        return contributors * MANY_IN <= of ? MANY : MOST;
    }

    /** The numbers by which the printed scale tells what it stands for. */
    Object[] bounds() {
        return switch (this) {
            case ONE -> new Object[] { 1 };
            case TWO -> new Object[] { 2 };
            case SOME -> new Object[] { 3, MOST_OF_SOME };
            case SEVERAL -> new Object[] { MOST_OF_SOME + 1, SEVERAL_IN };
            case MANY, MOST -> new Object[] { MANY_IN };
            case BROAD -> new Object[0];
        };
    }
}
