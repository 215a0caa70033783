package breakout.upkeep;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import io.vertx.core.json.JsonObject;

/** A short session at a server that nobody else is at: what a hall does first is done by it once. */
final class Rehearsal {

    private static final Duration LONGEST_START = Duration.ofMinutes(3);
    private static final long LOOK_AGAIN_MILLIS = 100;
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int DELEGATES = 40;
    /** So that what a thousand answers make hot is. A seat may send sixty a minute. */
    private static final int ANSWERS_EACH = 25;
    private static final Pattern PASS = Pattern.compile("^[^;]+");
    private static final List<String> PAGES = List.of("/", "/sign-in", "/sessions", "/console/%s", "/desk/%s", "/projector/%s",
            "/report/%s", "/j/%s");
    private static final List<String> RESOURCES = List.of("", "/state", "/answers", "/board", "/report.json", "/report.pdf",
            "/report.docx", "/report.md", "/audit");

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI home;
    private final String password;
    private final Process server;
    private String staff;
    private String session;

    Rehearsal(URI home, String password, Process server) {
        this.home = home;
        this.password = password;
        this.server = server;
    }

    void hold() throws IOException, InterruptedException {
        awaitStart();
        staff = pass(ask(form("/sign-in", "name=facilitator&password=" + password)));
        String code = new JsonObject(ask(byStaff("/api/sessions", new JsonObject().put("minutes", 60)
                .put("graceSeconds", 0).put("groups", 4))).body()).getString("code");
        session = "/api/sessions/" + code;
        ask(byStaff(session + "/rounds/1/opening", new JsonObject()));
        List<String> tokens = new ArrayList<>();
        for (int number = 0; number < DELEGATES; number++) {
            tokens.add(joins(code, number));
        }
        tokens.forEach(token -> listens("Bearer " + token));
        List<String> said = sentences();
        for (int turn = 0; turn < ANSWERS_EACH; turn++) {
            int first = turn;
            all(IntStream.range(0, DELEGATES).mapToObj(seat -> answer(tokens.get(seat), said, seat, first)).toList());
        }
        look(code);
        ask(byStaff(session + "/rounds/1/closing", new JsonObject()));
        look(code);
    }

    /** Half of them on the page, half by the app. */
    private String joins(String code, int number) throws IOException, InterruptedException {
        String delegation = "Delegation " + number;
        ask(request("/j/" + code, null).GET());
        String pass = pass(ask(form("/j/" + code, "delegation=" + delegation.replace(' ', '+'))));
        ask(request("/seat/" + code, null).header("Cookie", pass).GET());
        return new JsonObject(ask(json(session + "/seats", new JsonObject().put("delegation", delegation))).body())
                .getString("token");
    }

    /** Until the server ends. */
    private void listens(String who) {
        http.sendAsync(request(session + "/live", null).header("Authorization", who).build(), BodyHandlers.discarding());
    }

    private HttpRequest answer(String token, List<String> said, int seat, int turn) {
        String text = said.get((seat + turn) % said.size()) + " " + said.get((seat * turn + 1) % said.size());
        return request(session + "/answers/" + UUID.randomUUID(), null).header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(new JsonObject().put("question", 1).put("text", text).encode())).build();
    }

    private void look(String code) throws IOException, InterruptedException {
        for (String page : PAGES) {
            ask(request(page.formatted(code), null).header("Cookie", staff).GET());
        }
        for (String resource : RESOURCES) {
            ask(request(session + resource, null).header("Cookie", staff).GET());
        }
    }

    private void awaitStart() throws IOException, InterruptedException {
        for (long end = System.nanoTime() + LONGEST_START.toNanos(); !ready();) {
            if (!server.isAlive() || System.nanoTime() > end) {
                throw new IOException("it did not start");
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MILLIS);
        }
    }

    private boolean ready() throws InterruptedException {
        try {
            return http.send(request("/q/health/ready", null).GET().build(), BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private HttpResponse<String> ask(HttpRequest.Builder asked) throws IOException, InterruptedException {
        return taken(http.send(asked.build(), BodyHandlers.ofString()));
    }

    private void all(List<HttpRequest> asked) throws IOException {
        List<CompletableFuture<HttpResponse<String>>> replies = asked.stream()
                .map(each -> http.sendAsync(each, BodyHandlers.ofString())).toList();
        for (CompletableFuture<HttpResponse<String>> reply : replies) {
            try {
                taken(reply.join());
            } catch (CompletionException lost) {
                throw new IOException(lost.getCause());
            }
        }
    }

    private static HttpResponse<String> taken(HttpResponse<String> reply) throws IOException {
        if (reply.statusCode() >= 400) {
            throw new IOException(reply.request().method() + " " + reply.uri().getPath() + " was told " + reply.statusCode());
        }
        return reply;
    }

    private HttpRequest.Builder byStaff(String path, JsonObject body) {
        return json(path, body).header("Cookie", staff);
    }

    private HttpRequest.Builder json(String path, JsonObject body) {
        return request(path, BodyPublishers.ofString(body.encode())).header("Content-Type", "application/json");
    }

    private HttpRequest.Builder form(String path, String fields) {
        return request(path, BodyPublishers.ofString(fields)).header("Content-Type", "application/x-www-form-urlencoded");
    }

    private HttpRequest.Builder request(String path, HttpRequest.BodyPublisher body) {
        var request = HttpRequest.newBuilder(home.resolve(path)).timeout(PATIENCE);
        return body == null ? request : request.POST(body);
    }

    private static String pass(HttpResponse<String> reply) throws IOException {
        var pass = PASS.matcher(reply.headers().firstValue("Set-Cookie").orElse(""));
        if (!pass.find()) {
            throw new IOException("nobody is let in at " + reply.uri().getPath());
        }
        return pass.group();
    }

    /** As delegates write, in five languages. */
    static List<String> sentences() {
        try (var lines = new BufferedReader(
                new InputStreamReader(Rehearsal.class.getResourceAsStream("rehearsal.txt"), StandardCharsets.UTF_8))) {
            return lines.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
