package breakout.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

import breakout.kernel.Language;
import breakout.kernel.Words;

/** The letters that can be printed, and what is printed for those that cannot: something readable, never a gap. */
@ApplicationScoped
class Typeface {

    static final String FAMILY = "DejaVu Sans Condensed";
    static final String REGULAR = "/fonts/DejaVuSansCondensed.ttf";
    static final String BOLD = "/fonts/DejaVuSansCondensed-Bold.ttf";

    private static final int HIGHEST = 0x1FFFF;
    private static final char NO_BREAK_SPACE = '\u00A0';

    private final BitSet drawn = new BitSet(HIGHEST);

    Typeface() {
        List<CmapLookup> fonts = List.of(glyphs(REGULAR), glyphs(BOLD));
        for (int c = 0; c <= HIGHEST; c++) {
            int letter = c;
            drawn.set(c, fonts.stream().allMatch(font -> font.getGlyphId(letter) > 0));
        }
    }

    /**
     * Without its ligatures: they are not what a line was measured with, and joining them is half the work of a long print.
     *
     * @return a font, to be closed once the print is done
     */
    static TrueTypeFont cut(String font) throws IOException {
        try (InputStream file = open(font)) {
            TrueTypeFont cut = new TTFParser().parse(new RandomAccessReadBuffer(file));
            cut.setEnableGsub(false);
            return cut;
        }
    }

    private static InputStream open(String font) {
        return Typeface.class.getResourceAsStream(font);
    }

    /** @param placeholder words what stands for so many letters of a script that the fonts lack */
    String printable(String text, BiFunction<String, Integer, String> placeholder) {
        if (text.codePoints().allMatch(this::draws)) {
            return text;
        }
        var printed = new StringBuilder(text.length());
        int[] letters = text.codePoints().toArray();
        for (int i = 0; i < letters.length; i++) {
            if (draws(letters[i])) {
                printed.appendCodePoint(letters[i]);
            } else if (Character.isLetterOrDigit(letters[i])) {
                int end = end(letters, i);
                printed.append(placeholder.apply(script(letters[i]), end - i));
                i = end - 1;
            } else {
                printed.append(standIn(letters[i]));
            }
        }
        return printed.toString();
    }

    /** With a remark in this language for what cannot be printed. */
    String printable(String text, Words words, Language language) {
        return printable(text, (script, letters) -> words.say(language, "report:unprintable", script, letters));
    }

    private boolean draws(int c) {
        return c == '\n' || c == '\t' || drawn.get(c);
    }

    private int end(int[] letters, int start) {
        var script = Character.UnicodeScript.of(letters[start]);
        int end = start + 1;
        while (end < letters.length && !draws(letters[end])
                && (Character.UnicodeScript.of(letters[end]) == script || !Character.isLetterOrDigit(letters[end])
                        && Character.getType(letters[end]) != Character.OTHER_SYMBOL)) {
            end++;
        }
        return end;
    }

    private static String script(int letter) {
        return Character.UnicodeScript.of(letter).name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Marks that only change the sign before them are left out; a sign is called by its Unicode name. */
    private static String standIn(int c) {
        return switch (Character.getType(c)) {
            case Character.SPACE_SEPARATOR -> String.valueOf(NO_BREAK_SPACE);
            case Character.FORMAT, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.MODIFIER_SYMBOL -> "";
            default -> {
                String name = Character.getName(c);
                yield name == null ? "\uFFFD" : "[" + name.toLowerCase(Locale.ROOT) + "]";
            }
        };
    }

    private static CmapLookup glyphs(String font) {
        try (InputStream file = open(font); var parsed = new TTFParser().parse(new RandomAccessReadBuffer(file))) {
            return parsed.getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException(font, e);
        }
    }
}
