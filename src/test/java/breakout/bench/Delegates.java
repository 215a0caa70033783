package breakout.bench;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonObject;
import io.vertx.core.net.NetClient;

import breakout.SampleAnswer;

/** Delegates at their seats, without a thread for each: they share the cores with the server they are to measure. */
final class Delegates implements AutoCloseable {

    private static final int THREADS = 2;
    private static final int SITTING_DOWN_AT_ONCE = 32;
    /**
     * Each has a stream of their own; what they send goes over as many connections as the machine lets us have beside those.
     */
    private static final int MOST_CONNECTIONS = 1_000;
    private static final int DELEGATIONS = 60;
    private static final int LENGTH = 200;
    private static final long PATIENCE_MINUTES = 5;
    private static final List<SampleAnswer> SAMPLE = SampleAnswer.all();

    /** Where one sits, and what the server said to say so. */
    record Seat(String code, String token, int bytes) {
    }

    /** An answer, when it was sent, and when and what its sender was told. */
    record Sent(int seat, String code, String id, long sentNanos, long toldNanos, int status) {

        long nanos() {
            return toldNanos - sentNanos;
        }

        boolean taken() {
            return status == 200 || status == 201;
        }
    }

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(THREADS));
    private final URI home;
    private final HttpClient client;
    private final NetClient net = vertx.createNetClient();
    private final Seat[] seats;
    private final Ear[] ears;

    Delegates(URI home, int size) {
        this.home = home;
        this.seats = new Seat[size];
        this.ears = new Ear[size];
        this.client = vertx.createHttpClient(
                new HttpClientOptions().setDefaultHost(home.getHost()).setDefaultPort(home.getPort())
                        .setKeepAliveTimeout((int) TimeUnit.MINUTES.toSeconds(PATIENCE_MINUTES)),
                new PoolOptions().setHttp1MaxSize(Math.min(size, MOST_CONNECTIONS)));
    }

    /** They sit down in these sessions, each filled with so many. */
    void join(List<String> codes, int together) {
        inTurn(seats.length, number -> join(codes.get(number / together), number).map(seat -> {
            seats[number] = seat;
            return null;
        }));
    }

    private Future<Seat> join(String code, int number) {
        var wish = new JsonObject().put("delegation", "Delegation " + number % DELEGATIONS);
        return request(HttpMethod.POST, code, "/seats", null, wish)
                .compose(reply -> reply.body().map(place -> new Seat(code, place.toJsonObject().getString("token"),
                        place.length())));
    }

    /** Each opens a stream, and a connection to send by if there is one for them. */
    void listen() {
        inTurn(seats.length, number -> {
            ears[number] = new Ear();
            return ears[number].listen(net, home, seats[number].code(), "Authorization: Bearer " + seats[number].token());
        });
        int connections = Math.min(seats.length, MOST_CONNECTIONS);
        await(Future.all(IntStream.range(0, connections).mapToObj(number -> request(HttpMethod.GET, seats[number].code(), "",
                null, null).compose(HttpClientResponse::body)).toList()));
    }

    /** Somebody listens to this session who is told at once. */
    Ear staff(String code, String pass) {
        var ear = new Ear();
        await(ear.listen(net, home, code, pass));
        return ear;
    }

    /** Each sends one answer at their time, and it is awaited what they are told. */
    List<Sent> send(int[] times) {
        var all = new ConcurrentLinkedQueue<Sent>();
        await(Future.all(IntStream.range(0, seats.length)
                .mapToObj(seat -> after(times[seat]).compose(now -> send(seat)).onSuccess(all::add)).toList()));
        return new ArrayList<>(all);
    }

    private Future<Sent> send(int seat) {
        String id = UUID.randomUUID().toString();
        var answer = new JsonObject().put("question", 1).put("text", words(seat));
        long sent = System.nanoTime();
        return request(HttpMethod.PUT, seats[seat].code(), "/answers/" + id, seats[seat].token(), answer)
                .compose(reply -> reply.body().map(said -> new Sent(seat, seats[seat].code(), id, sent, System.nanoTime(),
                        reply.statusCode())));
    }

    /** As people write, as long as all others and like few: how one began, and how another went on. */
    private static String words(int seat) {
        int lap = seat / SAMPLE.size();
        return half(seat) + half(seat + lap + 1);
    }

    private static String half(int number) {
        String said = SAMPLE.get(number % SAMPLE.size()).text() + " ";
        return said.repeat(LENGTH / said.length() + 1).substring(0, LENGTH / 2);
    }

    private Future<HttpClientResponse> request(HttpMethod method, String code, String path, String token, JsonObject body) {
        var options = new RequestOptions().setMethod(method).setURI("/api/sessions/" + code + path);
        if (token != null) {
            options.putHeader("Authorization", "Bearer " + token);
        }
        return client.request(options).compose(request -> body == null ? request.send()
                : request.putHeader("Content-Type", "application/json").send(body.toBuffer()));
    }

    private Future<Void> after(int millis) {
        Promise<Void> over = Promise.promise();
        vertx.setTimer(Math.max(1, millis), passed -> over.complete());
        return over.future();
    }

    /** Does this for everybody, for so many at a time. */
    private static void inTurn(int size, IntFunction<Future<Void>> doing) {
        var next = new AtomicInteger();
        await(Future.all(IntStream.range(0, Math.min(SITTING_DOWN_AT_ONCE, size))
                .mapToObj(line -> nextInTurn(next, size, doing)).toList()));
    }

    private static Future<Void> nextInTurn(AtomicInteger next, int size, IntFunction<Future<Void>> doing) {
        int number = next.getAndIncrement();
        return number >= size ? Future.succeededFuture()
                : doing.apply(number).compose(done -> nextInTurn(next, size, doing));
    }

    private static <T> T await(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(PATIENCE_MINUTES, TimeUnit.MINUTES);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    Seat seat(int number) {
        return seats[number];
    }

    Ear ear(int number) {
        return ears[number];
    }

    @Override
    public void close() {
        await(vertx.close());
    }
}
