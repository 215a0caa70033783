package breakout.answer;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import breakout.access.Seated;
import breakout.delegation.Voices;
import breakout.kernel.Happening;
import breakout.kernel.Refusal;
import breakout.kernel.Retried;
import breakout.session.Session;

/** Lets a delegation say of what others wrote: "also true for us". */
@ApplicationScoped
public class Supporting {

    /** A delegation is about to say it of an answer, or to take it back: who knows why it cannot, refuses. */
    public record Wish(Session session) {
    }

    private final Voices voices;
    private final Event<Wish> wishes;
    private final Event<Happening> happenings;

    Supporting(Voices voices, Event<Wish> wishes, Event<Happening> happenings) {
        this.voices = voices;
        this.wishes = wishes;
        this.happenings = happenings;
    }

    /**
     * @param yes whether it is true, or not any more
     * @throws breakout.kernel.Refusal 404 for an answer that is not there, or that nobody is to see; 409 while the
     *         report is final, and once it was and who wrote what is forgotten
     */
    public void say(Seated asker, UUID id, boolean yes) {
        String voice = voices.of(asker.seat().delegation());
        Retried.inTransaction(() -> {
            Answer answer = Answers.seen(asker.session(), id);
            wishes.fire(new Wish(asker.session()));
            Refusal.unless(!answer.origin().forgotten(), "authors_forgotten");
            if (yes) {
                Support.say(answer, voice);
            } else {
                Support.takeBack(answer, voice);
            }
            happenings.fire(new Answer.Changed(asker.session().code(), true));
            return answer;
        });
    }
}
