package breakout.kernel;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;

/** How much of a line a text takes, in narrow characters: those of Chinese, Japanese and Korean are twice as wide. */
public final class Width {

    private Width() {
    }

    public static int of(String text) {
        return text.codePoints().map(Width::of).sum();
    }

    public static int of(int character) {
        int wide = UCharacter.getIntPropertyValue(character, UProperty.EAST_ASIAN_WIDTH);
        return wide == UCharacter.EastAsianWidth.WIDE || wide == UCharacter.EastAsianWidth.FULLWIDTH ? 2 : 1;
    }
}
