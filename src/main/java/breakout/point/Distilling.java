package breakout.point;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;

import breakout.access.Asker;
import breakout.answer.Answer;
import breakout.answer.Answers;
import breakout.answer.Draft;
import breakout.answer.FiledUnder;
import breakout.answer.Rulings;
import breakout.answer.Widening;
import breakout.kernel.Happening;
import breakout.kernel.PlainText;
import breakout.kernel.Refusal;
import breakout.kernel.Retried;
import breakout.kernel.Typed;
import breakout.session.Session;
import breakout.technology.WrittenIn;

/** What those who write the plenary's report do with its points; a group's rapporteur is refused. */
@ApplicationScoped
public class Distilling {

    /** Of a session: ten times what a plenary could listen to. */
    static final int MOST_POINTS = 1000;

    /**
     * What a point is to be; what is null stays as it is, and in a new point as its first source says.
     *
     * @param sources the answers it rests on
     * @param quoted those of them that the report quotes below it
     * @param wordings in other languages than its own, by tag; an empty one is taken away, others stay
     */
    public record Anew(Integer question, String kind, String text, String language, Set<String> technologies,
            List<String> sources, List<String> quoted, String addressee, Map<String, String> wordings) {
    }

    private final Asker asker;
    private final Redrafting redrafting;
    private final Event<Happening> happenings;

    Distilling(Asker asker, Redrafting redrafting, Event<Happening> happenings) {
        this.asker = asker;
        this.redrafting = redrafting;
        this.happenings = happenings;
    }

    /** @throws Refusal 400 naming the field that cannot be taken, 404 for an unknown answer, 409 beyond the most points */
    public WordedPoint word(String code, Anew anew) {
        return Retried.inTransaction(() -> begin(asker.speaksFor(code, null), anew, redrafting::worded));
    }

    /**
     * As {@link #word}, in the transaction of whoever calls and has made sure that the asker may.
     *
     * @param step takes down what was done, to be undone
     */
    WordedPoint begin(Session session, Anew anew, Consumer<WordedPoint> step) {
        Refusal.unless(WordedPoints.counted(session) < MOST_POINTS, "points_too_many");
        List<Answer> answers = answers(session, "sources", anew.sources() == null ? List.of() : anew.sources());
        if (answers.isEmpty()) {
            throw Refusal.badInput("sources", "sources_missing");
        }
        answers.forEach(Answer::look);
        var point = WordedPoint.on(answers);
        change(point, anew);
        point.persistAndFlush();
        step.accept(point);
        happenings.fire(point.changed());
        return point;
    }

    /**
     * @param seen how often the point had been changed when the asker looked; null asks for no such care. @throws Refusal 409
     */
    public WordedPoint reword(String code, UUID id, Anew anew, Integer seen) {
        return change(code, id, seen, point -> {
            if (anew.sources() != null) {
                point.footing().rest(answers(point.session(), "sources", anew.sources()));
            }
            change(point, anew);
        });
    }

    /** Any change to a point that is there. @throws Refusal as {@link #reword} */
    WordedPoint change(String code, UUID id, Integer seen, Consumer<WordedPoint> change) {
        return Retried.inTransaction(
                () -> change(asker.speaksFor(code, null), id, seen, change, redrafting::reworded));
    }

    /**
     * As {@link #change(String, UUID, Integer, Consumer)}, in the transaction of whoever calls and has made sure that the asker
     * may.
     *
     * @param step takes down what was done, and what was there before
     */
    WordedPoint change(Session session, UUID id, Integer seen, Consumer<WordedPoint> change,
            BiConsumer<WordedPoint, Kept> step) {
        WordedPoint point = WordedPoints.in(session, id);
        point.demandUnchangedSince(seen);
        Kept was = Kept.of(point);
        change.accept(point);
        happenings.fire(point.edited());
        step.accept(point, was);
        return point;
    }

    /** What it rested on is in the report again as it was said. @throws Refusal as {@link #reword} */
    public void drop(String code, UUID id, Integer seen) {
        drop(code, id, seen, point -> List.of());
    }

    /** @param before what is ruled on what it rests on, while it does, and is undone with it */
    void drop(String code, UUID id, Integer seen, Function<WordedPoint, List<Rulings.Change>> before) {
        Retried.inTransaction(() -> {
            WordedPoint point = WordedPoints.in(asker.speaksFor(code, null), id);
            point.demandUnchangedSince(seen);
            redrafting.dropped(point, before.apply(point));
            point.delete();
            happenings.fire(point.changed());
            return point;
        });
    }

    /** @throws Refusal 409 if a point is filed under a technology that is to go */
    void keep(@Observes Widening.Wish wish) {
        Refusal.unless(WordedPoints.of(wish.session()).stream()
                .noneMatch(point -> point.worded().technologies().contains(wish.technology())), "technology_in_use");
    }

    private static void change(WordedPoint point, Anew anew) {
        Session session = point.session();
        if (anew.question() != null) {
            session.question(anew.question()).orElseThrow(() -> Refusal.badInput("question", "question_unknown"));
            point.answer(anew.question());
        }
        point.file(FiledUnder.known(session, anew.technologies()), Draft.kind(anew.kind()));
        String told = Typed.language("language", anew.language());
        if (anew.text() != null) {
            String text = PlainText.required("text", anew.text(), Worded.LONGEST_TEXT);
            point.say(text, told == null ? WrittenIn.of(text, session.language()) : told);
        } else if (told != null) {
            point.say(point.worded().text(), told);
        }
        point.word(anew.wordings());
        if (anew.quoted() != null) {
            point.footing().quote(answers(session, "quoted", anew.quoted()));
        }
        if (anew.addressee() != null) {
            point.address(PlainText.optional("addressee", anew.addressee().replaceAll("\\s+", " "),
                    Worded.LONGEST_ADDRESSEE));
        }
    }

    private static List<Answer> answers(Session session, String field, List<String> ids) {
        return Typed.uuids(field, ids).stream().map(id -> Answers.standing(session, id)).toList();
    }
}
