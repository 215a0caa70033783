package breakout.session;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;

import io.quarkus.runtime.StartupEvent;

/** Sessions that were opened before an administrator added a technology discuss it from the next start on. */
@ApplicationScoped
class Gained {

    /** Before answers are filed afresh. */
    private static final int FIRST = 1000;

    @Transactional
    void tell(@Observes @Priority(FIRST) StartupEvent start, Templates templates) {
        if (!templates.everywhere().isEmpty()) {
            Session.<Session> listAll().forEach(session -> session.agenda().gain(templates.everywhere()));
        }
    }
}
