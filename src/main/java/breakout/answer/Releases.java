package breakout.answer;

import java.time.Clock;
import java.util.List;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;

import breakout.round.Round;
import breakout.round.Sealing;
import breakout.round.Unrung;
import breakout.session.AuditEntry;
import breakout.session.Deed;
import breakout.session.Matter;

/** What the bell does to the answers of its round. */
@ApplicationScoped
class Releases {

    /** What was collected from the boxes nobody has pressed Send for: a person looks at it first. */
    private static final int BEFORE_COLLECTING = Interceptor.Priority.APPLICATION;

    private final Clock clock;

    Releases(Clock clock) {
        this.clock = clock;
    }

    /**
     * Where the facilitator does not release one by one, the set is released as one, when nobody can be told by the hour of
     * writing.
     */
    void release(@Observes @Priority(BEFORE_COLLECTING) Sealing sealing) {
        Round round = sealing.round();
        if (round.session().switches().releasesAtClose()) {
            List<Answer> held = Answers.shown(round.session()).stream()
                    .filter(answer -> answer.origin().roundNumber() == round.number() && !answer.released()).toList();
            held.forEach(answer -> answer.release(true));
            if (!held.isEmpty()) {
                AuditEntry.write(round.session(), clock.instant(), null, Deed.RELEASED_ALL,
                        Matter.answers(held.size(), round.number()));
            }
        }
    }

    /** The bell did not ring: nothing was late. */
    void notLate(@Observes Unrung unrung) {
        Round round = unrung.round();
        Answer.update("origin.late = false where session = ?1 and origin.roundNumber = ?2 and origin.late", round.session(),
                round.number());
        Unsent.update("late = false where session = ?1 and question = ?2 and late", round.session(), round.question());
    }
}
