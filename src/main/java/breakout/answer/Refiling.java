package breakout.answer;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntSupplier;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import jakarta.persistence.FlushModeType;

import org.jboss.logging.Logger;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;

import breakout.kernel.Happening;
import breakout.kernel.Metronome;
import breakout.kernel.Retried;
import breakout.kernel.Rush;
import breakout.node.Lock;
import breakout.node.Locks;
import breakout.node.Telegram;
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

    private final Clerk clerk;
    private final Locks locks;
    private final Event<Happening> happenings;
    private final FilingPace pace;
    private final Unfiled due = new Unfiled();
    private final ReentrantLock desk = new ReentrantLock();

    Refiling(Clerk clerk, Locks locks, Rush rush, Event<Happening> happenings) {
        this.clerk = clerk;
        this.locks = locks;
        this.pace = new FilingPace(rush);
        this.happenings = happenings;
    }

    void begin(@Observes StartupEvent start, Vocabulary vocabulary, Metronome metronome) {
        QuarkusTransaction.requiringNew()
                .call(() -> Answers.ofOtherWordsThan(vocabulary.version()).stream().map(Session::code).toList())
                .forEach(due::addAllOf);
        int filed = due.codes().stream().mapToInt(code -> tried(() -> file(code, Long.MAX_VALUE))).sum();
        if (filed > 0) {
            LOG.infof("The vocabulary has changed: %d answers were filed afresh", filed);
        }
        metronome.every(FilingPace.PAUSE, this::fileWhatHasCome);
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) Answer.Changed changed) {
        pace.came();
        due.add(changed.code());
    }

    /** Whoever comes first files them, here or there. */
    void changedElsewhere(@Observes Telegram told) {
        if (told.kind() == Telegram.Kind.DELEGATES) {
            due.add(told.code());
        } else if (told.kind() == Telegram.Kind.HALL) {
            due.addAllOf(told.code());
        }
    }

    /** Answers of this session are filed by other words from now on. */
    void afresh(String code) {
        due.addAllOf(code);
        file(code, MOMENT.toNanos());
    }

    /** For whoever looks: returns once all is filed that had come before, or after a while. @param typed any code of it */
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

    private void fileWhatHasCome() {
        if (due.isEmpty() || !pace.isTime()) {
            return;
        }
        try {
            int filed = AT_ONCE;
            while (filed == AT_ONCE) {
                filed = some(due.codes());
            }
        } catch (RuntimeException oneOfThem) {
            due.codes().forEach(code -> tried(() -> some(Set.of(code))));
        }
        pace.filed();
    }

    /** One session that cannot be filed keeps no other waiting, nor the start. */
    private static int tried(IntSupplier filing) {
        try {
            return filing.getAsInt();
        } catch (RuntimeException unfiled) {
            LOG.errorf("Answers could not be filed, and will be tried again: %s", unfiled.getClass().getName());
            return 0;
        }
    }

    private int file(String code, long nanos) {
        long begun = System.nanoTime();
        int filed = 0;
        do {
            filed += some(Set.of(code));
        } while (due.contains(code) && System.nanoTime() - begun < nanos);
        return filed;
    }

    /** Of these sessions together, one after the other, so that no two file the same. */
    private int some(Set<String> codes) {
        desk.lock();
        try {
            Unfiled.Taken taken = due.take(codes);
            if (taken.codes().isEmpty()) {
                return 0;
            }
            int sum = AT_ONCE;
            try {
                clerk.openBooks();
                Map<String, Integer> filed = Retried.inTransaction(() -> refiled(taken));
                sum = filed.values().stream().mapToInt(some -> some).sum();
                filed.keySet().forEach(code -> happenings.fire(new Filed(code)));
                return sum;
            } finally {
                if (sum == AT_ONCE) {
                    due.putBack(taken);
                }
            }
        } finally {
            desk.unlock();
        }
    }

    /** @return how many of each session of which there were any; one may have been erased meanwhile */
    private Map<String, Integer> refiled(Unfiled.Taken taken) {
        // none of what is asked here depends on what is filed here
        Panache.getEntityManager().setFlushMode(FlushModeType.COMMIT);
        Map<String, Integer> filed = new HashMap<>();
        int left = AT_ONCE;
        for (String code : taken.codes()) {
            Optional<Session> there = left == 0 ? Optional.empty() : Session.withCode(code);
            if (there.isPresent()) {
                int some = refiled(there.get(), taken.outdated().contains(code), left);
                filed.merge(there.get().code(), some, Integer::sum);
                left -= some;
            }
        }
        filed.values().removeIf(some -> some == 0);
        return filed;
    }

    private int refiled(Session session, boolean all, int most) {
        locks.alone(Lock.FILING, session.code());
        List<Answer> some = all ? Answers.filedByOtherWordsThan(clerk.vocabulary(session), session, most)
                : Answers.unread(session, most);
        some.forEach(answer -> answer.read(clerk.reading(answer)));
        return some.size();
    }
}
