package breakout.technology;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** What was found out about what was looked at last: every look at a desk asks again for the same. */
final class Remembered<K, T> {

    /** Answers of several large sessions. */
    static final int TEXTS = 10_000;
    /** Sessions that are read at the same time, each by some who see all of it and some who see a part. */
    static final int SESSIONS = 20;

    /** A text, and what is known of its language. */
    record Written(String text, String language) {
    }

    private final Map<K, T> found;

    Remembered(int most) {
        found = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, T> eldest) {
                return size() > most;
            }
        });
    }

    /** Two who ask at once may both find it out; it is the same. */
    T of(K asked, Supplier<T> finding) {
        T known = found.get(asked);
        if (known == null) {
            known = finding.get();
            found.put(asked, known);
        }
        return known;
    }
}
