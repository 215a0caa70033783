package breakout.console;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import breakout.access.Asker;
import breakout.access.Chair;
import breakout.access.Staff;
import breakout.kernel.Happening;
import breakout.kernel.Refusal;
import breakout.session.Paper;
import breakout.session.Session;
import breakout.session.Templates;

/** Opens a session on a template, for staff. */
@ApplicationScoped
class Opening {

    private final Templates templates;
    private final Asker asker;
    private final Clock clock;
    private final Event<Happening> happenings;

    Opening(Templates templates, Asker asker, Clock clock, Event<Happening> happenings) {
        this.templates = templates;
        this.asker = asker;
        this.clock = clock;
        this.happenings = happenings;
    }

    /**
     * The asker has its chair.
     *
     * @throws Refusal 401 if the asker is not staff, 403 if they run single sessions only, 400 naming the field that cannot be
     *         taken
     */
    @Transactional
    Session open(String template, Paper.Changes changes) {
        Staff opener = asker.demandStaff().asOpener();
        var session = Session.open(Paper.of(templates.named(template), changes), clock.instant());
        Chair.begin(session, opener);
        Session.flush();
        happenings.fire(new Session.Opened(session.code()));
        return session;
    }
}
