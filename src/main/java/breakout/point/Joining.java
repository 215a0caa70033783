package breakout.point;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import breakout.access.Asker;
import breakout.answer.Answer;
import breakout.answer.Rulings;
import breakout.kernel.Happening;
import breakout.kernel.Refusal;
import breakout.kernel.Retried;
import breakout.session.Session;

/** Makes one of two worded points, for those who write the plenary's report; a group's rapporteur is refused. */
@ApplicationScoped
public class Joining {

    /** A worded point as somebody looked at it. @param edits how often it had been changed; null asks for no such care */
    public record Seen(UUID id, Integer edits) {
    }

    private final Asker asker;
    private final Arranging arranging;
    private final Redrafting redrafting;
    private final Rulings rulings;
    private final Event<Happening> happenings;

    Joining(Asker asker, Arranging arranging, Redrafting redrafting, Rulings rulings, Event<Happening> happenings) {
        this.asker = asker;
        this.arranging = arranging;
        this.redrafting = redrafting;
        this.rulings = rulings;
        this.happenings = happenings;
    }

    /**
     * One point rests on what both rested on; the other is none any more, until that is undone.
     *
     * @param both whether the words of both stay, else those of the one that stays
     * @param ids further answers that it is to rest on, with those of which somebody has said that they say the same
     * @throws Refusal 400 for twice the same point, for words that are too many together, and for an answer that is kept out of
     *         the report, 404 for an unknown point or answer, 409 where somebody has changed a point since
     */
    public WordedPoint join(String code, Seen stays, Seen goes, boolean both, List<UUID> ids) {
        return arranging.alone(code, session -> {
            if (stays.id().equals(goes.id())) {
                throw Refusal.badInput("other", "points_same");
            }
            WordedPoint point = seen(session, stays);
            WordedPoint other = seen(session, goes);
            Kept was = Kept.of(point);
            Kept gone = Kept.of(other);
            point.back(was.joined(gone, both));
            List<Answer> further = arranging.together(session, Set.copyOf(ids));
            further.forEach(Answer::look);
            point.footing().restAlsoOn(further);
            other.delete();
            redrafting.merged(point, was, gone);
            happenings.fire(point.changed());
            return point;
        });
    }

    /** A person says that none of the answers of one says what one of the other's says. @throws Refusal 404 as {@link #join} */
    public void part(String code, UUID one, UUID other) {
        Retried.inTransaction(() -> {
            Session session = asker.speaksFor(code, null);
            rulings.tellApart(session, WordedPoints.in(session, one).sources(), WordedPoints.in(session, other).sources());
            return session;
        });
    }

    private static WordedPoint seen(Session session, Seen seen) {
        WordedPoint point = WordedPoints.in(session, seen.id());
        point.demandUnchangedSince(seen.edits());
        return point;
    }
}
