package breakout.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import breakout.answer.Dealt;
import breakout.step.Act;
import breakout.step.Steps;

/** What messages name by its number before the bell, they name by its new number after it. */
@ApplicationScoped
class Renaming {

    void rename(@Observes Dealt dealt) {
        Report.of(dealt.session()).rename(dealt.numbers());
        // they tell what was called how before
        Steps.forget(dealt.session(), Act.OPENED);
    }
}
