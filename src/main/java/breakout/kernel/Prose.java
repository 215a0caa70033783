package breakout.kernel;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;

/** Counts what people write, by the rules of its language; also where that puts no blanks between words. */
public final class Prose {

    /** After an abbreviation, as its language has them, no sentence ends. */
    private static final String KNOWING_ABBREVIATIONS = "-u-ss-standard";

    private Prose() {
    }

    /** @param language a BCP 47 tag */
    public static int words(String text, String language) {
        return words(text, ULocale.forLanguageTag(language));
    }

    /** Those that have words in them; what begins on a new line is a new one. */
    public static int sentences(String text, String language) {
        ULocale locale = ULocale.forLanguageTag(language + KNOWING_ABBREVIATIONS);
        var breaks = BreakIterator.getSentenceInstance(locale);
        breaks.setText(text);
        int sentences = 0;
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            sentences += words(text.substring(from, to), locale) > 0 ? 1 : 0;
            from = to;
        }
        return sentences;
    }

    private static int words(String text, ULocale locale) {
        var breaks = BreakIterator.getWordInstance(locale);
        breaks.setText(text);
        int words = 0;
        while (breaks.next() != BreakIterator.DONE) {
            words += breaks.getRuleStatus() >= BreakIterator.WORD_NONE_LIMIT ? 1 : 0;
        }
        return words;
    }
}
