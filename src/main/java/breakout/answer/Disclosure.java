package breakout.answer;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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
import breakout.step.Act;

/**
 * Who reads an answer besides its author, as those decide who speak for its group. The audit trail tells each decision that
 * changed something.
 */
@ApplicationScoped
public class Disclosure {

    private final Asker asker;
    private final Handling handling;
    private final Clock clock;
    private final Event<Happening> happenings;

    Disclosure(Asker asker, Handling handling, Clock clock, Event<Happening> happenings) {
        this.asker = asker;
        this.handling = handling;
        this.clock = clock;
        this.happenings = happenings;
    }

    /**
     * Keeps an answer out of the report, for a reason the report tells. @throws Refusal 403 for another group's, as all here
     */
    public Answer hide(Session session, UUID id, String reason) {
        return hide(session, id, reason, null);
    }

    /**
     * As {@link #hide}. @param seen {@link Seen#hiding} as it was; null or empty asks for no such care. @throws Refusal also
     * 409
     * where somebody else has hidden it since, for another reason
     */
    public Answer hide(Session session, UUID id, String reason, String seen) {
        return hide(session, List.of(id), reason, answer -> seen).get(0);
    }

    /**
     * All of them or none. @param seen {@link Seen#both} as it was, by answer; of what is not there, no such care is asked.
     *
     * @throws Refusal also as {@link Handling#read}
     */
    public List<Answer> hide(Session session, Collection<UUID> ids, String reason, Map<UUID, String> seen) {
        return hide(session, ids, reason, answer -> Seen.hidingIn(seen.get(answer.id())));
    }

    private List<Answer> hide(Session session, Collection<UUID> ids, String reason, Function<Answer, String> seen) {
        return change(session, ids, Act.HIDDEN, hidden -> false, answer -> {
            Seen.demandHiding(answer, seen.apply(answer), reason);
            return answer.hide(reason);
        });
    }

    /** Takes a hidden answer back into the report. */
    public Answer show(Session session, UUID id) {
        return show(session, id, null);
    }

    /** As {@link #show}. @param seen as {@link #hide} has it. @throws Refusal also 409 where it is hidden for another reason */
    public Answer show(Session session, UUID id, String seen) {
        return change(session, List.of(id), Act.SHOWN, answer -> answer.hiddenBecause().isEmpty(), answer -> {
            Seen.demandShowing(answer, seen);
            return answer.show();
        }).get(0);
    }

    /** Shows an answer's words to everyone. @throws Refusal 409 while it is hidden */
    public Answer release(Session session, UUID id) {
        return disclose(session, id, true);
    }

    /** Shows an answer's words to nobody but those who curate. */
    public Answer hold(Session session, UUID id) {
        return disclose(session, id, false);
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
                AuditEntry.write(anew, clock.instant(), asker.curator(anew), Deed.RELEASED_ALL,
                        Matter.answers(held.size(), null));
            }
            happenings.fire(new Answer.Changed(anew.code(), false));
            return closed;
        });
    }

    /** @param already whether nothing changes by it */
    private List<Answer> change(Session session, Collection<UUID> ids, Act act, Predicate<Answer> already,
            Function<Answer, Happening> change) {
        return handling.each(session, ids, act, answer -> {
            boolean same = already.test(answer);
            Happening happened = change.apply(answer);
            if (!same) {
                handling.write(answer.session(), answer, act == Act.HIDDEN ? Deed.HIDDEN : Deed.SHOWN);
            }
            return happened;
        });
    }

    private Answer disclose(Session session, UUID id, boolean toAll) {
        return Retried.inTransaction(() -> {
            Answer answer = Answers.standing(session, id);
            asker.demandSpeaker(session, answer.origin().groupNumber());
            boolean same = answer.released() == toAll;
            happenings.fire(answer.release(toAll));
            answer.look();
            if (!same) {
                handling.write(answer.session(), answer, toAll ? Deed.RELEASED : Deed.HELD);
            }
            return answer;
        });
    }
}
