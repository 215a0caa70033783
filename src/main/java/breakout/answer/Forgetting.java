package breakout.answer;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;

import breakout.delegation.Voices;
import breakout.kernel.Secret;
import breakout.session.Attribution;
import breakout.session.Session;

/**
 * Forgets who wrote what once a report is final, but where authors are named: the key of the session and all that was made with
 * it are destroyed, and so is what an author could be known by, a category or region that too few share among it. Each
 * delegation's answers bear a label that stands for nobody,
 * so that those behind a point can still be counted if an answer is hidden later.
 */
@ApplicationScoped
public class Forgetting {

    private static final String NOBODY = "";

    /** A session has forgotten; {@code labels} stand for the voices from now on, wherever those are kept. */
    public record Forgotten(Session session, Map<String, String> labels) {
    }

    private final Shuffle shuffle;
    private final Voices voices;
    private final EntityManager database;
    private final Event<Forgotten> told;

    Forgetting(Shuffle shuffle, Voices voices, EntityManager database, Event<Forgotten> told) {
        this.shuffle = shuffle;
        this.voices = voices;
        this.database = database;
        this.told = told;
    }

    /** In the transaction that makes the report final. What was read before is to be read again. */
    public void forget(Session session) {
        if (session.attribution() != Attribution.NAMED) {
            forgetAll(session);
        }
    }

    /** Also where authors are named. */
    void forgetAll(Session session) {
        Bylines bylines = Bylines.of(session);
        Answer.<Answer> list("session", session).forEach(answer -> answer.tellUnder(
                bylines.of(answer).isEmpty() ? Attribution.UNATTRIBUTED : session.attribution().withoutNames()));
        database.flush();
        Map<String, String> labels = Stream
                .concat(voices("select distinct origin.voice from Answer where session = ?1", session),
                        voices("select distinct voice from Support where session = ?1", session))
                .distinct().collect(Collectors.toMap(Function.identity(), voice -> Secret.label()));
        labels.forEach((voice, label) -> {
            Answer.update("origin.voice = ?1 where session = ?2 and origin.voice = ?3", label, session, voice);
            Support.update("voice = ?1 where session = ?2 and voice = ?3", label, session, voice);
        });
        Answer.update("origin.ownerHash = ?1 where session = ?2", NOBODY, session);
        Unsent.delete("session", session);
        told.fire(new Forgotten(session, labels));
        shuffle.rewrite(session);
    }

    void forgetKey(@Observes(during = TransactionPhase.AFTER_SUCCESS) Forgotten forgotten) {
        voices.forget(forgotten.session());
    }

    /** A server that stopped between the two forgets the key when it is here again. */
    void forgetKeys(@Observes StartupEvent start) {
        List<Session> forgotten = QuarkusTransaction.requiringNew()
                .call(() -> Session.list("select distinct a.session from Answer a where a.origin.ownerHash = ?1 and not exists"
                        + " (select 1 from Answer other where other.session = a.session and other.origin.ownerHash <> ?1)",
                        NOBODY));
        forgotten.forEach(voices::forget);
    }

    private Stream<String> voices(String query, Session session) {
        return database.createQuery(query, String.class).setParameter(1, session).getResultStream();
    }
}
