package breakout.report;

import java.util.List;

import breakout.kernel.Width;

/**
 * What a plenary is shown of its report at one time: a paragraph, or as much of one as the last row can read.
 *
 * @param title of its part of the report
 * @param paragraph its number
 * @param part which part of the paragraph it is, from 1, of so many {@code parts}
 * @param heading of the paragraph, such as a technology; empty where it has none
 */
public record Card(String title, int paragraph, int part, int parts, String heading, List<Line> lines) {

    /** In narrow characters: a heading takes so many, and so does where a line ends before the screen does. */
    static final int LINE = 40;

    /** How much of the screen it takes, in narrow characters. */
    public int room() {
        return (heading.isEmpty() ? 0 : LINE) + lines.stream().mapToInt(Line::room).sum();
    }

    /**
     * @param reference the number of the answer it rests on; empty where there is none
     * @param language of the text, BCP 47
     * @param tail what the report adds, in its own language; may be empty
     */
    public record Line(String reference, String language, String text, String tail) {

        int room() {
            return LINE + Width.of(text) + Width.of(tail);
        }
    }
}
