package breakout.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import breakout.answer.Dealt;

/** What messages name by its number before the bell, they name by its new number after it. */
@ApplicationScoped
class Renaming {

    void rename(@Observes Dealt dealt) {
        Report.of(dealt.session()).rename(dealt.numbers());
    }
}
