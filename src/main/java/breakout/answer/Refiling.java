package breakout.answer;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;

import breakout.kernel.Happening;
import breakout.kernel.Metronome;
import breakout.kernel.Retried;
import breakout.session.Session;
import breakout.technology.Vocabulary;

/**
 * Files answers behind their senders' backs, who are told that theirs is kept before anybody has read it: what has just come,
 * and all that other words had filed after an administrator has edited the vocabulary or a session has added a technology. What
 * people filed stays.
 */
@Singleton
class Refiling {

    private static final Logger LOG = Logger.getLogger(Refiling.class);

    /** In one transaction: so few that nobody who writes meanwhile waits for it. */
    private static final int AT_ONCE = 100;
    /** What a person who adds a technology waits for; the rest is done behind their back. */
    private static final Duration MOMENT = Duration.ofSeconds(2);
    /** A page that waits for longer looks broken: it shows what is filed by then, and is told of the rest. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Clerk clerk;
    private final Event<Happening> happenings;
    /** Where something may be to be filed. */
    private final Set<String> due = ConcurrentHashMap.newKeySet();
    private final ReentrantLock desk = new ReentrantLock();

    Refiling(Clerk clerk, Event<Happening> happenings) {
        this.clerk = clerk;
        this.happenings = happenings;
    }

    void begin(@Observes StartupEvent start, Vocabulary vocabulary, Metronome metronome) {
        due.addAll(QuarkusTransaction.requiringNew()
                .call(() -> Answers.ofOtherWordsThan(vocabulary.version()).stream().map(Session::code).toList()));
        int filed = due.stream().mapToInt(code -> file(code, Long.MAX_VALUE)).sum();
        if (filed > 0) {
            LOG.infof("The vocabulary has changed: %d answers were filed afresh", filed);
        }
        metronome.every(PAUSE, () -> due.forEach(code -> file(code, Long.MAX_VALUE)));
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) Answer.Changed changed) {
        due.add(changed.code());
    }

    /** Answers of this session are filed by other words from now on. */
    void afresh(String code) {
        due.add(code);
        file(code, MOMENT.toNanos());
    }

    /**
     * For whoever looks: returns once all is filed that had come before, or after a while. @param typed any code of the session
     */
    void catchUp(String typed) {
        catchUp(typed, PATIENCE.toNanos());
    }

    /** For whoever decides by it: returns once all is filed that had come before. @param typed any code of the session */
    void finish(String typed) {
        catchUp(typed, Long.MAX_VALUE);
    }

    private void catchUp(String typed, long nanos) {
        if (!due.isEmpty() || desk.isLocked()) {
            QuarkusTransaction.requiringNew().call(() -> Session.withCode(typed).map(Session::code))
                    .ifPresent(code -> file(code, nanos));
        }
    }

    private int file(String code, long nanos) {
        long begun = System.nanoTime();
        int filed = 0;
        do {
            filed += some(code);
        } while (due.contains(code) && System.nanoTime() - begun < nanos);
        if (filed > 0) {
            // in steps, as when it came: the hall is not told the moment at which somebody wrote
            happenings.fire(new Answer.Changed(code, true));
        }
        return filed;
    }

    /** One after the other, so that no two file the same. */
    private int some(String code) {
        desk.lock();
        try {
            if (!due.remove(code)) {
                return 0;
            }
            int filed = Retried.inTransaction(() -> refiled(code));
            if (filed == AT_ONCE) {
                due.add(code);
            }
            return filed;
        } catch (RuntimeException failed) {
            due.add(code);
            throw failed;
        } finally {
            desk.unlock();
        }
    }

    /** A session may have been erased meanwhile. */
    private int refiled(String code) {
        return Session.withCode(code).map(session -> {
            List<Answer> outdated = Answers.filedByOtherWordsThan(clerk.vocabulary(session), session, AT_ONCE);
            outdated.forEach(answer -> answer.read(reading(answer)));
            return outdated.size();
        }).orElse(0);
    }

    /** An answer that nobody can read is filed under nothing, and keeps no other waiting. */
    private FiledUnder reading(Answer answer) {
        try {
            return clerk.reading(answer);
        } catch (RuntimeException unreadable) {
            LOG.errorf("An answer could not be read and is filed under nothing: %s", unreadable.getClass().getName());
            return FiledUnder.nothing(answer.question(), clerk.vocabulary(answer.session()));
        }
    }
}
