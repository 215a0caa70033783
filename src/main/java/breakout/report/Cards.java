package breakout.report;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import breakout.kernel.Remembered;
import breakout.session.Session;

/** The final report as it is put before a plenary, in the session's language: card by card, the same for desk and hall. */
@ApplicationScoped
@Transactional
public class Cards {

    /** @param revision that is final; 0 while none is, and then there are no cards */
    public record Dealt(int revision, List<Card> cards) {

        private static final Dealt NONE = new Dealt(0, List.of());
    }

    private record Key(long session, int revision) {
    }

    private final Reports reports;
    private final Typesetter typesetter;
    private final Remembered<Key, Dealt> dealt = new Remembered<>(Remembered.SESSIONS);

    Cards(Reports reports, Typesetter typesetter) {
        this.reports = reports;
        this.typesetter = typesetter;
    }

    /** Those of the latest final revision. */
    public Dealt of(Session session) {
        return Report.latestFinal(session).map(revision -> dealt.of(new Key(session.id(), revision), () -> {
            FinalReport last = Report.of(session).latest().orElseThrow();
            return new Dealt(last.revision(), new Deck(set(last)).cards());
        })).orElse(Dealt.NONE);
    }

    /** A final revision as it is printed for the plenary. */
    Reading set(FinalReport revision) {
        PlenaryReport report = reports.read(revision);
        return typesetter.set(report, report.ownLanguage());
    }
}
