package breakout;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonObject;

/**
 * A hall full of delegates at the packaged application, each at a seat and at a connection of their own, without a thread for
 * each.
 */
public final class Crowd implements AutoCloseable {

    private static final int SITTING_DOWN_AT_ONCE = 32;
    private static final long PATIENCE_MINUTES = 3;

    /** What a delegate was told of an answer they sent; {@code arrival} is the server's stamp, {@code sent} the delegate's. */
    public record Told(String id, int status, Instant sent, Instant arrival, boolean late, long nanos) {

        public boolean taken() {
            return status >= 200 && status < 300;
        }
    }

    public final Vertx vertx = Vertx.vertx();
    private final HttpClient client;
    private final URI home;
    private final String code;
    private final List<String> tokens = Collections.synchronizedList(new ArrayList<>());

    /** Seats them, and opens a connection for each. */
    public Crowd(PackagedApp app, String code, int size) {
        this(app.at(""), code, size);
    }

    /** Seats them at the application that is found there, and opens a connection for each. */
    public Crowd(URI home, String code, int size) {
        this.home = home;
        this.code = code;
        this.client = vertx.createHttpClient(
                new HttpClientOptions().setDefaultHost(home.getHost()).setDefaultPort(home.getPort())
                        .setKeepAliveTimeout((int) TimeUnit.MINUTES.toSeconds(PATIENCE_MINUTES)),
                new PoolOptions().setHttp1MaxSize(size));
        var next = new AtomicInteger();
        List<Future<Void>> doors = new ArrayList<>();
        for (int door = 0; door < Math.min(SITTING_DOWN_AT_ONCE, size); door++) {
            doors.add(sitDown(next, size));
        }
        await(Future.all(doors));
        await(Future.all(IntStream.range(0, size).mapToObj(seat -> look()).toList()));
    }

    /** All at once, this opens every connection. */
    private Future<Void> look() {
        return client.request(HttpMethod.GET, "/api/sessions/" + code).compose(HttpClientRequest::send)
                .compose(HttpClientResponse::body).mapEmpty();
    }

    private Future<Void> sitDown(AtomicInteger next, int size) {
        int seat = next.getAndIncrement();
        if (seat >= size) {
            return Future.succeededFuture();
        }
        var wish = new JsonObject().put("delegation", "Delegation " + seat % 60);
        return client.request(HttpMethod.POST, "/api/sessions/" + code + "/seats")
                .compose(request -> request.putHeader("Content-Type", "application/json").send(wish.toBuffer()))
                .compose(HttpClientResponse::body).compose(place -> {
                    tokens.add(place.toJsonObject().getString("token"));
                    return sitDown(next, size);
                });
    }

    public int size() {
        return tokens.size();
    }

    public String token(int seat) {
        return tokens.get(seat);
    }

    /** A delegate sends an answer to the first question, under this identity. */
    public Future<Told> send(int seat, String id) {
        return put(seat, id, "/answers/" + id, new JsonObject().put("question", 1).put("text", words(id)));
    }

    /** Whoever has this token sends an answer to the first question, to this crowd's server. */
    public Future<Told> sendAs(String token, String id) {
        return put(token, id, "/answers/" + id, new JsonObject().put("question", 1).put("text", words(id)));
    }

    /** What a delegate is writing to the first question is kept. */
    public Future<Told> keep(int seat) {
        String id = UUID.randomUUID().toString();
        return put(seat, id, "/drafts/1", new JsonObject().put("text", words(id)).put("answer", id));
    }

    /** No two are alike: so none are compared, which for thousands takes longer than what is to be proved of them. */
    private static String words(String id) {
        return id;
    }

    /** A delegate answers the first question in these words. */
    public Future<Told> say(int seat, String text) {
        String id = UUID.randomUUID().toString();
        return put(seat, id, "/answers/" + id, new JsonObject().put("question", 1).put("text", text));
    }

    private Future<Told> put(int seat, String id, String path, JsonObject body) {
        return put(token(seat), id, path, body);
    }

    private Future<Told> put(String token, String id, String path, JsonObject body) {
        Instant sent = Instant.now();
        long asked = System.nanoTime();
        var options = new RequestOptions().setMethod(HttpMethod.PUT).setURI("/api/sessions/" + code + path)
                .putHeader("Authorization", "Bearer " + token).putHeader("Content-Type", "application/json");
        return client.request(options).compose(request -> request.send(body.toBuffer()))
                .compose(reply -> reply.body().map(said -> {
                    boolean taken = reply.statusCode() < 300;
                    return new Told(id, reply.statusCode(), sent, Instant.parse(reply.getHeader("Breakout-Arrival")),
                            taken && said.length() > 0 && said.toJsonObject().getBoolean("late"), System.nanoTime() - asked);
                }));
    }

    /** An answer as it is sent for the first time. */
    public Future<Told> send(int seat) {
        return send(seat, UUID.randomUUID().toString());
    }

    /** A delay that passes without a thread. */
    public Future<Void> after(long millis) {
        Promise<Void> over = Promise.promise();
        if (millis < 1) {
            over.complete();
        } else {
            vertx.setTimer(millis, passed -> over.complete());
        }
        return over.future();
    }

    public static <T> T await(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(PATIENCE_MINUTES, TimeUnit.MINUTES);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** How long the so many-th percent of them waited at most, in milliseconds. */
    public static long percentile(List<Long> nanos, int percent) {
        List<Long> sorted = nanos.stream().sorted().toList();
        return sorted.isEmpty() ? 0
                : TimeUnit.NANOSECONDS.toMillis(sorted.get((int) Math.ceil(sorted.size() * percent / 100.0) - 1));
    }

    @Override
    public void close() {
        await(vertx.close());
    }
}
