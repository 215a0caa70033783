package breakout.point;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import breakout.access.Asker;
import breakout.kernel.Happening;
import breakout.session.Session;
import breakout.step.Act;
import breakout.step.Reversal;
import breakout.step.Step;
import breakout.step.Steps;

/** Puts points in order, each act a step that can be undone. */
@ApplicationScoped
class Reordering implements Reversal {

    /** Where a point stood and where it stands now; null where its support has it. */
    record Change(UUID point, Integer was, Integer became) {
    }

    private final Asker asker;
    private final Steps steps;
    private final Event<Happening> happenings;

    Reordering(Asker asker, Steps steps, Event<Happening> happenings) {
        this.asker = asker;
        this.steps = steps;
        this.happenings = happenings;
    }

    /** They stand in this order, in the transaction of whoever calls. */
    void order(Session session, List<WordedPoint> points) {
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            WordedPoint point = points.get(i);
            Integer was = point.worded().place();
            point.stand(i + 1);
            if (!Objects.equals(was, i + 1)) {
                changes.add(new Change(point.id(), was, i + 1));
            }
        }
        if (!changes.isEmpty()) {
            int round = points.stream().mapToInt(Redrafting::round).max().orElse(0);
            steps.take(session, new Step.Deed(Act.MOVED, null, 1, round), changes.toArray(Change[]::new));
        }
    }

    @Override
    public boolean reverses(Act act) {
        return act == Act.MOVED;
    }

    @Override
    public boolean reverse(Session session, String told) {
        asker.demandSpeaker(session, null);
        List<Change> changes = List.of(steps.read(told, Change[].class));
        for (Change change : changes) {
            Optional<WordedPoint> point = WordedPoint.findByIdOptional(change.point());
            if (point.filter(each -> Objects.equals(each.worded().place(), change.became())).isEmpty()) {
                return false;
            }
        }
        changes.forEach(change -> WordedPoints.in(session, change.point()).stand(change.was()));
        happenings.fire(new WordedPoint.Changed(session.code()));
        return true;
    }
}
