package breakout.projector;

import java.text.BreakIterator;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;

/**
 * A text as it is set on the screen: the shorter, the larger. What would need smaller type than the last row reads is cut
 * after a word, and says so.
 *
 * @param size from 0, the largest; the style knows how large each is on each slide
 * @param cut whether it goes on beyond the screen
 */
record Fitted(String text, int size, boolean cut) {

    private static final String GOES_ON = " […]";
    /** What is longer is no word, and is cut anywhere. */
    private static final int LONGEST_WORD = 40;

    /** @param lengths in narrow characters, up to which the sizes reach; beyond the last it is cut */
    static Fitted to(String text, int... lengths) {
        String line = text.strip().replaceAll("\\s+", " ");
        int width = width(line);
        for (int size = 0; size < lengths.length; size++) {
            if (width <= lengths[size]) {
                return new Fitted(line, size, false);
            }
        }
        return new Fitted(upTo(line, lengths[lengths.length - 1]) + GOES_ON, lengths.length - 1, true);
    }

    /** In narrow characters: those of Chinese, Japanese and Korean are twice as wide. */
    static int width(String text) {
        return text.codePoints().map(Fitted::width).sum();
    }

    private static int width(int character) {
        int wide = UCharacter.getIntPropertyValue(character, UProperty.EAST_ASIAN_WIDTH);
        return wide == UCharacter.EastAsianWidth.WIDE || wide == UCharacter.EastAsianWidth.FULLWIDTH ? 2 : 1;
    }

    private static String upTo(String line, int longest) {
        int end = 0;
        for (int width = 0; width + width(line.codePointAt(end)) <= longest; end += Character
                .charCount(line.codePointAt(end))) {
            width += width(line.codePointAt(end));
        }
        int word = before(BreakIterator.getWordInstance(), line, end);
        int at = end - word <= LONGEST_WORD ? word : before(BreakIterator.getCharacterInstance(), line, end);
        return line.substring(0, at).strip();
    }

    private static int before(BreakIterator boundaries, String line, int end) {
        boundaries.setText(line);
        return boundaries.isBoundary(end) ? end : boundaries.preceding(end);
    }
}
