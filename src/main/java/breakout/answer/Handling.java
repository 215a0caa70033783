package breakout.answer;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;

import breakout.access.Asker;
import breakout.kernel.Happening;
import breakout.kernel.Refusal;
import breakout.kernel.Retried;
import breakout.session.AuditEntry;
import breakout.session.Deed;
import breakout.session.Matter;
import breakout.session.Session;
import breakout.step.Act;
import breakout.step.Reversal;
import breakout.step.Step;
import breakout.step.Steps;

/** What those who curate do with answers, each act a step that they can undo. */
@ApplicationScoped
public class Handling implements Reversal {

    /** More than anybody ticks by hand, and as many as a form has room for. */
    public static final int MOST_AT_ONCE = 900;

    private static final Set<Act> OURS = EnumSet.range(Act.FILED, Act.READ);

    /** What an act made of an answer. */
    record Change(UUID answer, Stance was, Stance became) {
    }

    private final Asker asker;
    private final Steps steps;
    private final Clock clock;
    private final Event<Happening> happenings;

    Handling(Asker asker, Steps steps, Clock clock, Event<Happening> happenings) {
        this.asker = asker;
        this.steps = steps;
        this.clock = clock;
        this.happenings = happenings;
    }

    /** A person who speaks for these answers has read them. @throws Refusal as {@link #each} */
    public List<Answer> read(Session session, Collection<UUID> ids) {
        return each(session, ids, Act.READ, Answer::look);
    }

    /**
     * Does the same with each of these answers, which are read by that, or with none.
     *
     * @throws Refusal 400, field {@code answers}, for none or more than {@link #MOST_AT_ONCE}, 404 for an unknown one, 403 for
     *         another group's
     */
    List<Answer> each(Session session, Collection<UUID> ids, Act act, Function<Answer, Happening> change) {
        if (ids.isEmpty() || ids.size() > MOST_AT_ONCE) {
            throw Refusal.badInput("answers", ids.isEmpty() ? "answers_missing" : "answers_too_many", MOST_AT_ONCE);
        }
        return Retried.inTransaction(() -> {
            List<Answer> answers = Answers.standing(session, ids);
            demandSpeaker(session, answers);
            Set<Happening> happened = new LinkedHashSet<>();
            List<Change> changes = new ArrayList<>();
            for (Answer answer : answers) {
                Stance was = Stance.of(answer);
                happened.add(change.apply(answer));
                answer.look();
                Stance became = Stance.of(answer);
                if (!was.equals(became)) {
                    changes.add(new Change(answer.id(), was, became));
                }
            }
            keep(act, answers, changes);
            happened.forEach(happenings::fire);
            return answers;
        });
    }

    private void keep(Act act, List<Answer> answers, List<Change> changes) {
        if (!changes.isEmpty()) {
            Answer first = answers.get(0);
            steps.take(first.session(), new Step.Deed(act, answers.size() == 1 ? first.number() : null, answers.size(),
                    Answers.lastRound(answers)),
                    changes.toArray(Change[]::new));
        }
    }

    @Override
    public boolean reverses(Act act) {
        return OURS.contains(act);
    }

    @Override
    public boolean reverse(Session session, String told) {
        List<Change> changes = List.of(steps.read(told, Change[].class));
        List<Answer> answers = new ArrayList<>();
        List<Stance> undone = new ArrayList<>();
        for (Change change : changes) {
            Optional<Answer> answer = Answer.<Answer> findByIdOptional(change.answer()).filter(found -> !found.withdrawn());
            answer.flatMap(found -> change.became().undone(change.was(), Stance.of(found)))
                    .filter(as -> as.filed().technologies().stream().allMatch(session::discusses)).ifPresent(as -> {
                        answers.add(answer.orElseThrow());
                        undone.add(as);
                    });
        }
        if (undone.size() < changes.size()) {
            return false;
        }
        demandSpeaker(session, answers);
        for (int i = 0; i < answers.size(); i++) {
            back(session, answers.get(i), undone.get(i));
        }
        happenings.fire(new Answer.Changed(session.code(), false));
        return true;
    }

    /** The audit trail tells who reads it from now on, however that came about. */
    private void back(Session session, Answer answer, Stance as) {
        Stance before = Stance.of(answer);
        answer.back(as);
        if ((before.hidden() == null) != (as.hidden() == null)) {
            write(session, answer, as.hidden() == null ? Deed.SHOWN : Deed.HIDDEN);
        }
        if (before.released() != as.released()) {
            write(session, answer, as.released() ? Deed.RELEASED : Deed.HELD);
        }
    }

    /** Where the round runs still, without the number that is not for good. */
    void write(Session session, Answer answer, Deed deed) {
        AuditEntry.write(session, clock.instant(), asker.curator(session), deed,
                Matter.answer(Answers.lastingNumber(answer), answer.hiddenBecause().orElse(null)));
    }

    /** What was kept of authors goes, and with it in which order somebody worked through what they wrote. */
    void forget(@Observes Forgetting.Forgotten forgotten) {
        Steps.forget(forgotten.session());
    }

    private void demandSpeaker(Session session, List<Answer> answers) {
        answers.stream().map(answer -> answer.origin().groupNumber()).distinct()
                .forEach(group -> asker.demandSpeaker(session, group));
    }
}
