package breakout.answer;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import breakout.access.Asker;
import breakout.kernel.Happening;
import breakout.kernel.Refusal;
import breakout.kernel.Retried;
import breakout.round.Rounds;
import breakout.session.AuditEntry;
import breakout.session.Deed;
import breakout.session.Matter;
import breakout.session.Session;

/**
 * Who reads an answer besides its author, as those decide who speak for its group. The audit trail tells each decision that
 * changed something.
 */
@ApplicationScoped
public class Disclosure {

    private final Asker asker;
    private final Clock clock;
    private final Event<Happening> happenings;

    Disclosure(Asker asker, Clock clock, Event<Happening> happenings) {
        this.asker = asker;
        this.clock = clock;
        this.happenings = happenings;
    }

    /**
     * Keeps an answer out of the report, for a reason the report tells. @throws Refusal 403 for another group's, as all here
     */
    public Answer hide(Session session, UUID id, String reason) {
        return change(session, id, Deed.HIDDEN, hidden -> false, answer -> answer.hide(reason));
    }

    /** Takes a hidden answer back into the report. */
    public Answer show(Session session, UUID id) {
        return change(session, id, Deed.SHOWN, answer -> answer.hiddenBecause().isEmpty(), Answer::show);
    }

    /** Shows an answer's words to everyone. @throws Refusal 409 while it is hidden */
    public Answer release(Session session, UUID id) {
        return change(session, id, Deed.RELEASED, Answer::released, answer -> answer.release(true));
    }

    /** Shows an answer's words to nobody but those who curate. */
    public Answer hold(Session session, UUID id) {
        return change(session, id, Deed.HELD, answer -> !answer.released(), answer -> answer.release(false));
    }

    /** Releases what the closed rounds have brought, but what is hidden. */
    public void releaseClosed(Session session) {
        Retried.inTransaction(() -> {
            Session anew = Session.withCode(session.code()).orElseThrow();
            asker.demandSpeaker(anew, null);
            Set<Integer> closed = Rounds.closedQuestions(anew);
            List<Answer> held = Answers.shown(anew).stream()
                    .filter(answer -> closed.contains(answer.question()) && !answer.released()).toList();
            held.forEach(answer -> answer.release(true));
            if (!held.isEmpty()) {
                write(anew, Deed.RELEASED_ALL, Matter.answers(held.size(), null));
            }
            happenings.fire(new Answer.Changed(anew.code(), false));
            return closed;
        });
    }

    /** @param already whether nothing changes by it */
    private Answer change(Session session, UUID id, Deed deed, Predicate<Answer> already, Function<Answer, Happening> change) {
        return Retried.inTransaction(() -> {
            Answer answer = Answers.standing(session, id);
            asker.demandSpeaker(session, answer.origin().groupNumber());
            boolean same = already.test(answer);
            happenings.fire(change.apply(answer));
            if (!same) {
                write(answer.session(), deed,
                        Matter.answer(Answers.lastingNumber(answer), answer.hiddenBecause().orElse(null)));
            }
            return answer;
        });
    }

    private void write(Session session, Deed deed, Matter matter) {
        AuditEntry.write(session, clock.instant(), asker.curator(session), deed, matter);
    }
}
