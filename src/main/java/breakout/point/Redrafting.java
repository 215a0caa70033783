package breakout.point;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import breakout.access.Asker;
import breakout.answer.Answer;
import breakout.answer.Answers;
import breakout.answer.Rulings;
import breakout.kernel.Happening;
import breakout.session.Session;
import breakout.step.Act;
import breakout.step.Reversal;
import breakout.step.Step;
import breakout.step.Steps;

/** Keeps what was done to points, each act a step that can be undone. */
@ApplicationScoped
class Redrafting implements Reversal {

    private static final Set<Act> OURS = EnumSet.range(Act.WORDED, Act.DROPPED);

    /** As much as somebody minds to lose by one undoing: what is saved while they type is no step of its own. */
    private static final Duration ONE_GO = Duration.ofMinutes(1);

    /**
     * What an act made of a point; null where there was none before, or is none any more.
     *
     * @param begun when it was; null where that was not told yet
     * @param ruled what was ruled with it on the answers that it rests on; null likewise
     * @param gone another point that was made one with it; null where none was
     */
    record Change(Kept was, Kept became, Instant begun, List<Rulings.Change> ruled, Kept gone) {

        Change {
            ruled = ruled == null ? List.of() : List.copyOf(ruled);
        }

        private static Change of(Kept was, Kept became, Instant begun) {
            return new Change(was, became, begun, List.of(), null);
        }

        /** Whether this is the same wording still: of the same answers, and begun just now. */
        private boolean goesOnFrom(Kept now, Instant at) {
            return became.worded().id().equals(now.worded().id()) && became.saysTheSameAs(now) && begun != null
                    && begun.plus(ONE_GO).isAfter(at);
        }
    }

    private final Asker asker;
    private final Steps steps;
    private final Rulings rulings;
    private final Clock clock;
    private final Event<Happening> happenings;

    Redrafting(Asker asker, Steps steps, Rulings rulings, Clock clock, Event<Happening> happenings) {
        this.asker = asker;
        this.rulings = rulings;
        this.steps = steps;
        this.clock = clock;
        this.happenings = happenings;
    }

    void worded(WordedPoint point) {
        take(point, Act.WORDED, null, Change.of(null, Kept.of(point), clock.instant()));
    }

    void reworded(WordedPoint point, Kept was) {
        Kept became = Kept.of(point);
        Instant now = clock.instant();
        Optional<Change> open = steps.lately(point.session(), Act.REWORDED, Change.class)
                .filter(change -> became.restsAs(was) && change.was().restsAs(was) && change.goesOnFrom(was, now));
        if (open.isPresent()) {
            steps.goOn(point.session(), Change.of(open.get().was(), became, open.get().begun()));
        } else {
            take(point, Act.REWORDED, null, Change.of(was, became, now));
        }
    }

    /** It rests on less. @param ruled what was ruled on that */
    void parted(WordedPoint point, Kept was, List<Rulings.Change> ruled) {
        take(point, Act.REWORDED, null, new Change(was, Kept.of(point), clock.instant(), ruled, null));
    }

    /** @param was null where it was worded to be quoted below. @param number of the answer that is quoted, or no more */
    void quoted(WordedPoint point, Kept was, int number) {
        take(point, Act.QUOTED, number, Change.of(was, Kept.of(point), clock.instant()));
    }

    /** @param ruled on what it rested on */
    void dropped(WordedPoint point, List<Rulings.Change> ruled) {
        take(point, Act.DROPPED, null, new Change(Kept.of(point), null, clock.instant(), ruled, null));
    }

    /** @param gone the point that is none of its own any more */
    void merged(WordedPoint point, Kept was, Kept gone) {
        take(point, Act.MERGED, null, new Change(was, Kept.of(point), clock.instant(), List.of(), gone));
    }

    private void take(WordedPoint point, Act act, Integer number, Change change) {
        steps.take(point.session(), new Step.Deed(act, number, 1, round(point)), change);
    }

    /** The last round in which anything came that it rests on. */
    static int round(WordedPoint point) {
        return Answers.lastRound(Answer.list("id in ?1", point.sources()));
    }

    @Override
    public boolean reverses(Act act) {
        return OURS.contains(act);
    }

    @Override
    public boolean reverse(Session session, String told) {
        asker.demandSpeaker(session, null);
        Change change = steps.read(told, Change.class);
        Kept either = change.was() == null ? change.became() : change.was();
        Optional<WordedPoint> now = WordedPoint.findByIdOptional(either.worded().id());
        // a technology may have been taken away since
        boolean known = Stream.of(change.was(), change.gone()).filter(Objects::nonNull)
                .allMatch(point -> point.worded().technologies().stream().allMatch(session::discusses));
        boolean untouched = change.became() == null ? now.isEmpty()
                : now.filter(point -> Kept.of(point).saysTheSameAs(change.became())).isPresent();
        if (!untouched || !known || !rulings.putBack(session, change.ruled())) {
            return false;
        }
        if (change.was() == null) {
            now.orElseThrow().delete();
        } else {
            putBack(session, now, change.was());
        }
        Optional.ofNullable(change.gone()).ifPresent(gone -> putBack(session, Optional.empty(), gone));
        happenings.fire(new WordedPoint.Changed(session.code()));
        return true;
    }

    /** @param now as it is; empty where it is not there any more */
    private static void putBack(Session session, Optional<WordedPoint> now, Kept was) {
        WordedPoint point = now.orElseGet(() -> WordedPoint.again(session, was));
        point.back(was);
        point.persist();
    }
}
