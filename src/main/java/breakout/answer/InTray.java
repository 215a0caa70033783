package breakout.answer;

import java.util.concurrent.Callable;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;

import breakout.kernel.Scribe;
import breakout.round.Gate;
import breakout.session.Session;

/** Where delegates hand in what they write: looked at first, and then written down, together with what others hand in. */
@ApplicationScoped
class InTray {

    private final Gate gate;
    private final Scribe scribe;

    InTray(Gate gate, Scribe scribe) {
        this.gate = gate;
        this.scribe = scribe;
    }

    /**
     * Asks the same rules that are asked again at the writing, where what is found counts: what is refused already here costs
     * nobody beside it a second writing. What was read is forgotten.
     */
    void lookAhead(Runnable rules) {
        QuarkusTransaction.requiringNew().run(rules);
    }

    /** While its round is not being sealed. */
    <T> T write(Session session, Callable<T> work) {
        return gate.together(session.code(), work, writing -> scribe.write(session.code(), writing));
    }
}
