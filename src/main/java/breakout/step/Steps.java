package breakout.step;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import breakout.access.Asker;
import breakout.access.Presence;
import breakout.kernel.Refusal;
import breakout.kernel.Retried;
import breakout.round.Sealed;
import breakout.session.Session;

/** The last steps of each person in each session, from which they go back one by one. */
@ApplicationScoped
public class Steps {

    private final Asker asker;
    private final ObjectMapper json;
    private final Instance<Reversal> reversals;

    Steps(Asker asker, ObjectMapper json, @Any Instance<Reversal> reversals) {
        this.asker = asker;
        this.json = json;
        this.reversals = reversals;
    }

    /**
     * In the transaction of the act. @param changes plain data, of which {@link Reversal} can make out what was there before
     */
    public void take(Session session, Step.Deed deed, Object changes) {
        Step.take(session, who(session), deed, written(changes));
    }

    /** What the last step of the asker did, if it was this act; in the transaction of the next. */
    public <T> Optional<T> lately(Session session, Act act, Class<T> as) {
        return last(session).filter(step -> step.act() == act).map(step -> read(step.changes(), as));
    }

    /** The last step of the asker did this, and what is done now, and is undone with it. */
    public void goOn(Session session, Object changes) {
        last(session).orElseThrow().goOn(written(changes));
    }

    /** What the asker would undo next. */
    public Optional<Step> last(Session session) {
        return Step.last(session, who(session));
    }

    /**
     * Undoes the last thing that the asker did in this session.
     *
     * @throws Refusal 409 where nothing is left to undo; and where somebody else has changed the same since: then it stays as
     *         they have it, and the step before is next
     */
    public Step undo(Session session) {
        Step left = Retried.inTransaction(() -> {
            Session anew = Session.withCode(session.code()).orElseThrow();
            Step step = last(anew).orElseThrow(() -> Refusal.conflict("nothing_to_undo"));
            boolean done = reversals.stream().filter(each -> each.reverses(step.act())).findFirst().orElseThrow()
                    .reverse(anew, step.changes());
            step.delete();
            return done ? step : null;
        });
        if (left == null) {
            throw Refusal.conflict("undo_overtaken");
        }
        return left;
    }

    /** What can be put back no more is not kept. */
    public static void forget(Session session) {
        Step.forget(session, 0);
    }

    /** Of those who did this, nobody can put back what was before. */
    public static void forget(Session session, Act act) {
        Step.forget(session, act);
    }

    /** In which order somebody worked through what came tells in which order it came. */
    void forget(@Observes Sealed sealed) {
        Step.forget(sealed.session(), sealed.roundNumber());
    }

    /** Tells whoever curates this session from the others. */
    public String who(Session session) {
        Presence here = asker.presence(session).orElseThrow(() -> Refusal.unauthorized("curator_required"));
        return here.rapporteur() == 0 ? "staff " + here.account() : "rapporteur " + here.rapporteur();
    }

    private String written(Object changes) {
        try {
            return json.writeValueAsString(changes);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A step is plain data", e);
        }
    }

    /** As they were told when a step was taken. */
    public <T> T read(String changes, Class<T> as) {
        try {
            return json.readValue(changes, as);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A step cannot be read back", e);
        }
    }
}
