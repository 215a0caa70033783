package breakout.kernel;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Set;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;

/**
 * The one policy for what people type: which text is taken, and how it is stored. Refused are NUL and other control
 * characters (tab and line feed are text), lone surrogates and non-characters; dropped are invisible characters that
 * turn or hide text, marks stacked on a letter beyond the fourth, and all but the first of those that select how a sign looks.
 * The rest is kept as typed, in Unicode normal form C, with
 * lines ended by a line feed.
 */
public final class PlainText {

    /** On one letter: no script that people write needs more, and a tower of them covers the lines above. */
    private static final int MOST_MARKS = 4;
    /** Of the combining classes of Unicode: through the letter, below, above and beside it. */
    private static final Set<Integer> STACKING = Set.of(1, 202, 214, 216, 218, 220, 222, 224, 226, 228, 230, 232, 233, 234);
    /** In which a letter bears a vowel and a tone, and fonts pile up whatever follows. */
    private static final Set<UnicodeScript> PILING = Set.of(UnicodeScript.THAI, UnicodeScript.LAO);
    private static final int NON_JOINER = 0x200C;
    private static final int JOINER = 0x200D;

    private PlainText() {
    }

    /**
     * @param field the input's name, for the refusal
     * @param typed what came in; null counts as empty
     * @param longest in code points, after normalisation
     * @return the text to store, without white space around it
     * @throws Refusal 400, naming the field, if it is empty, too long or holds what cannot be printed
     */
    public static String required(String field, String typed, int longest) {
        String text = optional(field, typed, longest);
        if (text.isEmpty()) {
            throw Refusal.badInput(field, "text_empty");
        }
        return text;
    }

    /** As {@link #required}, but empty text is taken, and is what null becomes. */
    public static String optional(String field, String typed, int longest) {
        if (typed == null) {
            return "";
        }
        String lines = typed.replace("\r\n", "\n").replace('\r', '\n');
        if (!isPrintable(lines)) {
            throw Refusal.badInput(field, "text_unprintable");
        }
        var kept = new StringBuilder(lines.length());
        lines.codePoints().filter(c -> !misleading(c)).forEach(kept::appendCodePoint);
        String text = lowered(Normalizer.normalize(kept, Normalizer.Form.NFC)).strip();
        if (text.codePointCount(0, text.length()) > longest) {
            throw Refusal.badInput(field, "text_too_long", longest, text.codePointCount(0, text.length()));
        }
        return text;
    }

    /** One line of text: as {@link #required}, with runs of white space made one blank. */
    public static String line(String field, String typed, int longest) {
        return required(field, typed == null ? null : typed.replaceAll("\\s+", " "), longest);
    }

    /** Whether nothing in it is refused: else no database holds it, and not every one lets it be looked for. */
    public static boolean isPrintable(String text) {
        return text.codePoints().noneMatch(PlainText::unprintable);
    }

    private static boolean unprintable(int c) {
        boolean control = Character.getType(c) == Character.CONTROL && c != '\t' && c != '\n';
        boolean loneSurrogate = Character.getType(c) == Character.SURROGATE;
        boolean nonCharacter = (c & 0xFFFE) == 0xFFFE || c >= 0xFDD0 && c <= 0xFDEF;
        return control || loneSurrogate || nonCharacter;
    }

    /** Without the marks that stand too high, and those that nobody sees. */
    private static String lowered(String text) {
        var kept = new StringBuilder(text.length());
        int marks = 0;
        int alike = 0;
        int before = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            boolean joins = c == JOINER || c == NON_JOINER;
            boolean mark = isStacked(c);
            // what follows a joiner still stands on the letter before it
            marks = mark ? marks + 1 : joins ? marks : 0;
            alike = isMark(c) && c == before ? alike + 1 : joins ? alike : 1;
            boolean hidden = isSelector(c) && isSelector(before);
            if (!hidden && (!mark || marks <= MOST_MARKS) && (!isMark(c) || alike <= MOST_MARKS)) {
                kept.appendCodePoint(c);
            }
            before = joins ? before : c;
        }
        return kept.toString();
    }

    private static boolean isMark(int c) {
        return Character.getType(c) == Character.NON_SPACING_MARK || Character.getType(c) == Character.ENCLOSING_MARK;
    }

    /**
     * Chooses between the looks of the sign before it; of several only the first does, and the others spell what nobody sees.
     */
    private static boolean isSelector(int c) {
        return UCharacter.hasBinaryProperty(c, UProperty.VARIATION_SELECTOR);
    }

    /** Not the letters below letters that Tibetan has, nor the vowels of Hebrew, nor what is drawn inside. */
    private static boolean isStacked(int c) {
        return Character.getType(c) == Character.ENCLOSING_MARK || isMark(c) && PILING.contains(UnicodeScript.of(c))
                || STACKING.contains(UCharacter.getCombiningClass(c));
    }

    /** Direction overrides and isolates, marks, zero-width space and tags; joiners stay, Persian and emoji need them. */
    private static boolean misleading(int c) {
        return c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069 || c == 0x200E || c == 0x200F || c == 0x200B
                || c == 0x2060 || c == 0xFEFF || c >= 0xE0000 && c <= 0xE007F;
    }
}
