package breakout.answer;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import breakout.access.Asker;
import breakout.delegation.Seat;
import breakout.kernel.Happening;
import breakout.kernel.Refusal;
import breakout.kernel.Retried;
import breakout.session.Attribution;
import breakout.session.AuditEntry;
import breakout.session.Deed;
import breakout.session.Matter;
import breakout.session.Session;

/** Changes how much is told of authors: freely before anybody has joined, after that to less only, and for good. */
@ApplicationScoped
public class Attributing {

    private final Asker asker;
    private final Clock clock;
    private final Event<Happening> happenings;

    Attributing(Asker asker, Clock clock, Event<Happening> happenings) {
        this.asker = asker;
        this.clock = clock;
        this.happenings = happenings;
    }

    /**
     * What has been kept beyond the new rule is destroyed.
     *
     * @throws Refusal 400 if there is no such rule, 401 if the asker is not staff, 403 unless they have the chair, 409 if it
     *         tells more than delegates were promised
     */
    public Session under(String code, String typed) {
        Attribution rule = Attribution.of(typed);
        return Retried.inTransaction(() -> {
            Session session = asker.runsAlone(code);
            asker.demandChair(session);
            if (session.attribution() != rule) {
                session.attribute(rule, Seat.counted(session) > 0);
                Answer.<Answer> list("session", session).forEach(answer -> answer.tellUnder(rule));
                Unsent.<Unsent> list("session", session).forEach(unsent -> unsent.tellUnder(rule));
                AuditEntry.write(session, clock.instant(), asker.person(), Deed.ATTRIBUTED, Matter.because(rule.code()));
                happenings.fire(new Answer.Changed(session.code(), false));
            }
            return session;
        });
    }
}
