package breakout.report;

import java.util.List;

/**
 * The report as it is spoken in some five minutes, in one language; what was said stays as it was said.
 *
 * @param words how many it has, headings among them: {@value #MOST_WORDS} at most
 */
record Brief(String language, Reading.Quoted title, String edition, int words, List<Part> parts) {

    static final int MOST_WORDS = 600;
    /** As one speaks to a hall that is interpreted into other languages. */
    static final int WORDS_A_MINUTE = 130;
    private static final int SECONDS = 60;
    private static final int ROUNDED_TO_SECONDS = 10;

    /** What is said under one heading. */
    record Part(String title, List<Line> lines) {
    }

    /** @param by who says it, and to whom; empty for what the rapporteur says */
    record Line(Reading.Quoted said, String by) {
    }

    /** How long it takes to say it. */
    public int seconds() {
        int steps = (words * SECONDS + WORDS_A_MINUTE * ROUNDED_TO_SECONDS - 1) / (WORDS_A_MINUTE * ROUNDED_TO_SECONDS);
        return steps * ROUNDED_TO_SECONDS;
    }

    public int wholeMinutes() {
        return seconds() / SECONDS;
    }

    public int secondsLeft() {
        return seconds() % SECONDS;
    }

    public int pace() {
        return WORDS_A_MINUTE;
    }
}
