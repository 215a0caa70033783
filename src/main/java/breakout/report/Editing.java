package breakout.report;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;

import breakout.access.Asker;
import breakout.answer.Forgetting;
import breakout.answer.Supporting;
import breakout.kernel.Happening;
import breakout.kernel.Refusal;
import breakout.report.PlenaryReport.Edition;
import breakout.round.Rounds;
import breakout.round.Sealed;
import breakout.session.AuditEntry;
import breakout.session.Deed;
import breakout.session.Matter;
import breakout.session.Session;

/** What the plenary's rapporteur does to the report, and whoever runs the session; a group's rapporteur is refused with 403. */
@ApplicationScoped
@Transactional
public class Editing {

    private final Reports reports;
    private final Asker asker;
    private final Forgetting forgetting;
    private final Clock clock;
    private final Event<Happening> happenings;

    Editing(Reports reports, Asker asker, Forgetting forgetting, Clock clock, Event<Happening> happenings) {
        this.reports = reports;
        this.asker = asker;
        this.forgetting = forgetting;
        this.clock = clock;
        this.happenings = happenings;
    }

    /** Where the report stands; before anybody has written to it, an empty first draft. */
    public Stand state(Session session) {
        return Stand.of(Report.of(session));
    }

    /**
     * Writes what the report opens with, in this order; blank ones are dropped. Changing what is final begins the next
     * revision.
     *
     * @throws Refusal 400, field {@code messages}, for too many, or one that is too long
     */
    public Stand messages(Session session, List<String> messages) {
        return messages(session, messages, "");
    }

    /**
     * As {@link #messages(Session, List)}.
     *
     * @param wordings in other languages, of each message in its turn; null leaves those of messages that stay as they are
     * @throws Refusal as above; field {@code wordings} for one that cannot be taken
     */
    Stand messages(Session session, List<String> messages, List<Map<String, String>> wordings) {
        Report report = alone(session);
        return told(report, report.write(messages, wordings));
    }

    /**
     * As {@link #messages(Session, List)}.
     *
     * @param seen the imprint of the messages that the writer saw; null or empty asks for no such care
     * @throws Refusal 409 if somebody else has written others since
     */
    public Stand messages(Session session, List<String> messages, String seen) {
        Report report = alone(session);
        Stand stand = Stand.of(report);
        // who writes what stands there anyway takes nothing away
        Refusal.unless(seen == null || seen.isEmpty() || seen.equals(stand.imprint()) || report.says(messages),
                "messages_changed_meanwhile");
        Report.Changed written = report.write(messages, null);
        return told(report, written);
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
        // before it is drawn up, since the report tells how far the trail goes
        write(session, now, Deed.FINALISED);
        Stand stand = told(report, report.finalise(reports.written(reports.drawnUp(session, edition)), now));
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
