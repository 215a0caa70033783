package breakout.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;

import breakout.Hall;
import breakout.Postgres;
import breakout.delegation.Category;
import breakout.delegation.Delegation;
import breakout.session.AuditEntry;
import breakout.session.Deed;
import breakout.session.Session;

@QuarkusTest
class ScribeTest {

    private static final int AT_ONCE = 120;
    private static final int REFUSED = 7;
    private static final long MOMENT_MILLIS = 500;
    private static final long PATIENCE_SECONDS = 20;

    @Inject
    Scribe scribe;

    @Inject
    Disk disk;

    @Inject
    Event<Scribe.Begun> beginnings;

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

    @Test
    void writesNothingTwiceForWhatTheRulesRefuse() throws Exception {
        List<Future<Integer>> sent = sendTogether(number -> scribe.write(code, () -> {
            Refusal.unless(number % REFUSED != 0, "round_closed");
            return number;
        }, allowed -> write(allowed, false)));
        for (int i = 0; i < AT_ONCE; i++) {
            Future<Integer> each = sent.get(i);
            if (i % REFUSED == 0) {
                assertEquals(Refusal.class, assertThrows(ExecutionException.class, each::get).getCause().getClass());
            } else {
                assertEquals(i, each.get());
            }
        }
        assertEquals(IntStream.range(0, AT_ONCE).filter(i -> i % REFUSED != 0).boxed().toList(), written());
        assertTrue(used.size() < AT_ONCE / 10, () -> used.size() + " transactions");
    }

    @Test
    void writesOneSessionAfterTheOtherAndEachInItsOwnOrder() throws Exception {
        List<String> written = new CopyOnWriteArrayList<>();
        handIn(scribe, List.of("B", "A", "C", "B", "A", "B"), session -> session,
                (session, number) -> written.add(session + number)).write();
        assertEquals(List.of("A1", "A4", "B0", "B3", "B5", "C2"), written);
    }

    @Test
    void writesBesideAnotherServerWithoutWaitingForWhoWaitsForIt() throws Exception {
        String other = Hall.open(Map.of("groups", 2)).code;
        var met = new CyclicBarrier(2);
        BiConsumer<String, Integer> work = (session, number) -> {
            used.add(transactions.getTransactionKey());
            Session.update("graceSeconds = graceSeconds where code = ?1", session);
            meet(met);
        };
        Pile here = handIn(scribe, List.of(code, other), session -> session, work);
        Pile there = handIn(new Scribe(disk, beginnings), List.of(other, code), session -> session,
                work);
        Future<?> beside = hall.submit(() -> there.write());
        here.write();
        beside.get();
        assertEquals(2, used.size(), "transactions");
    }

    @Test
    void bringsNewcomersToOneSessionBesideAnotherServer() throws Exception {
        assumeTrue(Postgres.IS_ASKED_FOR, "an embedded database has one server");
        var met = new CyclicBarrier(2);
        BiConsumer<String, Integer> work = (delegation, number) -> {
            used.add(transactions.getTransactionKey());
            Session session = Session.withCode(code).orElseThrow();
            Delegation.known(session, delegation)
                    .orElseGet(() -> Delegation.unlisted(session, delegation, Category.MEMBER));
            meet(met);
        };
        Pile here = handIn(scribe, List.of("Kenya", "Peru"), any -> code, work);
        Pile there = handIn(new Scribe(disk, beginnings), List.of("Peru", "Kenya"), any -> code, work);
        Future<?> beside = hall.submit(() -> there.write());
        here.write();
        beside.get();
        assertEquals(2, used.size(), "transactions");
    }

    /** What waits for a pen that is held. */
    private record Pile(CountDownLatch pen, List<Future<?>> entries) {

        Void write() throws Exception {
            pen.countDown();
            for (Future<?> each : entries) {
                each.get();
            }
            return null;
        }
    }

    private Pile handIn(Scribe to, List<String> things, UnaryOperator<String> session, BiConsumer<String, Integer> work)
            throws Exception {
        var pile = new Pile(new CountDownLatch(1), new ArrayList<>());
        var held = new CountDownLatch(1);
        hall.submit(() -> to.write(UUID.randomUUID().toString(), () -> {
            held.countDown();
            return pile.pen.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }));
        held.await();
        for (int i = 0; i < things.size(); i++) {
            int number = i;
            var entry = new FutureTask<>(() -> to.write(session.apply(things.get(number)), () -> {
                work.accept(things.get(number), number);
                return number;
            }));
            var handing = new Thread(entry);
            handing.start();
            while (handing.getState() != Thread.State.TIMED_WAITING && handing.isAlive()) {
                Thread.onSpinWait();
            }
            pile.entries.add(entry);
        }
        return pile;
    }

    /** Both have begun; or one waits for the other, which goes on. */
    private static void meet(CyclicBarrier both) {
        try {
            both.await(MOMENT_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException alone) {
            // goes on
        }
    }

    /** The pen is held until all of them wait for it. */
    private List<Future<Integer>> sendTogether(int refused) throws Exception {
        return sendTogether(number -> scribe.write(code, () -> write(number, number == refused)));
    }

    private List<Future<Integer>> sendTogether(IntFunction<Integer> handingIn) throws Exception {
        var holding = new CountDownLatch(1);
        var waiting = new CountDownLatch(AT_ONCE);
        hall.submit(() -> scribe.write(code, () -> {
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
                return handingIn.apply(number);
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
