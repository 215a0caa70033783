package breakout.page;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import breakout.Hall;
import breakout.PackagedApp;

/** Thousands of requests that no browser sends, over bare sockets, while a meeting goes on. */
class MalformedIT {

    private static final int REQUESTS = Integer.getInteger("requests", 1000);
    private static final long SEED = Long.getLong("seed", 7);
    private static final int AT_ONCE = 50;
    private static final int A_SESSION_EVERY = 250;
    private static final int PATIENCE_MILLIS = 10_000;
    /** After which it waits for what is missing, and not for the server. */
    private static final int PAUSE_MILLIS = 500;
    private static final int STATUS_LINE = "HTTP/1.1 200".length();
    private static final int SHOWN = 600;
    private static final Path ROUTES = Path.of("src/test/resources/authorisation.txt");

    @TempDir
    private Path data;

    @Test
    void getNoErrorOfTheServerAndLeaveNoWordInItsLog() throws Exception {
        try (var app = new PackagedApp(data)) {
            Hall hall = Hall.open(app, Map.of());
            hall.round(1, "opening", 60).statusCode(200);
            var kenya = hall.join("Kenya");
            String staff = "Basic " + Base64.getEncoder()
                    .encodeToString(("facilitator:" + PackagedApp.PASSWORD).getBytes(StandardCharsets.UTF_8));
            Random chance = new Random(SEED);
            Malformed malformed = null;
            Map<String, Integer> answered = new ConcurrentSkipListMap<>();
            Queue<String> failed = new ConcurrentLinkedQueue<>();
            for (int sent = 0; sent < REQUESTS; sent += AT_ONCE) {
                if (sent % A_SESSION_EVERY == 0) {
                    malformed = against(Hall.open(app, Map.of()), staff, chance);
                    kenya.answer(1, "The seal reports each opening, " + sent);
                }
                Stream.generate(malformed::next).limit(AT_ONCE).toList().parallelStream().forEach(request -> {
                    String status = send(app, request);
                    answered.merge(status, 1, Integer::sum);
                    if (status.startsWith("5")) {
                        failed.add(status + ": " + new String(request, 0, Math.min(request.length, SHOWN), ISO_8859_1));
                    }
                });
            }
            System.out.printf("%d malformed requests were answered %s%n", REQUESTS, answered);
            assertEquals("", String.join("\n\n", failed));
            assertTrue(answered.keySet().containsAll(List.of("400", "401", "403", "404", "415")), "too tame: " + answered);
            String log = Files.readString(app.log(), ISO_8859_1);
            assertEquals("",
                    String.join("\n", log.lines().filter(line -> line.contains(Malformed.WORDS) || line.startsWith("\tat ")
                            || line.contains("Exception")).limit(20).toList()),
                    "in the log");
        }
    }

    /** A meeting of its own, for some of what is sent may well close its round, or delete it. */
    private static Malformed against(Hall hall, String staff, Random chance) throws IOException {
        hall.round(1, "opening", 60).statusCode(200);
        return new Malformed(routes(), hall.code,
                List.of("", "Bearer " + hall.join("Peru").token, "Bearer " + hall.rapporteur(null).key, staff), chance);
    }

    /** All there are. */
    private static List<Malformed.Route> routes() throws IOException {
        try (var lines = Files.lines(ROUTES)) {
            return lines.filter(line -> line.matches("(GET|POST|PUT|DELETE) .*")).map(Malformed.Route::of).distinct().toList();
        }
    }

    /** @return the status; "none" where the connection was closed without a word, or nothing is answered to half a request */
    private static String send(PackagedApp app, byte[] request) {
        try (var socket = new Socket("localhost", app.at("/").getPort())) {
            socket.getOutputStream().write(request);
            socket.setSoTimeout(PAUSE_MILLIS);
            try {
                return status(socket);
            } catch (SocketTimeoutException waits) {
                socket.shutdownOutput();
                socket.setSoTimeout(PATIENCE_MILLIS);
                return status(socket);
            }
        } catch (SocketTimeoutException hangs) {
            return "5 hangs";
        } catch (IOException reset) {
            return "none";
        }
    }

    private static String status(Socket socket) throws IOException {
        String line = new String(socket.getInputStream().readNBytes(STATUS_LINE), ISO_8859_1);
        return line.startsWith("HTTP/1.") && line.length() == STATUS_LINE ? line.substring(line.length() - 3) : "none";
    }
}
