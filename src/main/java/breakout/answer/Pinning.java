package breakout.answer;

import java.util.UUID;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import breakout.kernel.Happening;
import breakout.kernel.Retried;
import breakout.session.Session;

/** Keeps answers at hand for those who run a session. Whoever calls has made sure that the asker does. */
@ApplicationScoped
public class Pinning {

    /** Another answer is kept at hand, or one is no more. */
    record Changed(String code) implements Happening.Backstage {
    }

    private final Event<Happening> happenings;

    Pinning(Event<Happening> happenings) {
        this.happenings = happenings;
    }

    /** @throws breakout.kernel.Refusal 404 for an unknown answer */
    public void pin(Session session, UUID id) {
        change(session, id, Pin::set);
    }

    /** @throws breakout.kernel.Refusal 404 for an unknown answer */
    public void unpin(Session session, UUID id) {
        change(session, id, Pin::remove);
    }

    private void change(Session session, UUID id, Consumer<Answer> change) {
        Retried.inTransaction(() -> {
            Answer answer = Answers.standing(session, id);
            change.accept(answer);
            happenings.fire(new Changed(session.code()));
            return answer;
        });
    }
}
