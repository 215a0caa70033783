package breakout.point;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import breakout.access.Asker;
import breakout.answer.Answer;
import breakout.answer.Answers;
import breakout.answer.Clerk;
import breakout.answer.Rulings;
import breakout.kernel.Happening;
import breakout.kernel.Refusal;
import breakout.kernel.Retried;
import breakout.session.Session;

/** What those who write the plenary's report bring together, take apart and put in order; a group's rapporteur is refused. */
@ApplicationScoped
public class Arranging {

    private final Asker asker;
    private final Clerk clerk;
    private final Distilling distilling;
    private final Redrafting redrafting;
    private final Reordering reordering;
    private final Rulings rulings;
    private final Event<Happening> happenings;

    Arranging(Asker asker, Clerk clerk, Distilling distilling, Redrafting redrafting, Reordering reordering,
            Rulings rulings, Event<Happening> happenings) {
        this.asker = asker;
        this.clerk = clerk;
        this.distilling = distilling;
        this.redrafting = redrafting;
        this.reordering = reordering;
        this.rulings = rulings;
        this.happenings = happenings;
    }

    /**
     * Brings answers into one point, with those of which somebody has said that they say the same: into the worded point that
     * rests on some of them, else into a new one, in the words of the answer that the others are most like.
     *
     * @throws Refusal 400, field {@code answers}, for none and for what is kept out of the report, 404 for an unknown answer,
     *         409 where several points rest on them
     */
    public WordedPoint merge(String code, List<UUID> ids) {
        return alone(code, session -> {
            if (ids.isEmpty()) {
                throw Refusal.badInput("answers", "answers_missing");
            }
            Set<UUID> chosen = new LinkedHashSet<>(ids);
            List<Answer> answers = together(session, chosen);
            List<UUID> resting = WordedPoints.on(session, chosen).stream().map(WordedPoint::id).toList();
            Refusal.unless(resting.size() <= 1, "points_several");
            if (resting.isEmpty()) {
                return distilling.begin(session, begun(answers, List.of()), redrafting::worded);
            }
            return distilling.change(session, resting.get(0), null, point -> {
                answers.forEach(Answer::look);
                point.footing().restAlsoOn(answers);
            }, redrafting::reworded);
        });
    }

    /**
     * Who looks which point rests on an answer, and makes one where none does, has the session to themselves meanwhile: of two
     * who do so at once, the second finds the point of the first.
     */
    <T> T alone(String code, Function<Session, T> work) {
        Session session = asker.speaksFor(code, null);
        return Retried.inTransaction(() -> work.apply(Session.withCodeAlone(session.code()).orElseThrow()));
    }

    /** With those of which somebody has said that they say the same. @throws Refusal 404 for an unknown answer */
    List<Answer> together(Session session, Set<UUID> chosen) {
        return Stream.concat(chosen.stream().map(id -> Answers.standing(session, id)),
                clerk.withRepeats(session, chosen).stream().filter(id -> !chosen.contains(id))
                        .map(id -> Answers.standing(session, id)).filter(answer -> answer.hiddenBecause().isEmpty()))
                .sorted(Comparator.comparingInt(Answer::number)).toList();
    }

    /** What a new point on these is to be: in the words of the one that the others are most like. */
    Distilling.Anew begun(List<Answer> answers, List<UUID> quoted) {
        Answer central = clerk.central(answers);
        return new Distilling.Anew(null, null, null, null, null,
                Stream.concat(Stream.of(central), answers.stream()).map(Answer::id).distinct().map(UUID::toString).toList(),
                quoted.stream().map(UUID::toString).toList(), null, null);
    }

    /**
     * A point rests on this answer no more. @throws Refusal 400 if it rests on nothing else, 409 as {@link Distilling#reword}
     */
    public WordedPoint takeOut(String code, UUID id, UUID answer, Integer seen) {
        return Retried.inTransaction(() -> {
            List<Rulings.Change> ruled = new ArrayList<>();
            return distilling.change(asker.speaksFor(code, null), id, seen, point -> {
                point.footing().letGo(answer);
                ruled.addAll(rulings.part(point.session(), Set.of(answer), Set.copyOf(point.sources())));
            }, (point, was) -> redrafting.parted(point, was, ruled));
        });
    }

    /** Each answer that a point rests on is a point of its own again, as it was said. @throws Refusal as {@link #takeOut} */
    public void split(String code, UUID id, Integer seen) {
        distilling.drop(code, id, seen, point -> rulings.part(point.session(), Set.copyOf(point.sources())));
    }

    /** A person says that none of these answers says what another of them says. @throws Refusal 404 for an unknown answer */
    public void part(String code, List<UUID> answers) {
        Retried.inTransaction(() -> {
            Session session = asker.speaksFor(code, null);
            rulings.tellApart(session, answers);
            return session;
        });
    }

    /** Points of one part of the report stand there in this order, before those that nobody has put in order. */
    public void order(String code, List<UUID> points) {
        Retried.inTransaction(() -> {
            Session session = asker.speaksFor(code, null);
            reordering.order(session, points.stream().map(id -> WordedPoints.in(session, id)).toList());
            happenings.fire(new WordedPoint.Changed(session.code()));
            return session;
        });
    }
}
