package breakout.answer;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;

import org.jboss.logging.Logger;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;

import breakout.access.Asker;
import breakout.delegation.Voices;
import breakout.kernel.Compaction;
import breakout.kernel.Metronome;
import breakout.kernel.Refusal;
import breakout.kernel.Retried;
import breakout.kernel.Which;
import breakout.node.Lock;
import breakout.node.Locks;
import breakout.round.Rounds;
import breakout.session.AuditEntry;
import breakout.session.Deed;
import breakout.session.Matter;
import breakout.session.PurgeRecord;
import breakout.session.PurgeRecord.Purged;
import breakout.session.Retention;
import breakout.session.Session;

/** Removes for good what is not to be kept any longer: who was there, then the session; or at once what staff want erased. */
@ApplicationScoped
public class Purging {

    private static final Duration LOOK = Duration.ofHours(1);
    private static final Logger LOG = Logger.getLogger(Purging.class);

    private final Asker asker;
    private final Forgetting forgetting;
    private final Voices voices;
    private final Compaction compaction;
    private final EntityManager database;
    private final Locks locks;
    private final Clock clock;
    private final Metronome metronome;

    Purging(Asker asker, Forgetting forgetting, Voices voices, Compaction compaction, EntityManager database, Locks locks,
            Clock clock,
            Metronome metronome) {
        this.asker = asker;
        this.forgetting = forgetting;
        this.voices = voices;
        this.compaction = compaction;
        this.database = database;
        this.locks = locks;
        this.clock = clock;
        this.metronome = metronome;
    }

    void begin(@Observes StartupEvent start) {
        metronome.every(LOOK, this::purge);
    }

    /** Removes what is due today. What is being discussed waits until tomorrow. */
    public void purge() {
        LocalDate today = today();
        List<Retention> kept = QuarkusTransaction.requiringNew().call(Retention::all);
        kept.forEach(each -> {
            try {
                purge(each, today);
            } catch (RuntimeException e) {
                // in an hour again; the others do not wait for it
                LOG.warnf(e, "What is due of session %s is not removed yet", each.sessionId());
            }
        });
        if (!anyRoundRuns()) {
            compaction.compactIfDue();
        }
    }

    private void purge(Retention kept, LocalDate today) {
        if (kept.isOver(today)) {
            remove(kept.sessionId(), Purged.CONTENT, null);
        } else if (kept.isOverForAuthors(today)) {
            removeAuthors(kept.sessionId());
        }
    }

    /**
     * Erases a session, whole and for good. The bytes of it are gone from the file as soon as no round runs on this server.
     *
     * @throws Refusal 401 if the asker is not staff, 403 unless they have its chair, 404 if there is no such session, 409 while
     *         a round of it runs
     */
    public void erase(String code) {
        Session session = asker.runs(code);
        asker.demandChair(session);
        Refusal.unless(!Rounds.underWay(session), "session_runs");
        remove(session.id(), Purged.ERASED, asker.person().name());
        if (!anyRoundRuns()) {
            compaction.compactIfDue();
        }
    }

    /**
     * Keeps a session until that day, instead of as long as by default.
     *
     * @throws Refusal 400 for a day that is past or too far away, 401 if the asker is not staff
     */
    public Retention keep(String code, LocalDate until) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Session session = asker.runsAlone(code);
            Retention retention = Retention.of(session);
            retention.keep(until, today());
            AuditEntry.write(session, clock.instant(), asker.person(), Deed.RETAINED, Matter.because(until.toString()));
            return retention;
        });
    }

    private void removeAuthors(Long id) {
        QuarkusTransaction.requiringNew().run(() -> {
            locks.alone(Lock.PURGING, id.toString());
            Session session = Session.findById(id);
            boolean elsewhere = session == null || !Retention.of(session).isOverForAuthors(today());
            if (elsewhere || Rounds.underWay(session)) {
                return;
            }
            PurgeRecord.write(session.code(), clock.instant(), null, Purged.AUTHORS, (int) Answers.counted(session));
            AuditEntry.write(session, clock.instant(), null, Deed.PURGED, Matter.NONE);
            Retention.of(session).authorsAreGone();
            forgetting.forgetAll(session);
            delete(new Which("seat", "session_id = ?", List.of(id)));
            delete(new Which("delegation", "session_id = ?", List.of(id)));
            compaction.fallDue();
        });
    }

    private void remove(Long id, Purged why, String who) {
        // somebody may join or write while it goes
        Session removed = Retried.inTransaction(() -> {
            locks.alone(Lock.PURGING, id.toString());
            Session session = Session.findById(id);
            if (session == null) {
                // another server was first
                return null;
            }
            PurgeRecord.write(session.code(), clock.instant(), who, why, (int) Answers.counted(session));
            database.flush();
            compaction.fallDue();
            delete(new Which("session", "id = ?", List.of(id)));
            database.clear();
            return session;
        });
        if (removed != null) {
            voices.forget(removed);
            LOG.infof("Session %s is removed for good: %s", removed.code(), why);
        }
    }

    private void delete(Which rows) {
        database.unwrap(org.hibernate.Session.class).doWork(rows::delete);
    }

    private static boolean anyRoundRuns() {
        return QuarkusTransaction.requiringNew().call(() -> Rounds.underWay(null));
    }

    private LocalDate today() {
        return clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
    }
}
