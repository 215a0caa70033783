package breakout.bench;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;

/**
 * Takes what the application takes at the same addresses, writes it to a file, and tells who listens how many there are. It
 * knows nobody, checks nothing and files nothing.
 */
final class FloorServer extends AbstractVerticle {

    private static final int TOLD_EVERY_MILLIS = 250;
    private static final int BACKLOG = 4096;

    /** A session: how many answers it has, and who listens. */
    static final class Room {

        private final Map<HttpServerResponse, Boolean> listeners = new ConcurrentHashMap<>();
        private final AtomicInteger answers = new AtomicInteger();
        private final AtomicInteger told = new AtomicInteger();
        private final AtomicInteger seats = new AtomicInteger();

        void grow() {
            answers.incrementAndGet();
        }

        private void listen(HttpServerResponse listener) {
            listener.closeHandler(gone -> listeners.remove(listener));
            listeners.put(listener, true);
            listener.write(event());
        }

        private void tell() {
            int now = answers.get();
            if (told.getAndSet(now) != now) {
                var event = Buffer.buffer(event());
                listeners.keySet().forEach(listener -> listener.write(event));
            }
        }

        private String event() {
            return "event: state\ndata: {\"answers\":" + answers + "}\n\n";
        }
    }

    private final Map<String, Room> rooms;
    private final Journal journal;
    private final int port;

    private FloorServer(int port, Map<String, Room> rooms, Journal journal) {
        this.port = port;
        this.rooms = rooms;
        this.journal = journal;
    }

    public static void main(String[] portAndJournal) throws Exception {
        Map<String, Room> rooms = new ConcurrentHashMap<>();
        var journal = new Journal(Path.of(portAndJournal[1]));
        var vertx = Vertx.vertx();
        vertx.setPeriodic(TOLD_EVERY_MILLIS, tick -> rooms.values().forEach(Room::tell));
        vertx.deployVerticle(() -> new FloorServer(Integer.parseInt(portAndJournal[0]), rooms, journal),
                new DeploymentOptions().setInstances(Runtime.getRuntime().availableProcessors()));
    }

    @Override
    public void start() {
        vertx.createHttpServer(new HttpServerOptions().setAcceptBacklog(BACKLOG)).requestHandler(this::hear).listen(port);
    }

    /** {@code /api/sessions/CODE/…}. */
    private void hear(HttpServerRequest request) {
        String[] path = request.path().split("/");
        Room room = rooms.computeIfAbsent(path[3], code -> new Room());
        switch (path.length > 4 ? path[4] : "") {
            case "live" -> room
                    .listen(request.response().setChunked(true).putHeader("Content-Type", "text/event-stream;charset=UTF-8"));
            case "seats" -> request.response().setStatusCode(201)
                    .end(new JsonObject().put("token", path[3] + room.seats.incrementAndGet()).toBuffer());
            case "answers" -> request.body().onSuccess(body -> journal.write(
                    path[3] + " " + path[5] + " " + body.toJsonObject().getString("text") + "\n", () -> {
                        room.grow();
                        request.response().setStatusCode(201).end(body);
                    }));
            default -> request.response().end("{}");
        }
    }
}
