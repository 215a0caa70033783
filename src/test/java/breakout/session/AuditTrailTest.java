package breakout.session;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;

import breakout.Hall;
import breakout.Postgres;
import breakout.kernel.Retried;

/** Whoever changes, moves or drops an entry of the audit trail in the database is found out. */
@QuarkusTest
class AuditTrailTest {

    /** What a bell may be late in all, of which the clock and the closing take a part. */
    private static final Duration LONGEST_WAIT = Duration.ofMillis(2_500);

    @Inject
    EntityManager database;

    @Inject
    DataSource pool;

    private Hall hall;

    @BeforeEach
    void actsFiveTimes() {
        hall = Hall.open(Map.of("groups", 2, "graceSeconds", 0));
        hall.round(1, "opening", 10).statusCode(200);
        hall.round(1, "pause").statusCode(200);
        hall.round(1, "resumption").statusCode(200);
        hall.round(1, "closing").statusCode(200);
        assertEquals(5, trail().entries(), "opened, paused, resumed, rang, sealed");
        assertTrue(trail().intact());
    }

    /** Its server may be cut off just then: the bell, which writes into the trail as well, would else wait for it. */
    @Test
    void keepsNobodyWaitingForWhoeverGoesSilentWithTheEndOfTheTrail() throws Exception {
        assumeTrue(Postgres.IS_ASKED_FOR, "an embedded database has one server");
        var held = new CountDownLatch(1);
        var over = new CountDownLatch(1);
        var elsewhere = Executors.newSingleThreadExecutor();
        try {
            Future<?> silent = elsewhere.submit(() -> QuarkusTransaction.requiringNew().run(() -> {
                enter(Deed.PAUSED);
                held.countDown();
                await(over);
            }));
            await(held);
            Instant before = Instant.now();
            Retried.inTransaction(() -> enter(Deed.RESUMED));
            assertTrue(Duration.between(before, Instant.now()).compareTo(LONGEST_WAIT) < 0, "the next one waited");
            over.countDown();
            assertThrows(ExecutionException.class, silent::get);
        } finally {
            elsewhere.shutdownNow();
        }
        assertTrue(trail().intact());
    }

    @Test
    void showsTheFirstEntryThatIsNotAsItWasWritten() {
        tamper("update audit_entry set deed = 'PAUSED' where session_id = ?1 and number = 3");
        assertEquals(3, trail().broken());
    }

    @Test
    void showsAChangedHour() {
        tamper("update audit_entry set at = at + interval '1' second where session_id = ?1 and number = 4");
        assertEquals(4, trail().broken());
    }

    @Test
    void showsAnEntryThatWasDropped() {
        tamper("delete from audit_entry where session_id = ?1 and number = 2");
        assertEquals(2, trail().broken());
    }

    @Test
    void showsThatTheLastWasDropped() {
        tamper("delete from audit_entry where session_id = ?1 and number = 5");
        assertEquals(5, trail().broken());
    }

    @Test
    void showsThatTwoWereExchanged() {
        for (String step : List.of("number = 99 where session_id = ?1 and number = 2",
                "number = 2 where session_id = ?1 and number = 3", "number = 3 where session_id = ?1 and number = 99")) {
            tamper("update audit_entry set " + step);
        }
        assertEquals(2, trail().broken());
    }

    @Test
    void chainsWhatManyDoAtTheSameMoment() throws Exception {
        var hands = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Integer>> acts = java.util.stream.IntStream.range(0, 40)
                    .<Callable<Integer>> mapToObj(i -> () -> hall.staff().contentType("application/json")
                            .body(Map.of("slide", i % 2 == 0 ? "clock" : "blank")).put(hall.at("/screen")).statusCode())
                    .toList();
            for (var act : hands.invokeAll(acts)) {
                assertEquals(200, act.get());
            }
        } finally {
            hands.shutdown();
        }
        assertTrue(trail().intact());
    }

    @Test
    void isReadByStaffOnly() {
        hall.staff().get(hall.at("/audit")).then().statusCode(200).body("entries", equalTo(5)).body("intact", equalTo(true))
                .body("broken", nullValue()).body("lines", hasSize(5)).body("lines[0].deed", equalTo("opened"))
                .body("lines.hash", everyItem(matchesPattern("[0-9a-f]{64}"))).body("seal", not(equalTo("")));
        hall.join("Kenya").asking().get(hall.at("/audit")).then().statusCode(403);
        assertEquals(Set.of("facilitator"), Set.copyOf(hall.staff().get(hall.at("/audit")).jsonPath()
                .<String> getList("lines.who").subList(0, 4)));
    }

    private Void enter(Deed deed) {
        AuditEntry.write(Session.withCode(hall.code).orElseThrow(), Instant.now().truncatedTo(ChronoUnit.MILLIS), null, deed,
                Matter.NONE);
        database.flush();
        return null;
    }

    private static void await(CountDownLatch moment) {
        try {
            assertTrue(moment.await(1, TimeUnit.MINUTES));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As the application sees it, and as whoever opens a copy of the database does. */
    private AuditTrail trail() {
        AuditTrail trail = QuarkusTransaction.requiringNew()
                .call(() -> AuditTrail.of(Session.withCode(hall.code).orElseThrow()));
        try (var connection = pool.getConnection()) {
            assertEquals(trail, StoredTrails.of(connection).get(hall.code));
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        return trail;
    }

    private void tamper(String statement) {
        QuarkusTransaction.requiringNew().run(() -> assertEquals(1, database.createNativeQuery(statement)
                .setParameter(1, Session.withCode(hall.code).orElseThrow().id()).executeUpdate()));
    }
}
