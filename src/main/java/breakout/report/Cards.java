package breakout.report;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import breakout.kernel.Remembered;
import breakout.session.Session;

/**
 * The final report as it is put before a plenary, in the session's language: card by card, the same for desk and hall, and with
 * what the plenary has reserved about it so far.
 */
@ApplicationScoped
@Transactional
public class Cards {

    /** @param revision that is final; 0 while none is, and then there are no cards */
    public record Dealt(int revision, List<Card> cards) {

        private static final Dealt NONE = new Dealt(0, List.of());

        /**
         * Which of these shows what a card showed before something was reserved, or struck out, about this revision. Where a
         * reservation did not fit on the last card of its paragraph, it is the further one, which has it.
         *
         * @param place of the card as it was dealt {@code before}, from 1; beyond the last, the last is meant
         */
        int showing(int place, Dealt before) {
            Card card = before.cards.get(Math.min(place, before.cards.size()) - 1);
            List<Card> paragraph = cards.stream().filter(each -> each.paragraph() == card.paragraph()).toList();
            int part = Math.min(card.part() == card.parts() ? card.part() + 1 : card.part(), paragraph.size());
            return cards.indexOf(paragraph.get(part - 1)) + 1;
        }
    }

    private record Key(long session, int revision, List<Reserved> since) {
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
        return Report.latestFinal(session).map(revision -> {
            List<Reserved> since = Reservation.on(revision, session).stream().map(Reserved::of).toList();
            return dealt.of(new Key(session.id(), revision, since), () -> {
                PlenaryReport last = reports.read(Report.of(session).latest().orElseThrow());
                return new Dealt(revision, new Deck(set(last.besides(since))).cards());
            });
        }).orElse(Dealt.NONE);
    }

    /** A final revision as it is printed for the plenary. */
    Reading set(FinalReport revision) {
        return set(reports.read(revision));
    }

    private Reading set(PlenaryReport report) {
        return typesetter.set(report, report.ownLanguage());
    }
}
