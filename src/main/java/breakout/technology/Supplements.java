package breakout.technology;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;

import breakout.kernel.Secret;

/** Reads answers by the venue's vocabulary and by what was added to it for the session they are of. */
@Singleton
public class Supplements {

    /** Of as many sessions as a venue may hold at once. */
    private static final int MOST = 32;
    private static final int PRINT = 8;

    private final Reader venue;
    private final ReadWriteLock use = new ReentrantReadWriteLock();
    private final Map<String, Reader> added = new LinkedHashMap<>();

    Supplements(Reader venue) {
        this.venue = venue;
    }

    /** As {@link Reader#read}; what an addition names is not, by the same words, of the technologies without a group. */
    public Filing read(List<Addition> additions, String text, String languageTag) {
        Filing filing = venue.read(text, languageTag);
        return additions.isEmpty() ? filing : filing.and(supplement(additions, text, languageTag));
    }

    /** Identifies all the words that answers are filed by. */
    public String version(List<Addition> additions) {
        String version = venue.vocabulary().version();
        return additions.isEmpty() ? version : version + "+" + print(additions).substring(0, PRINT);
    }

    private Filing supplement(List<Addition> additions, String text, String languageTag) {
        String print = print(additions);
        use.readLock().lock();
        try {
            Reader reader = added.get(print);
            if (reader != null) {
                return reader.read(text, languageTag);
            }
        } finally {
            use.readLock().unlock();
        }
        learn(print, additions);
        return supplement(additions, text, languageTag);
    }

    /** Nobody reads meanwhile: a reader that gives way to another is closed. */
    private void learn(String print, List<Addition> additions) {
        use.writeLock().lock();
        try {
            if (!added.containsKey(print)) {
                added.put(print, new Reader(Vocabulary.of(additions), Hints::none));
            }
            while (added.size() > MOST) {
                added.remove(added.keySet().iterator().next()).close();
            }
        } finally {
            use.writeLock().unlock();
        }
    }

    private static String print(List<Addition> additions) {
        return Secret.hash(additions.stream().map(Addition::print).toArray(String[]::new));
    }

    @PreDestroy
    void close() {
        added.values().forEach(Reader::close);
    }
}
