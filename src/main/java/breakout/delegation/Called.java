package breakout.delegation;

import java.util.Comparator;
import java.util.Locale;

import com.ibm.icu.text.Collator;

/**
 * What a reader sees a delegation called.
 *
 * @param language of the text; empty where nobody said it
 */
public record Called(String text, String language) {

    /** As people look a name up in a list of this language. */
    public static Comparator<Called> order(Locale reader) {
        return Comparator.comparing(Called::text, Collator.getInstance(reader)::compare);
    }
}
