package breakout.answer;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;

import breakout.kernel.Happening;
import breakout.round.Round;
import breakout.round.Sealing;

/** Takes what stands in the boxes when a round is sealed, as its authors were told: no last sentence is lost. */
@ApplicationScoped
class Collector {

    private final Event<Happening> happenings;

    Collector(Event<Happening> happenings) {
        this.happenings = happenings;
    }

    void collect(@Observes Sealing sealing) {
        Round round = sealing.round();
        // what is remembered of emptied boxes tells who began to write before whom
        Unsent.delete("session = ?1 and question = ?2 and text = ''", round.session(), round.question());
        if (round.session().switches().collectsDrafts()) {
            List<Unsent> unsent = Unsent.to(round.session(), round.question());
            unsent.forEach(each -> {
                Answer sent = Answer.findById(each.answer());
                if (each.revises()) {
                    revise(sent, each, round);
                } else if (sent == null) {
                    Draft draft = each.draft();
                    Answer.submit(each.answer(), round.session(), draft, each.origin(round.number()));
                }
                each.delete();
            });
            if (!unsent.isEmpty()) {
                happenings.fire(new Answer.Changed(round.session().code(), true));
            }
        }
    }

    /** What was sent in another round of the question stays as it was at the end of that. */
    private void revise(Answer sent, Unsent anew, Round round) {
        if (sent != null && !sent.withdrawn() && sent.origin().roundNumber() == round.number() && anew.differsFrom(sent)) {
            Draft draft = anew.draftOf(sent);
            sent.revise(draft, anew.late(), sent.origin().byline());
        }
    }
}
