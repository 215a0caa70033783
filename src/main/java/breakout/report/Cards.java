package breakout.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import breakout.session.Session;

/** The final report as it is put before a plenary, in the session's language: card by card, the same for desk and hall. */
@ApplicationScoped
@Transactional
public class Cards {

    /** Sessions whose plenary is under way at the same time. */
    private static final int MOST_KEPT = 32;

    private record Key(long session, int revision) {
    }

    private final Reports reports;
    private final Typesetter typesetter;
    private final Map<Key, List<Card>> kept = Collections.synchronizedMap(new LinkedHashMap<>(MOST_KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, List<Card>> eldest) {
            return size() > MOST_KEPT;
        }
    });

    Cards(Reports reports, Typesetter typesetter) {
        this.reports = reports;
        this.typesetter = typesetter;
    }

    /** Those of the latest final revision; empty while there is none. */
    public List<Card> of(Session session) {
        return Report.of(session).latest().map(last -> kept.computeIfAbsent(new Key(session.id(), last.revision()),
                key -> new Deck(set(last)).cards())).orElse(List.of());
    }

    /** Which revision that is; empty while none is final. */
    public Optional<Integer> revision(Session session) {
        return Report.of(session).latest().map(FinalReport::revision);
    }

    /** A final revision as it is printed for the plenary. */
    Reading set(FinalReport revision) {
        PlenaryReport report = reports.read(revision);
        return typesetter.set(report, report.ownLanguage());
    }
}
