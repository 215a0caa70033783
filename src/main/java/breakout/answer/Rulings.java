package breakout.answer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /** Of so many that say the same, each is told apart from the first alone: their pairs grow as the square. */
    private static final int MOST_PAIRS = 5000;

    /**
     * What an act made of the ruling on two answers; null where there was none, or is none any more.
     *
     * @param said a hash of the words for which it held before; null where there was none, or where that was not told yet
     */
    public record Change(UUID answer, UUID earlier, Boolean was, Boolean became, String said) {
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
            take(session, two, changed(session, Answers.of(session), settlement -> {
                if (same) {
                    settlement.accept(one, other);
                } else {
                    settlement.reject(List.of(List.of(one, other)));
                }
            }));
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
        take(session, answers, part(session, Set.copyOf(ids)));
    }

    /** Likewise that none of these says what one of those says. */
    public void tellApart(Session session, Collection<UUID> ones, Collection<UUID> others) {
        List<Answer> answers = Answer.list("session = ?1 and id in ?2", session,
                Stream.concat(ones.stream(), others.stream()).distinct().toList());
        take(session, answers, part(session, Set.copyOf(ones), Set.copyOf(others)));
    }

    /** As {@link #tellApart}, in the step of whoever calls: what it is to keep. */
    public List<Change> part(Session session, Set<UUID> ids) {
        Gathered gathered = clerk.gather(session);
        Repetitions held = gathered.repetitions();
        List<UUID> answers = gathered.all().stream().map(Answer::id).filter(ids::contains).toList();
        List<List<UUID>> pairs = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            UUID later = answers.get(i);
            answers.subList(0, i).stream().filter(earlier -> held.areAlike(later, earlier))
                    .forEach(earlier -> pairs.add(List.of(later, earlier)));
        }
        if (pairs.size() > MOST_PAIRS) {
            Set<UUID> repeating = pairs.stream().map(pair -> pair.get(0)).collect(Collectors.toSet());
            pairs.removeIf(pair -> repeating.contains(pair.get(1)) && !held.areSettled(pair.get(0), pair.get(1)));
        }
        return changed(session, gathered.all(), settlement -> settlement.reject(pairs));
    }

    /** Likewise a person says that none of these says what those say. */
    public List<Change> part(Session session, Set<UUID> ones, Set<UUID> from) {
        Gathered gathered = clerk.gather(session);
        List<UUID> others = gathered.all().stream().map(Answer::id).filter(from::contains).toList();
        List<List<UUID>> pairs = ones.stream().flatMap(one -> others.stream()
                .filter(other -> !other.equals(one) && gathered.repetitions().areAlike(one, other))
                .map(other -> List.of(one, other))).limit(MOST_PAIRS).toList();
        return changed(session, gathered.all(), settlement -> settlement.reject(pairs));
    }

    private List<Change> changed(Session session, List<Answer> all, Consumer<Settlement> act) {
        var settlement = Settlement.of(session, all);
        Map<Set<UUID>, Settlement.Ruling> before = settlement.all();
        act.accept(settlement);
        happenings.fire(new Answer.Changed(session.code(), false));
        Map<Set<UUID>, Settlement.Ruling> after = settlement.all();
        Set<Set<UUID>> pairs = new HashSet<>(before.keySet());
        pairs.addAll(after.keySet());
        return pairs.stream().filter(pair -> !Objects.equals(before.get(pair), after.get(pair)))
                .map(pair -> change(before.get(pair), after.get(pair))).toList();
    }

    private static Change change(Settlement.Ruling was, Settlement.Ruling became) {
        Settlement.Ruling either = was == null ? became : was;
        return new Change(either.answer(), either.earlier(), was == null ? null : was.accepted(),
                became == null ? null : became.accepted(), was == null ? null : was.said());
    }

    private void take(Session session, List<Answer> answers, List<Change> changes) {
        if (!changes.isEmpty()) {
            steps.take(session, new Step.Deed(Act.SETTLED, null, answers.size(), Answers.lastRound(answers)), changes);
        }
    }

    @Override
    public boolean reverses(Act act) {
        return act == Act.SETTLED;
    }

    @Override
    public boolean reverse(Session session, String told) {
        return putBack(session, List.of(steps.read(told, Change[].class)));
    }

    /** As {@link Reversal} does, for whoever keeps them in a step of their own. */
    public boolean putBack(Session session, List<Change> changes) {
        if (changes.isEmpty()) {
            return true;
        }
        Set<UUID> ids = changes.stream().flatMap(change -> Stream.of(change.answer(), change.earlier()))
                .collect(Collectors.toSet());
        List<Answer> answers = Answer.list("session = ?1 and id in ?2", session, ids);
        // of those that were ruled on: what was said of others by the way goes back with that
        Set<UUID> ruled = changes.stream().filter(change -> change.became() != null)
                .flatMap(change -> Stream.of(change.answer(), change.earlier())).collect(Collectors.toSet());
        demandSpeaker(session, answers.stream().filter(answer -> ruled.contains(answer.id())).toList());
        var settlement = Settlement.of(session, answers);
        boolean overtaken = answers.size() < ids.size() || changes.stream().anyMatch(change -> !Objects.equals(change.became(),
                settlement.on(change.answer(), change.earlier()).map(Settlement.Ruling::accepted).orElse(null)));
        if (overtaken) {
            return false;
        }
        for (Change change : changes) {
            if (change.was() == null) {
                settlement.withdraw(change.answer(), change.earlier());
            } else {
                settlement.putBack(
                        new Settlement.Ruling(change.answer(), change.earlier(), change.was(), change.said()));
            }
        }
        happenings.fire(new Answer.Changed(session.code(), false));
        return true;
    }

    private void demandSpeaker(Session session, List<Answer> answers) {
        answers.stream().map(answer -> answer.origin().groupNumber()).distinct()
                .forEach(group -> asker.demandSpeaker(session, group));
    }
}
