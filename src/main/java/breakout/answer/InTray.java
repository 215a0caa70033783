package breakout.answer;

import java.util.concurrent.Callable;

import jakarta.enterprise.context.ApplicationScoped;

import breakout.kernel.Scribe;
import breakout.round.Gate;
import breakout.session.Session;

/** Where delegates hand in what they write: it is written down together with what others hand in. */
@ApplicationScoped
class InTray {

    private final Gate gate;
    private final Scribe scribe;

    InTray(Gate gate, Scribe scribe) {
        this.gate = gate;
        this.scribe = scribe;
    }

    /** While its round is not being sealed. */
    <T> T write(Session session, Callable<T> work) {
        return gate.together(session.code(), work, writing -> scribe.write(session.code(), writing));
    }

    /**
     * While its round is not being sealed.
     *
     * @param rules write nothing, and find what the work needs
     */
    <R, T> T write(Session session, Callable<R> rules, Scribe.Work<R, T> work) {
        return gate.together(session.code(), rules, asked -> scribe.write(session.code(), asked, work));
    }
}
