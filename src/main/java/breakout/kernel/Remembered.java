package breakout.kernel;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** What was found out about what was looked at last: every look at a desk asks again for the same. */
public final class Remembered<K, T> {

    /** Sessions that are read at the same time, each by some who see all of it and some who see a part. */
    public static final int SESSIONS = 20;

    private final Map<K, T> found;

    /** @param most how much is remembered; what was asked for longest ago is forgotten first */
    public Remembered(int most) {
        found = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, T> eldest) {
                return size() > most;
            }
        });
    }

    /** Two who ask at once may both find it out; it is the same. */
    public T of(K asked, Supplier<T> finding) {
        T known = found.get(asked);
        if (known == null) {
            known = finding.get();
            found.put(asked, known);
        }
        return known;
    }
}
