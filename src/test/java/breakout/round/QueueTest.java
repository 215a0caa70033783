package breakout.round;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;

import breakout.Hall;
import breakout.MovableClock;
import breakout.kernel.Retried;
import breakout.session.Session;

@QuarkusTest
class QueueTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** A moment, and what a busy machine takes besides. */
    private static final Duration CUT_OFF = Duration.ofSeconds(7);

    @Inject
    Queue queue;

    @Inject
    Gate gate;

    @Inject
    MovableClock clock;

    private final CountDownLatch opened = new CountDownLatch(1);
    private final List<Socket> lines = new ArrayList<>();
    private Hall hall;
    private Hall.Delegate kenya;

    @BeforeEach
    void open() {
        hall = Hall.open(Map.of("groups", 1, "graceSeconds", 30));
        hall.round(1, "opening", 1).statusCode(200);
        kenya = hall.join("Kenya");
    }

    @AfterEach
    void letThrough() throws IOException {
        opened.countDown();
        for (Socket line : lines) {
            line.close();
        }
    }

    @Test
    void waitsForWhatStoodInABox() throws Exception {
        shutTheGate();
        send("/drafts/1", "{\"text\": \"Was being written.\"}", true);
        untilWaiting(1);
        opened.countDown();
        untilWaiting(0);
    }

    @Test
    void waitsForNoOtherSession() throws Exception {
        Hall other = hall;
        open();
        shutTheGate();
        send("/answers/" + UUID.randomUUID(), "{\"question\": 1, \"text\": \"Ours.\"}", true);
        untilWaiting(1);
        assertEquals(0, queue.before(session(other), clock.instant()));
    }

    @Test
    void waitsForAMinuteAtMost() throws Exception {
        shutTheGate();
        send("/answers/" + UUID.randomUUID(), "{\"question\": 1, \"text\": \"Ours.\"}", true);
        untilWaiting(1);
        var due = clock.instant();
        assertFalse(queue.isThrough(session(hall), due));
        clock.advance(Duration.ofSeconds(61));
        assertTrue(queue.isThrough(session(hall), due));
    }

    @Test
    void cutsOffWhoBeginsAndDoesNotEndAfterFiveSeconds() throws Exception {
        long begun = System.nanoTime();
        Socket slow = send("/answers/" + UUID.randomUUID(), "{", false);
        untilWaiting(1);
        untilWaiting(0);
        Duration held = Duration.ofNanos(System.nanoTime() - begun);
        assertTrue(held.compareTo(CUT_OFF) < 0, "the bell was held for " + held);
        String told = new String(slow.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(told.startsWith("HTTP/1.1 408 "), told);
    }

    @Test
    void cutsOffNobodyWhoseWordsAreHereAndWaitForTheirTurn() throws Exception {
        shutTheGate();
        Socket patient = send("/answers/" + UUID.randomUUID(), "{\"question\": 1, \"text\": \"Ours.\"}", true);
        untilWaiting(1);
        TimeUnit.NANOSECONDS.sleep(CUT_OFF.toNanos());
        assertEquals(1, queue.before(session(hall), clock.instant()));
        opened.countDown();
        untilWaiting(0);
        byte[] told = patient.getInputStream().readNBytes("HTTP/1.1 201".length());
        assertEquals("HTTP/1.1 201", new String(told, StandardCharsets.UTF_8));
        patient.getOutputStream().write("GET /q/health/live HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                .getBytes(StandardCharsets.US_ASCII));
        String next = new String(patient.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(next.contains("HTTP/1.1 200"), "the connection stays: " + next);
    }

    private void shutTheGate() throws InterruptedException {
        var shut = new CountDownLatch(1);
        String code = hall.code;
        new Thread(() -> gate.alone(code, () -> {
            shut.countDown();
            try {
                return opened.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }, Retried::inTransaction)).start();
        shut.await();
    }

    private Socket send(String path, String body, boolean whole) throws IOException {
        var line = new Socket("localhost", RestAssured.port);
        lines.add(line);
        line.getOutputStream().write(("PUT " + hall.at(path) + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                + kenya.token + "\r\nContent-Type: application/json\r\nContent-Length: " + (body.length() + (whole ? 0 : 9))
                + "\r\n\r\n" + body).getBytes(StandardCharsets.US_ASCII));
        return line;
    }

    private void untilWaiting(int many) {
        for (long end = System.nanoTime() + PATIENCE.toNanos(); queue.before(session(hall), clock.instant()) != many;) {
            assertTrue(System.nanoTime() < end, "not within " + PATIENCE);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    private static Session session(Hall of) {
        return QuarkusTransaction.requiringNew().call(() -> Session.withCode(of.code).orElseThrow());
    }
}
