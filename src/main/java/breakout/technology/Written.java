package breakout.technology;

/** A text, and what is known of its language. */
record Written(String text, String language) {

    /** So many are remembered: the answers of several large sessions. */
    static final int MOST_REMEMBERED = 10_000;
}
