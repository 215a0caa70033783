package breakout.highlight;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;

import breakout.access.Asker;
import breakout.answer.Answer;
import breakout.answer.Answers;
import breakout.answer.Draft;
import breakout.answer.FiledUnder;
import breakout.answer.Widening;
import breakout.kernel.Happening;
import breakout.kernel.Refusal;
import breakout.kernel.Retried;
import breakout.session.Session;
import breakout.technology.Kind;

/** What rapporteurs and staff do with the highlights of a group; the rapporteur of another group is refused. */
@ApplicationScoped
public class Marking {

    /** A highlight is about to be worded anew or dropped: who knows why it cannot, refuses. */
    public record Wish(Highlight highlight) {
    }

    /**
     * What a highlight is to be; what is null stays as it is.
     *
     * @param place among those of its group, from 1
     */
    public record Anew(String text, String language, String kind, Set<String> technologies, Integer place) {

        public static Anew worded(String text) {
            return new Anew(text == null ? "" : text, null, null, null, null);
        }
    }

    private final Asker asker;
    private final Clock clock;
    private final Event<Wish> wishes;
    private final Event<Happening> happenings;

    Marking(Asker asker, Clock clock, Event<Wish> wishes, Event<Happening> happenings) {
        this.asker = asker;
        this.clock = clock;
        this.wishes = wishes;
        this.happenings = happenings;
    }

    /**
     * Marks answers of one group as one highlight, after those that the group has.
     *
     * @throws Refusal 400, field {@code answers}, for none, for hidden ones, and for answers that do not belong together; 403
     *         for another group's
     */
    public Highlight mark(String code, List<UUID> ids) {
        return Retried.inTransaction(() -> {
            Session session = asker.curates(code);
            List<Answer> answers = ids.stream().distinct().map(id -> Answers.standing(session, id)).toList();
            if (answers.isEmpty()) {
                throw Refusal.badInput("answers", "answers_missing");
            }
            int group = answers.get(0).origin().groupNumber();
            asker.speaksFor(code, group);
            answers.forEach(Answer::look);
            var highlight = Highlight.mark(answers, Highlights.of(session, group).size() + 1);
            happenings.fire(new Highlight.Changed(session.code(), false));
            return highlight;
        });
    }

    /**
     * Words, files or moves a highlight.
     *
     * @param seen how often it had been edited when the asker looked; null asks for no such care
     * @throws Refusal 409 while it is read back or merged, and if somebody else has worded it since
     */
    public Highlight change(String code, UUID id, Anew anew, Integer seen) {
        return own(code, id, highlight -> {
            Session session = highlight.session();
            Set<String> codes = FiledUnder.known(session, anew.technologies());
            Kind kind = Draft.kind(anew.kind());
            if (anew.text() != null || anew.language() != null) {
                wishes.fire(new Wish(highlight));
                var wording = Wording.read(anew.text() == null ? highlight.text() : anew.text(), Highlight.LONGEST_TEXT,
                        anew.language(), highlight.language());
                highlight.word(wording, seen, clock.instant());
            }
            if (anew.place() != null) {
                move(highlight, anew.place());
            }
            return highlight.file(codes, kind);
        });
    }

    /** @throws Refusal 409 while it is read back or merged */
    public void drop(String code, UUID id) {
        own(code, id, highlight -> {
            wishes.fire(new Wish(highlight));
            return highlight.drop(clock.instant());
        });
    }

    private Highlight own(String code, UUID id, Function<Highlight, Happening> act) {
        return Retried.inTransaction(() -> {
            Highlight highlight = Highlights.in(asker.curates(code), id);
            asker.speaksFor(code, highlight.heading().groupNumber());
            happenings.fire(act.apply(highlight));
            return highlight;
        });
    }

    /**
     * What a highlight has from its answers goes with the technology.
     *
     * @throws Refusal 409 if somebody filed one under it
     */
    void keep(@Observes Widening.Wish wish) {
        List<Highlight> filed = Highlights.of(wish.session()).stream()
                .filter(highlight -> highlight.grounds().technologies().contains(wish.technology())).toList();
        Refusal.unless(
                filed.stream().allMatch(highlight -> Answers.filedUnder(highlight.grounds().sources(), wish.technology())),
                "technology_in_use");
        filed.forEach(highlight -> highlight.grounds().leave(wish.technology()));
    }

    private static void move(Highlight moved, int to) {
        List<Highlight> order = new ArrayList<>(Highlights.of(moved.session(), moved.heading().groupNumber()));
        order.remove(moved);
        order.add(Math.min(Math.max(to - 1, 0), order.size()), moved);
        for (int i = 0; i < order.size(); i++) {
            order.get(i).move(i + 1);
        }
    }
}
