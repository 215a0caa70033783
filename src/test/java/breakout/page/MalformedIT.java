package breakout.page;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
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
import java.util.regex.Pattern;
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
    private static final Pattern HEAD = Pattern.compile("HTTP/1\\.[01] (\\d{3})(?s:.*)\r\n\r\n");
    private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: (\\d{1,9})\r\n");
    /** What tells a stranger of the inside. */
    private static final Pattern TRACE = Pattern
            .compile("(?m)^\\s*at [\\w.$]+\\(|Exception\\b|\\b(?:org|io|java)\\.\\w+\\.\\w+");
    private static final int LONGEST_HEAD = 16_384;
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
                    Reply reply = send(app, request);
                    answered.merge(reply.status(), 1, Integer::sum);
                    if (reply.status().startsWith("5") || TRACE.matcher(reply.body()).find()) {
                        failed.add(reply + ": " + new String(request, 0, Math.min(request.length, SHOWN), ISO_8859_1));
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

    /** {@code none} where the connection was closed without a word, or nothing is answered to half a request. */
    private record Reply(String status, String body) {

        static final Reply NONE = new Reply("none", "");
        static final Reply HANGS = new Reply("5 hangs", "");

        static Reply read(InputStream from) throws IOException {
            var head = new StringBuilder();
            while (head.length() < LONGEST_HEAD && head.indexOf("\r\n\r\n") < 0) {
                int next = from.read();
                if (next < 0) {
                    return NONE;
                }
                head.append((char) next);
            }
            var told = HEAD.matcher(head);
            if (!told.matches()) {
                return NONE;
            }
            var length = LENGTH.matcher(head);
            int rest = length.find() ? Integer.parseInt(length.group(1)) : 0;
            return new Reply(told.group(1), told.group(1).startsWith("2") ? "" : new String(from.readNBytes(rest), ISO_8859_1));
        }
    }

    private static Reply send(PackagedApp app, byte[] request) {
        try (var socket = new Socket("localhost", app.at("/").getPort())) {
            socket.getOutputStream().write(request);
            var from = new BufferedInputStream(socket.getInputStream());
            from.mark(1);
            socket.setSoTimeout(PAUSE_MILLIS);
            try {
                if (from.read() >= 0) {
                    from.reset();
                }
            } catch (SocketTimeoutException waits) {
                socket.shutdownOutput();
            }
            socket.setSoTimeout(PATIENCE_MILLIS);
            return Reply.read(from);
        } catch (SocketTimeoutException hangs) {
            return Reply.HANGS;
        } catch (IOException reset) {
            return Reply.NONE;
        }
    }
}
