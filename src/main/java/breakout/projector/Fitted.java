package breakout.projector;

import java.text.BreakIterator;

import breakout.kernel.Width;

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
        int size = size(Width.of(line), lengths);
        return size < lengths.length ? new Fitted(line, size, false)
                : new Fitted(upTo(line, lengths[size - 1]) + GOES_ON, size - 1, true);
    }

    /** The largest in which a text of this width fits; as many as there are lengths, where it fits in none. */
    static int size(int width, int... lengths) {
        int size = 0;
        while (size < lengths.length && width > lengths[size]) {
            size++;
        }
        return size;
    }

    private static String upTo(String line, int longest) {
        int end = 0;
        for (int width = 0; width + Width.of(line.codePointAt(end)) <= longest; end += Character
                .charCount(line.codePointAt(end))) {
            width += Width.of(line.codePointAt(end));
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
