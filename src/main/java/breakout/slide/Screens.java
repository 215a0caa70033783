package breakout.slide;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;

import breakout.access.Asker;
import breakout.answer.Answer;
import breakout.answer.Answers;
import breakout.kernel.Happening;
import breakout.kernel.Retried;
import breakout.round.Clockface;
import breakout.round.Rounds;
import breakout.round.State;
import breakout.session.AuditEntry;
import breakout.session.Deed;
import breakout.session.Matter;
import breakout.session.Session;

/** Finds and changes what is on the hall's screens. Whoever calls has made sure that the asker may. */
@ApplicationScoped
public class Screens {

    private final Asker asker;
    private final Clock clock;
    private final Event<Happening> happenings;

    Screens(Asker asker, Clock clock, Event<Happening> happenings) {
        this.asker = asker;
        this.clock = clock;
        this.happenings = happenings;
    }

    /** The session's screen as it is now. */
    public Screen of(Session session) {
        return Screen.of(session);
    }

    /**
     * Puts a slide on the session's screen; where that changes something, the audit trail tells it.
     *
     * @param answer for {@link Slide#QUOTE} the released answer to show; otherwise of no meaning, and may be null
     * @throws breakout.kernel.Refusal 400 for a quotation of nothing, 404 for an unknown answer, 409 for one that is not
     *         released
     */
    public Screen show(Session session, Slide slide, UUID answer) {
        return change(session, screen -> slide == Slide.QUOTE && answer != null
                ? screen.quote(Answers.standing(session, answer))
                : screen.show(slide));
    }

    /**
     * Puts a card of the final report on the session's screen. The audit trail tells that the report is on it, not of every
     * step.
     *
     * @param card from 1; beyond the last, the last is seen
     * @throws breakout.kernel.Refusal 400, field {@code card}, for one before the first
     */
    public Screen turn(Session session, int card) {
        return change(session, screen -> screen.turn(card));
    }

    /**
     * The report has other cards by now, and the screen keeps what it shows of it, in the transaction of whoever calls.
     *
     * @param place where a card is now, both from 1
     */
    public void keep(Session session, IntUnaryOperator place) {
        Screen screen = Screen.of(session);
        if (screen.isPersistent()) {
            happenings.fire(screen.keep(place.applyAsInt(screen.card())));
        }
    }

    private Screen change(Session session, Function<Screen, Screen.Changed> change) {
        return Retried.inTransaction(() -> {
            Session anew = Session.withCode(session.code()).orElseThrow();
            Screen screen = Screen.of(anew);
            Slide before = screen.slide();
            Optional<UUID> quoted = screen.answer();
            happenings.fire(change.apply(screen));
            screen.persist();
            if (before != screen.slide() || !quoted.equals(screen.answer())) {
                Integer number = screen.answer().map(id -> Answers.lastingNumber(Answers.standing(anew, id))).orElse(null);
                AuditEntry.write(anew, clock.instant(), asker.curator(anew), Deed.SCREENED,
                        Matter.slide(screen.slide().code(), number));
            }
            return screen;
        });
    }

    /** What is to be seen on the session's screen at this time. */
    public Showing showing(Session session, Instant now) {
        Screen screen = Screen.of(session);
        var face = Clockface.of(Rounds.current(session), now);
        Answer quoted = screen.answer().flatMap(Screens::quotable).orElse(null);
        boolean follows = screen.slide() == Slide.FOLLOW || screen.slide() == Slide.QUOTE && quoted == null;
        return new Showing(screen.slide(), follows ? calledFor(face) : screen.slide(), face, quoted,
                screen.card());
    }

    private static Slide calledFor(Clockface face) {
        return face.state() == State.PLANNED ? Slide.JOIN : face.state() == State.CLOSED ? Slide.GRID : Slide.FOLLOW;
    }

    /** What was quoted and may not be read any more is off the screen for good: released again, it does not come back. */
    void takeBack(@Observes Answer.Changed changed) {
        if (changed.isNew()) {
            return;
        }
        Screen.quoting(changed.code()).filter(screen -> screen.answer().flatMap(Screens::quotable).isEmpty())
                .ifPresent(screen -> happenings.fire(screen.show(Slide.FOLLOW)));
    }

    private static Optional<Answer> quotable(UUID id) {
        return Answer.<Answer> findByIdOptional(id).filter(Answer::released);
    }
}
