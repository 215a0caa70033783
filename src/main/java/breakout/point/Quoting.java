package breakout.point;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import breakout.access.Asker;
import breakout.answer.Answer;
import breakout.answer.Answers;
import breakout.kernel.Refusal;
import breakout.kernel.Retried;
import breakout.session.Session;

/** What those who write the plenary's report quote in it, below the point that rests on it; a group's rapporteur is refused. */
@ApplicationScoped
public class Quoting {

    private final Asker asker;
    private final Arranging arranging;
    private final Distilling distilling;
    private final Redrafting redrafting;

    Quoting(Asker asker, Arranging arranging, Distilling distilling, Redrafting redrafting) {
        this.asker = asker;
        this.arranging = arranging;
        this.distilling = distilling;
        this.redrafting = redrafting;
    }

    /**
     * An answer is quoted below the worded point that rests on it, and where none does, below a new one; or nowhere any more.
     *
     * @throws Refusal 400 for what is kept out of the report, 404 for an unknown answer, 409 where several points rest on it,
     *         and as {@link Footing#quote}
     */
    public Answer quote(String code, UUID id, boolean quoted) {
        return arranging.alone(code, session -> {
            Answer answer = Answers.standing(session, id);
            List<WordedPoint> resting = WordedPoints.of(session).stream().filter(point -> point.sources().contains(id))
                    .toList();
            List<WordedPoint> quoting = resting.stream().filter(point -> point.footing().quoted().contains(id)).toList();
            if (!quoted) {
                quoting.forEach(point -> quote(session, point.id(), answer, false, null));
            } else if (resting.isEmpty()) {
                distilling.begin(session, arranging.begun(arranging.together(session, Set.of(id)), List.of(id)),
                        point -> redrafting.quoted(point, null, answer.number()));
            } else if (quoting.isEmpty()) {
                Refusal.unless(resting.size() == 1, "quoted_of_several");
                quote(session, resting.get(0).id(), answer, true, null);
            }
            return answer;
        });
    }

    /** As {@link #quote(String, UUID, boolean)}, below this point. @throws Refusal 409 as {@link Distilling#reword} */
    public WordedPoint quote(String code, UUID point, UUID id, boolean quoted, Integer seen) {
        return Retried.inTransaction(() -> {
            Session session = asker.speaksFor(code, null);
            return quote(session, point, Answers.standing(session, id), quoted, seen);
        });
    }

    private WordedPoint quote(Session session, UUID point, Answer answer, boolean quoted, Integer seen) {
        return distilling.change(session, point, seen, each -> {
            // what was kept out of the report meanwhile gives up its place
            Set<UUID> marked = new LinkedHashSet<>(Answers.shown(session, each.footing().quoted()));
            if (quoted) {
                marked.add(answer.id());
                answer.look();
            } else {
                marked.remove(answer.id());
            }
            each.footing().quote(marked.stream().map(mark -> Answers.standing(session, mark)).toList());
        }, (each, was) -> redrafting.quoted(each, was, answer.number()));
    }
}
