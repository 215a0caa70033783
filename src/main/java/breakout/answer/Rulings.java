package breakout.answer;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import breakout.access.Asker;
import breakout.kernel.Happening;
import breakout.kernel.Refusal;
import breakout.kernel.Retried;
import breakout.session.Session;
import breakout.step.Act;
import breakout.step.Reversal;
import breakout.step.Step;
import breakout.step.Steps;

/** What people rule on what answers repeat, each act a step that they can undo. */
@ApplicationScoped
public class Rulings implements Reversal {

    /** What an act made of the ruling on two answers; null where there was none, or is none any more. */
    record Change(UUID answer, UUID earlier, Boolean was, Boolean became) {
    }

    private final Asker asker;
    private final Clerk clerk;
    private final Steps steps;
    private final Event<Happening> happenings;

    Rulings(Asker asker, Clerk clerk, Steps steps, Event<Happening> happenings) {
        this.asker = asker;
        this.clerk = clerk;
        this.steps = steps;
        this.happenings = happenings;
    }

    /**
     * A person says whether two answers say the same.
     *
     * @throws Refusal 404 for an unknown answer, 403 for another group's, 400 for twice the same one
     */
    public void settle(Session session, UUID one, UUID other, boolean same) {
        Retried.inTransaction(() -> {
            List<Answer> two = List.of(Answers.standing(session, one), Answers.standing(session, other));
            demandSpeaker(session, two);
            if (one.equals(other)) {
                throw Refusal.badInput("other", "answers_same");
            }
            two.forEach(Answer::look);
            ruled(session, two, () -> Repetition.rule(two.get(0), two.get(1), same));
            happenings.fire(new Answer.Changed(session.code(), false));
            return two;
        });
    }

    /**
     * A person says that none of these says what another of them says, in the transaction of whoever calls.
     *
     * @throws Refusal 404 for an unknown answer
     */
    public void tellApart(Session session, Collection<UUID> ids) {
        List<Answer> answers = ids.stream().map(id -> Answers.standing(session, id)).toList();
        ruled(session, answers, () -> clerk.part(session, Set.copyOf(ids)));
    }

    private void ruled(Session session, List<Answer> answers, Runnable act) {
        Map<List<UUID>, Boolean> before = standing(session);
        act.run();
        Map<List<UUID>, Boolean> after = standing(session);
        Set<List<UUID>> pairs = new HashSet<>(before.keySet());
        pairs.addAll(after.keySet());
        List<Change> changes = pairs.stream().filter(pair -> !Objects.equals(before.get(pair), after.get(pair)))
                .map(pair -> new Change(pair.get(0), pair.get(1), before.get(pair), after.get(pair))).toList();
        if (!changes.isEmpty()) {
            steps.take(session, new Step.Deed(Act.SETTLED, null, answers.size(), Answers.lastRound(answers)),
                    changes.toArray(Change[]::new));
        }
    }

    private static Map<List<UUID>, Boolean> standing(Session session) {
        Map<List<UUID>, Boolean> standing = new HashMap<>();
        Repetition.of(session).forEach(each -> standing.put(List.of(each.answer(), each.earlier()), each.accepted()));
        return standing;
    }

    @Override
    public boolean reverses(Act act) {
        return act == Act.SETTLED;
    }

    @Override
    public boolean reverse(Session session, String told) {
        List<Change> changes = List.of(steps.read(told, Change[].class));
        boolean overtaken = changes.stream().anyMatch(change -> !Objects.equals(change.became(),
                Repetition.on(change.answer(), change.earlier()).map(Repetition::accepted).orElse(null)));
        if (overtaken) {
            return false;
        }
        changes.forEach(change -> back(session, change));
        happenings.fire(new Answer.Changed(session.code(), false));
        return true;
    }

    private void back(Session session, Change change) {
        Answer answer = Answers.sent(session, change.answer());
        Answer earlier = Answers.sent(session, change.earlier());
        demandSpeaker(session, List.of(answer, earlier));
        if (change.was() == null) {
            Repetition.on(answer.id(), earlier.id()).ifPresent(Repetition::delete);
        } else {
            Repetition.rule(answer, earlier, change.was());
        }
    }

    private void demandSpeaker(Session session, List<Answer> answers) {
        answers.forEach(answer -> asker.demandSpeaker(session, answer.origin().groupNumber()));
    }
}
