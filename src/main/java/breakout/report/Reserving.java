package breakout.report;

import java.time.Clock;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import breakout.access.Asker;
import breakout.highlight.Wording;
import breakout.kernel.Happening;
import breakout.kernel.Refusal;
import breakout.session.AuditEntry;
import breakout.session.Deed;
import breakout.session.Matter;
import breakout.session.Session;
import breakout.slide.Screens;

/**
 * Takes down what the plenary holds otherwise than its report, for those who write it; a group's rapporteur is refused with
 * 403.
 */
@ApplicationScoped
@Transactional
public class Reserving {

    private final Asker asker;
    private final Cards cards;
    private final Screens screens;
    private final Clock clock;
    private final Event<Happening> happenings;

    Reserving(Asker asker, Cards cards, Screens screens, Clock clock, Event<Happening> happenings) {
        this.asker = asker;
        this.cards = cards;
        this.screens = screens;
        this.clock = clock;
        this.happenings = happenings;
    }

    /** In the order in which they were taken down. */
    public List<Reservation> of(Session session) {
        return Report.of(session).reservations();
    }

    /**
     * Takes down a reservation; where the report is final, that begins its next revision. The hall sees it at once, below its
     * paragraph. Taken down again in the same words, it is the one that is there.
     *
     * @param revision the final one that is before the plenary; null for the latest
     * @param paragraph its number, as printed in the session's language
     * @param language as Words take it; empty or null where nobody said which
     * @throws Refusal 400, field {@code paragraph}, {@code text} or {@code language}; 409 while nothing is final, if another
     *         revision is final by now, and for more than {@link Report#MOST_RESERVATIONS}
     */
    public Reservation take(String code, Integer revision, int paragraph, String text, String language) {
        Session session = asker.speaksFor(code, null);
        Report report = alone(session);
        FinalReport latest = report.latest().orElseThrow(() -> Refusal.conflict("report_not_yet_final"));
        Refusal.unless(revision == null || revision == latest.revision(), "revision_is_former");
        Placement about = Placement.of(paragraph, cards.set(latest), latest.revision())
                .orElseThrow(() -> Refusal.badInput("paragraph", "paragraph_unknown"));
        Cards.Dealt before = cards.of(session);
        var wording = Wording.read(text, Reservation.LONGEST_TEXT, language, session.language());
        // sent again by whoever was not told that it arrived
        Reservation taken = report.reservations().stream().filter(each -> each.says(about, wording)).findFirst()
                .orElseGet(() -> report.reserve(about, wording));
        // it has a number once it is stored
        report.persistAndFlush();
        tell(session, report, Deed.RESERVED, before);
        return taken;
    }

    /**
     * Strikes one out that was taken down by mistake. Final revisions that have it keep it.
     *
     * @param id as an address has it
     * @throws Refusal 404 if there is none with this id
     */
    public void strike(String code, String id) {
        Session session = asker.speaksFor(code, null);
        Report report = alone(session);
        Cards.Dealt before = cards.of(session);
        report.strike(id);
        tell(session, report, Deed.STRUCK, before);
    }

    private static Report alone(Session session) {
        return Report.of(Session.withCodeAlone(session.code()).orElseThrow());
    }

    private void tell(Session session, Report report, Deed deed, Cards.Dealt before) {
        // a card more or less in front of it moves nothing under the eyes of the hall
        screens.keep(session, card -> cards.of(session).showing(card, before));
        AuditEntry.write(session, clock.instant(), asker.curator(session), deed, Matter.NONE);
        happenings.fire(report.changed());
    }
}
