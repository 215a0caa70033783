package breakout.report;

import java.time.Clock;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;

import breakout.access.Asker;
import breakout.answer.Forgetting;
import breakout.answer.Supporting;
import breakout.kernel.Happening;
import breakout.kernel.Refusal;
import breakout.round.Rounds;
import breakout.round.Sealed;
import breakout.session.AuditEntry;
import breakout.session.AuditTrail;
import breakout.session.Deed;
import breakout.session.Matter;
import breakout.session.Session;

/** What the plenary's rapporteur does to the report, and whoever runs the session; a group's rapporteur is refused with 403. */
@ApplicationScoped
@Transactional
public class Editing {

    /** Why messages are not written over others that their writer has not seen. */
    public static final String CHANGED_MEANWHILE = "messages_changed_meanwhile";

    private final Reports reports;
    private final Asker asker;
    private final Rewriting rewriting;
    private final Forgetting forgetting;
    private final Clock clock;
    private final Event<Happening> happenings;

    Editing(Reports reports, Asker asker, Rewriting rewriting, Forgetting forgetting, Clock clock,
            Event<Happening> happenings) {
        this.reports = reports;
        this.asker = asker;
        this.rewriting = rewriting;
        this.forgetting = forgetting;
        this.clock = clock;
        this.happenings = happenings;
    }

    /** Where the report stands; before anybody has written to it, an empty first draft. */
    public Stand state(Session session) {
        return Stand.of(Report.of(session));
    }

    /**
     * Writes what the report opens with. Changing what is final begins the next revision.
     *
     * @param seen the imprint of what the writer saw; null or empty asks for no such care
     * @throws Refusal 400, field {@code messages}, for too many, or one that is too long, field {@code wordings} for one that
     *         cannot be taken; 409 if somebody else has written other words since, and where it names answers by numbers that
     *         the bell has changed
     */
    public Stand open(Session session, Opening opening, String seen) {
        Report report = alone(session);
        Stand stand = Stand.of(report);
        // who writes what stands there anyway takes nothing away
        if (seen != null && !seen.isEmpty() && !report.says(opening)) {
            Refusal.unless(stand.reads(seen), CHANGED_MEANWHILE);
            Refusal.unless(stand.numbersAs(seen) || !opening.namesAnswers(), "answers_renumbered");
        }
        Stand written = told(report, report.write(opening));
        rewriting.rewritten(Session.withCode(session.code()).orElseThrow(), stand.opening(), written.opening());
        return written;
    }

    /**
     * Makes the report final, for anyone with the code. Asked again when nothing has changed, it stays as it is; otherwise
     * what has changed is the next revision.
     */
    public Stand finalise(Session curated) {
        Report report = alone(curated);
        // as this transaction has it: what it holds is read below, when whoever asks has been looked up once more
        Session session = Session.withCode(curated.code()).orElseThrow();
        var now = clock.instant();
        var edition = new Edition(State.FINAL, report.nextFinal(), now);
        if (report.state() == State.FINAL
                && report.latest().map(reports::read).filter(reports.drawnUp(session, edition)::saysTheSameAs).isPresent()) {
            return Stand.of(report);
        }
        PlenaryReport drawnUp = reports.drawnUp(session, edition);
        write(session, now, Deed.FINALISED);
        // the report tells how far the trail goes, with this
        var lasting = drawnUp.as(edition.with(AuditTrail.of(session)));
        Stand stand = told(report, report.finalise(reports.written(lasting), now));
        forgetIfOver(session);
        return stand;
    }

    /**
     * Begins the next revision; everyone goes on reading the final one until the next is final.
     *
     * @throws Refusal 409 if the report is a draft
     */
    public Stand reopen(Session session) {
        Report report = alone(session);
        Report.Changed reopened = report.reopen();
        write(session, clock.instant(), Deed.REOPENED);
        return told(report, reopened);
    }

    /** What was reported is supported as it was reported: the figures of a final report are not overtaken by the hall. */
    void demandDraft(@Observes Supporting.Wish wish) {
        Refusal.unless(Report.of(wish.session()).state() == State.DRAFT, "report_is_final");
    }

    /** A report that was final before its last round forgets with the end of that. */
    void forget(@Observes Sealed sealed) {
        if (Report.of(sealed.session()).latest().isPresent()) {
            forgetIfOver(sealed.session());
        }
    }

    /** While a round is to come, who spoke in the last must be told from who speaks in the next. */
    private void forgetIfOver(Session session) {
        if (Rounds.of(session).stream().allMatch(round -> round.state() == breakout.round.State.CLOSED)) {
            forgetting.forget(session);
        }
    }

    /** Two who write at once write one after the other. */
    private Report alone(Session session) {
        asker.demandSpeaker(session, null);
        return Report.of(Session.withCodeAlone(session.code()).orElseThrow());
    }

    private void write(Session session, Instant now, Deed deed) {
        AuditEntry.write(session, now, asker.curator(session), deed, Matter.NONE);
    }

    private Stand told(Report report, Happening happening) {
        report.persist();
        happenings.fire(happening);
        return Stand.of(report);
    }
}
