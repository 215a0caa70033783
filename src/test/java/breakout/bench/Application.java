package breakout.bench;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

import breakout.PackagedApp;

/** The packaged application as a venue starts it, and its facilitator, who signs in once: to check a password takes long. */
final class Application implements Contender {

    private static final int SEATS_A_GROUP = 25;
    private static final int MOST_GROUPS = 40;
    private static final String SESSIONS = "/api/sessions";

    private final HttpClient http = HttpClient.newHttpClient();
    private final PackagedApp app;
    private final long startMillis;
    private final String signIn;

    Application(Path data) {
        long begun = System.nanoTime();
        app = PackagedApp.bare(data);
        startMillis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
        var form = "name=facilitator&password=" + PackagedApp.PASSWORD.replace(' ', '+');
        var signedIn = ask(
                HttpRequest.newBuilder(app.at("/sign-in")).header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)));
        signIn = signedIn.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
    }

    private HttpResponse<String> ask(HttpRequest.Builder request) {
        try {
            var reply = http.send(request.build(), BodyHandlers.ofString());
            assertTrue(reply.statusCode() < 400, reply::body);
            return reply;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder byStaff(String path) {
        return HttpRequest.newBuilder(app.at(path)).header("Cookie", signIn);
    }

    @Override
    public URI home() {
        return app.at("");
    }

    @Override
    public long pid() {
        return app.pid();
    }

    @Override
    public long startMillis() {
        return startMillis;
    }

    @Override
    public String open(int delegates) {
        var wish = new JsonObject().put("minutes", 60).put("graceSeconds", 0).put("groups",
                Math.max(1, Math.min(MOST_GROUPS, delegates / SEATS_A_GROUP)));
        String code = new JsonObject(ask(byStaff(SESSIONS).header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(wish.encode()))).body()).getString("code");
        ask(byStaff(SESSIONS + "/" + code + "/rounds/1/opening").POST(BodyPublishers.noBody()));
        return code;
    }

    @Override
    public String staff() {
        return "Cookie: " + signIn;
    }

    @Override
    public Set<String> answers(String code) {
        Set<String> ids = new HashSet<>();
        new JsonArray(ask(byStaff(SESSIONS + "/" + code + "/answers")).body())
                .forEach(line -> ids.add(((JsonObject) line).getString("id")));
        return ids;
    }

    @Override
    public void close() {
        app.close();
    }
}
