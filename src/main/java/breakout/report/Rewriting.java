package breakout.report;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import breakout.access.Asker;
import breakout.kernel.Happening;
import breakout.session.Session;
import breakout.step.Act;
import breakout.step.Reversal;
import breakout.step.Step;
import breakout.step.Steps;

/** Keeps what was done to the messages a report opens with, each act a step that can be undone. */
@ApplicationScoped
class Rewriting implements Reversal {

    /** As much as somebody minds to lose by one undoing: what is saved while they type is no step of its own. */
    private static final Duration ONE_GO = Duration.ofMinutes(1);
    /** They tell of no answer, so no round takes the step with it. */
    private static final int NO_ROUND = 0;

    /** What an act made of the messages, and when it was begun. */
    record Change(Opening was, Opening became, Instant begun) {
    }

    private final Asker asker;
    private final Steps steps;
    private final Clock clock;
    private final Event<Happening> happenings;

    Rewriting(Asker asker, Steps steps, Clock clock, Event<Happening> happenings) {
        this.asker = asker;
        this.steps = steps;
        this.clock = clock;
        this.happenings = happenings;
    }

    /** In the transaction of the act; nothing is kept where nothing has changed. */
    void rewritten(Session session, Opening was, Opening became) {
        if (was.equals(became)) {
            return;
        }
        Instant now = clock.instant();
        var open = steps.lately(session, Act.OPENED, Change.class)
                .filter(change -> change.became().equals(was) && change.begun().plus(ONE_GO).isAfter(now));
        if (open.isPresent()) {
            steps.goOn(session, new Change(open.get().was(), became, open.get().begun()));
        } else {
            steps.take(session, new Step.Deed(Act.OPENED, null, 1, NO_ROUND), new Change(was, became, now));
        }
    }

    @Override
    public boolean reverses(Act act) {
        return act == Act.OPENED;
    }

    @Override
    public boolean reverse(Session session, String told) {
        asker.demandSpeaker(session, null);
        Change change = steps.read(told, Change.class);
        Report report = Report.of(Session.withCodeAlone(session.code()).orElseThrow());
        if (!Stand.of(report).opening().equals(change.became())) {
            return false;
        }
        happenings.fire(report.write(change.was()));
        return true;
    }
}
