package breakout.technology;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** What was found out about the texts that were looked at last: every look at a desk asks again for the same ones. */
final class Remembered<T> {

    /** The answers of several large sessions. */
    private static final int MOST = 10_000;

    private record Written(String text, String language) {
    }

    private final Map<Written, T> found = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Written, T> eldest) {
            return size() > MOST;
        }
    });

    /** Two who ask at once may both find it out; it is the same. */
    T of(String text, String language, Supplier<T> finding) {
        var written = new Written(text, language);
        T known = found.get(written);
        if (known == null) {
            known = finding.get();
            found.put(written, known);
        }
        return known;
    }
}
