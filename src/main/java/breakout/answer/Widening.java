package breakout.answer;

import java.time.Clock;
import java.util.List;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import breakout.access.Asker;
import breakout.kernel.Happening;
import breakout.kernel.Refusal;
import breakout.kernel.Retried;
import breakout.session.AuditEntry;
import breakout.session.Coinage;
import breakout.session.Deed;
import breakout.session.Matter;
import breakout.session.Session;
import breakout.session.Subject;

/** A session is given technologies of its own, while it runs; all that the vocabulary filed is then filed afresh. */
@ApplicationScoped
public class Widening {

    /** A technology is to go: whoever keeps something under it says that it may not, by a refusal. */
    public record Wish(Session session, String technology) {
    }

    private final Asker asker;
    private final Refiling refiling;
    private final Event<Wish> wishes;
    private final Event<Happening> happenings;
    private final Clock clock;

    Widening(Asker asker, Refiling refiling, Event<Wish> wishes, Event<Happening> happenings, Clock clock) {
        this.asker = asker;
        this.refiling = refiling;
        this.wishes = wishes;
        this.happenings = happenings;
        this.clock = clock;
    }

    /** What the session has added. @throws Refusal 401 or 403 unless the asker speaks for the plenary */
    public List<Subject> added(String code) {
        return asker.speaksFor(code, null).subjects().stream().filter(subject -> subject.coinage() != null).toList();
    }

    /**
     * @throws Refusal 401 or 403 unless the asker speaks for the plenary, 400 naming the field that cannot be taken, 409 where
     *         no
     *         more can be added
     */
    public Subject add(String code, Coinage coinage) {
        return change(code, session -> session.agenda().add(coinage), Deed.WIDENED);
    }

    /** @throws Refusal as {@link #add}; 404 if the session added no such technology, 409 if somebody filed under it by hand */
    public void drop(String code, String technology) {
        change(code, session -> {
            Subject gone = session.agenda().drop(technology);
            Refusal.unless(Answers.filedByHandUnder(session, technology) == 0, "technology_in_use");
            wishes.fire(new Wish(session, technology));
            return gone;
        }, Deed.NARROWED);
    }

    private Subject change(String code, Function<Session, Subject> change, Deed deed) {
        Subject changed = Retried.inTransaction(() -> {
            Session session = Session.withCodeAlone(asker.speaksFor(code, null).code()).orElseThrow();
            Subject subject = change.apply(session);
            AuditEntry.write(session, clock.instant(), asker.curator(session), deed, Matter.technology(subject.code()));
            // other servers file afresh as well
            happenings.fire(new Answer.Changed(session.code(), false));
            return subject;
        });
        refiling.afresh(code);
        return changed;
    }
}
