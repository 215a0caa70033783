package breakout.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;

import breakout.Hall;
import breakout.session.AuditEntry;
import breakout.session.Deed;
import breakout.session.Session;

@QuarkusTest
class ScribeTest {

    private static final int AT_ONCE = 120;
    private static final int REFUSED = 7;

    @Inject
    Scribe scribe;

    @Inject
    TransactionSynchronizationRegistry transactions;

    private final ExecutorService hall = Executors.newFixedThreadPool(AT_ONCE + 1);
    private final Set<Object> used = ConcurrentHashMap.newKeySet();
    private String code;

    @BeforeEach
    void open() {
        code = Hall.open(Map.of("groups", 2)).code;
    }

    @AfterEach
    void close() {
        hall.shutdown();
    }

    @Test
    void writesWhatWaitsInFewTransactions() throws Exception {
        List<Future<Integer>> sent = sendTogether(-1);
        for (int i = 0; i < AT_ONCE; i++) {
            assertEquals(i, sent.get(i).get());
        }
        assertEquals(IntStream.range(0, AT_ONCE).boxed().toList(), written());
        assertTrue(used.size() < AT_ONCE / 10, () -> used.size() + " transactions");
    }

    @Test
    void undoesOneThatIsRefusedAndNoneBesideIt() throws Exception {
        List<Future<Integer>> sent = sendTogether(REFUSED);
        for (int i = 0; i < AT_ONCE; i++) {
            if (i == REFUSED) {
                Future<Integer> refused = sent.get(i);
                assertEquals(Refusal.class, assertThrows(ExecutionException.class, refused::get).getCause().getClass());
            } else {
                assertEquals(i, sent.get(i).get());
            }
        }
        assertEquals(IntStream.range(0, AT_ONCE).filter(i -> i != REFUSED).boxed().toList(), written());
    }

    /** The pen is held until all of them wait for it. */
    private List<Future<Integer>> sendTogether(int refused) throws Exception {
        var holding = new CountDownLatch(1);
        var waiting = new CountDownLatch(AT_ONCE);
        hall.submit(() -> scribe.write(() -> {
            holding.countDown();
            waiting.await();
            return null;
        }));
        holding.await();
        List<Future<Integer>> sent = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            int number = i;
            sent.add(hall.submit(() -> {
                waiting.countDown();
                return scribe.write(() -> write(number, number == refused));
            }));
        }
        return sent;
    }

    private int write(int number, boolean refused) {
        used.add(transactions.getTransactionKey());
        AuditEntry.write(Session.withCode(code).orElseThrow(), Instant.EPOCH, null, Deed.SEALED, 1, Duration.ofSeconds(number));
        Refusal.unless(!refused, "round_closed");
        return number;
    }

    private List<Integer> written() {
        return QuarkusTransaction.requiringNew()
                .call(() -> AuditEntry.latestToRounds(Session.withCode(code).orElseThrow(), AT_ONCE + 1)).stream()
                .map(entry -> entry.matter().seconds().intValue()).sorted().toList();
    }
}
