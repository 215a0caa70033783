package breakout.answer;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
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
 * After an administrator has edited the vocabulary, or a session has added a technology, what was filed by other words is filed
 * afresh; what people filed stays.
 */
@Singleton
class Refiling {

    private static final Logger LOG = Logger.getLogger(Refiling.class);

    /** In one transaction: so few that nobody who writes meanwhile waits for it. */
    private static final int AT_ONCE = 100;
    /** What a person who adds a technology waits for; the rest is done behind their back. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Clerk clerk;
    private final Event<Happening> happenings;
    private final Set<String> due = ConcurrentHashMap.newKeySet();

    Refiling(Clerk clerk, Event<Happening> happenings) {
        this.clerk = clerk;
        this.happenings = happenings;
    }

    void begin(@Observes StartupEvent start, Vocabulary vocabulary, Metronome metronome) {
        List<String> codes = QuarkusTransaction.requiringNew()
                .call(() -> Answers.ofOtherWordsThan(vocabulary.version()).stream().map(Session::code).toList());
        int filed = codes.stream().mapToInt(code -> afresh(code, Long.MAX_VALUE)).sum();
        if (filed > 0) {
            LOG.infof("The vocabulary has changed: %d answers were filed afresh", filed);
        }
        metronome.every(PAUSE, () -> Set.copyOf(due).forEach(this::finish));
    }

    /** Answers of this session are filed by other words from now on. */
    void afresh(String code) {
        afresh(code, PATIENCE.toNanos());
        // somebody may just be sending what was still filed by the words before
        due.add(code);
    }

    private void finish(String code) {
        due.remove(code);
        afresh(code, Long.MAX_VALUE);
    }

    private int afresh(String code, long nanos) {
        long begun = System.nanoTime();
        int filed = 0;
        int some;
        do {
            some = Retried.inTransaction(() -> some(code));
            filed += some;
        } while (some == AT_ONCE && System.nanoTime() - begun < nanos);
        if (filed > 0) {
            happenings.fire(new Answer.Changed(code, false));
        }
        return filed;
    }

    /** A session may have been erased meanwhile. */
    private int some(String code) {
        return Session.withCode(code).map(session -> {
            List<Answer> outdated = Answers.filedByOtherWordsThan(clerk.vocabulary(session), session, AT_ONCE);
            outdated.forEach(clerk::refile);
            return outdated.size();
        }).orElse(0);
    }
}
