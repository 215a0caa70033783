package breakout.answer;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

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

/**
 * Answers are translated by hand, by those who speak for their groups; anybody else is refused with 403. Each act is a step
 * that
 * can be undone.
 */
@ApplicationScoped
public class Translating implements Reversal {

    /** What a translation is to be; null leaves as it is. */
    public record Wish(String text, String state) {
    }

    /** @param first whether there was none before */
    record Done(Translation translation, Answer of, boolean first) {
    }

    /** All of a translation at one moment, to be put back. */
    record Kept(String text, Translation.State state, String author, String said) {
    }

    /** What an act made of a translation; null where there was none, or is none any more. */
    record Change(UUID answer, String language, Kept was, Kept became) {
    }

    private final Asker asker;
    private final Steps steps;
    private final Event<Happening> happenings;
    private final Clock clock;

    Translating(Asker asker, Steps steps, Event<Happening> happenings, Clock clock) {
        this.asker = asker;
        this.steps = steps;
        this.happenings = happenings;
        this.clock = clock;
    }

    /**
     * @throws Refusal 404 for an unknown answer and where there is none, 400 for a language that answers are not translated
     *         into
     */
    Done read(Session session, UUID id, String language) {
        Answer answer = theirs(session, id);
        return new Done(Translation.of(answer, Translation.into(answer, language))
                .orElseThrow(() -> Refusal.notFound("translation_unknown")), answer, false);
    }

    /**
     * @param seen how often it had been changed when the asker looked, 0 where there was none; null asks for no such care
     * @throws Refusal 400 naming the field that cannot be taken, 404 for an unknown answer, 409 if somebody else was first
     */
    public Answer write(Session session, UUID id, String language, Wish wish, Integer seen) {
        return done(session, id, language, wish, seen).of();
    }

    /** @throws Refusal as {@link #write} */
    Done done(Session session, UUID id, String language, Wish wish, Integer seen) {
        return Retried.inTransaction(() -> {
            Answer answer = theirs(session, id);
            String into = Translation.into(answer, language);
            var known = Translation.of(answer, into);
            Translation translation = known.orElseGet(() -> Translation.begin(answer, into));
            demandUnchanged(translation, seen);
            var was = known.map(Translation::kept).orElse(null);
            if (translation.say(answer, wish.text(), Translation.State.read(wish.state()), asker.curator(session).name())) {
                translation.persist();
                keep(answer, new Change(id, into, was, translation.kept()));
                tell(answer, Deed.TRANSLATED);
            }
            return new Done(translation, answer, known.isEmpty());
        });
    }

    /** Where there is none, there is none. @throws Refusal as {@link #write} */
    void drop(Session session, UUID id, String language, Integer seen) {
        Retried.inTransaction(() -> {
            Answer answer = theirs(session, id);
            Translation.of(answer, Translation.into(answer, language)).ifPresent(translation -> {
                demandUnchanged(translation, seen);
                translation.delete();
                keep(answer, new Change(id, translation.language(), translation.kept(), null));
                tell(answer, Deed.UNTRANSLATED);
            });
            return answer;
        });
    }

    private void keep(Answer answer, Change change) {
        steps.take(answer.session(), new Step.Deed(Act.TRANSLATED, answer.number(), 1, answer.origin().roundNumber()), change);
    }

    @Override
    public boolean reverses(Act act) {
        return act == Act.TRANSLATED;
    }

    @Override
    public boolean reverse(Session session, String told) {
        Change change = steps.read(told, Change.class);
        Answer answer = theirs(session, change.answer());
        Optional<Translation> now = Translation.of(answer, change.language());
        if (!Objects.equals(now.map(Translation::kept).orElse(null), change.became())) {
            return false;
        }
        if (change.was() == null) {
            now.orElseThrow().delete();
        } else {
            Translation translation = now.orElseGet(() -> Translation.begin(answer, change.language()));
            translation.back(change.was());
            translation.persist();
        }
        tell(answer, change.was() == null ? Deed.UNTRANSLATED : Deed.TRANSLATED);
        return true;
    }

    private Answer theirs(Session session, UUID id) {
        Answer answer = Answers.standing(session, id);
        asker.demandSpeaker(session, answer.origin().groupNumber());
        return answer;
    }

    private static void demandUnchanged(Translation translation, Integer seen) {
        Refusal.unless(seen == null || seen == translation.edits(), "translation_changed_meanwhile");
    }

    private void tell(Answer answer, Deed deed) {
        AuditEntry.write(answer.session(), clock.instant(), asker.curator(answer.session()), deed,
                Matter.answer(Answers.lastingNumber(answer), null));
        happenings.fire(new Translation.Changed(answer.session().code()));
    }
}
