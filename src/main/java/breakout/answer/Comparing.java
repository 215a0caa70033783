package breakout.answer;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;

import breakout.kernel.Metronome;
import breakout.node.Telegram;
import breakout.session.Session;

/**
 * Compares what the answers of a session say before somebody looks who wants to know, and in no transaction: of thousands of
 * answers that takes longer than one may last. Where nothing has come for a moment it is done behind everybody's back.
 */
@Singleton
class Comparing {

    /** As long as a hall that has stopped writing needs to look up: while it writes, only who looks has it compared. */
    private static final Duration CALM = Duration.ofSeconds(5);

    private final Clerk clerk;
    /** By the code of a session, since its answers last changed. */
    private final Map<String, FutureTask<Void>> compared = new ConcurrentHashMap<>();
    private final Set<String> stirred = ConcurrentHashMap.newKeySet();
    private Set<String> calming = Set.of();

    Comparing(Clerk clerk) {
        this.clerk = clerk;
    }

    void begin(@Observes StartupEvent start, Metronome metronome) {
        metronome.every(CALM, this::compareTheCalm);
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) Answer.Changed changed) {
        stir(changed.code());
    }

    void filed(@Observes Filed filed) {
        stir(filed.code());
    }

    private void stir(String code) {
        compared.remove(code);
        stirred.add(code);
    }

    void changedElsewhere(@Observes Telegram told) {
        if (told.tellsOfChanges()) {
            compared.remove(told.code());
        }
    }

    /** For whoever looks: returns once all that has come before is compared. @param typed any code of the session */
    void catchUp(String typed) {
        QuarkusTransaction.requiringNew().call(() -> Session.withCode(typed).map(Session::code)).ifPresent(this::compare);
    }

    private void compareTheCalm() {
        Set<String> now = Set.copyOf(stirred);
        stirred.removeAll(now);
        calming.stream().filter(code -> !now.contains(code)).forEach(this::compare);
        calming = now;
    }

    /** Once for all who ask at the same time; what fails is found out by each of them for themselves. */
    private void compare(String code) {
        var mine = new FutureTask<Void>(() -> clerk.compare(code), null);
        FutureTask<Void> first = compared.putIfAbsent(code, mine);
        if (first == null) {
            mine.run();
        }
        try {
            (first == null ? mine : first).get();
        } catch (ExecutionException failed) {
            compared.remove(code);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
