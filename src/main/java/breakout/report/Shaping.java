package breakout.report;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;

/**
 * Joins Arabic letters as they are written, and leaves vowel marks on their letters: the library would print each beside its
 * letter, and the word would fall apart.
 */
class Shaping extends ICUBidiReorderer {

    private static final char FIRST_SPACED = '\uFE70';
    /** The marks of the forms U+FE70 to U+FE7F, in their order; a blank where there is no such form. */
    private static final String MARKS = "\u064B\u064B\u064C \u064D \u064E\u064E\u064F\u064F\u0650\u0650\u0651\u0651\u0652\u0652";

    @Override
    public String shapeText(String text) {
        var shaped = new StringBuilder(super.shapeText(text));
        for (int i = 0; i < shaped.length(); i++) {
            int form = shaped.charAt(i) - FIRST_SPACED;
            if (form >= 0 && form < MARKS.length() && MARKS.charAt(form) != ' ') {
                shaped.setCharAt(i, MARKS.charAt(form));
            }
        }
        return shaped.toString();
    }
}
