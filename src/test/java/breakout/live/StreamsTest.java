package breakout.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.vertx.core.buffer.Buffer;

import breakout.Hall;

@QuarkusTest
@Timeout(60)
class StreamsTest {

    private static final int LISTENERS = 2_000;
    private static final int AT_ONCE = 100;
    private static final int LITTLE = 4096;
    /** Within what a connection may have waiting, so that whoever reads has none of it waiting when the next comes. */
    private static final String MUCH = "x".repeat(16_384);

    @Inject
    Live live;

    @Test
    void keepNothingOfThoseWhoWentAway() throws Exception {
        Hall hall = Hall.open(Map.of("groups", 1));
        String token = hall.join("Kenya").token;
        Stream followed = live.streams(Audience.HALL).of(hall.code);
        for (int come = 0; come < LISTENERS; come += AT_ONCE) {
            List<Socket> sockets = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                sockets.add(listen(hall, token));
            }
            for (Socket socket : sockets) {
                heardTheState(socket);
            }
            assertEquals(AT_ONCE, followed.listeners());
            for (Socket socket : sockets) {
                socket.close();
            }
            await(() -> followed.listeners() == 0);
        }
        live.streams(Audience.HALL).sweep();
        live.streams(Audience.HALL).sweep();
        assertTrue(live.streams(Audience.HALL).known(hall.code).isEmpty());
    }

    @Test
    void dropWhoDoesNotReadWhileAllOthersHearEverything() throws Exception {
        Hall hall = Hall.open(Map.of("groups", 1));
        String token = hall.join("Kenya").token;
        Stream followed = live.streams(Audience.HALL).of(hall.code);
        try (Socket slow = new Socket(); Socket quick = listen(hall, token)) {
            slow.setReceiveBufferSize(LITTLE);
            slow.connect(new InetSocketAddress("localhost", RestAssured.port));
            ask(slow, hall, token);
            await(() -> followed.listeners() == 2);
            var lines = new BufferedReader(new InputStreamReader(quick.getInputStream(), StandardCharsets.UTF_8));
            int told = 0;
            while (followed.listeners() == 2) {
                told++;
                followed.tell(Buffer.buffer(": " + told + " " + MUCH + "\n\n"));
                hears(lines, ": " + told + " ");
            }
            followed.tell(Buffer.buffer(": and then\n\n"));
            hears(lines, ": and then");
            assertEquals(1, followed.listeners());
            assertEnds(slow);
        }
    }

    /** The next comment is this one: none before it was left out. */
    private static void hears(BufferedReader lines, String beginning) throws IOException {
        String line = lines.readLine();
        while (!line.startsWith(": ")) {
            line = lines.readLine();
        }
        assertTrue(line.startsWith(beginning), () -> "not " + beginning);
    }

    private static void assertEnds(Socket dropped) throws IOException {
        dropped.setSoTimeout((int) TimeUnit.SECONDS.toMillis(10));
        byte[] piece = new byte[LITTLE];
        try {
            while (dropped.getInputStream().read(piece) >= 0) {
                // what was on its way
            }
        } catch (SocketException reset) {
            // as well
        }
    }

    private static Socket listen(Hall hall, String token) throws IOException {
        var socket = new Socket("localhost", RestAssured.port);
        ask(socket, hall, token);
        return socket;
    }

    private static void ask(Socket socket, Hall hall, String token) throws IOException {
        socket.getOutputStream().write(("GET " + hall.at("/live") + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                + token + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    private static void heardTheState(Socket socket) throws IOException {
        var lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        for (String line = lines.readLine(); !line.startsWith("event: state"); line = lines.readLine()) {
            assertTrue(!line.startsWith("HTTP/1.1 ") || line.startsWith("HTTP/1.1 200"), line);
        }
    }

    private static void await(BooleanSupplier gone) {
        while (!gone.getAsBoolean()) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }
}
