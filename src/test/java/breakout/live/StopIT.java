package breakout.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.vertx.core.Future;

import breakout.Crowd;
import breakout.Hall;
import breakout.Kept;
import breakout.PackagedApp;

/** The application is asked to stop, as by an operator or by a machine that is turned off. */
@Isolated
class StopIT {

    private static final int DELEGATES = Integer.getInteger("delegates", 200);
    private static final Duration SOON = Duration.ofSeconds(8);
    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final int SENT_AWAY = 503;

    private final Set<String> taken = ConcurrentHashMap.newKeySet();
    /** They found no server any more. */
    private final AtomicInteger notLetIn = new AtomicInteger();
    /** What went wrong, by the answers that were accepted and had no reply. */
    private final Map<String, String> unanswered = new ConcurrentHashMap<>();
    private final Map<String, Integer> refused = new ConcurrentHashMap<>();
    private Crowd crowd;

    @Test
    void stopsWithoutWaitingForThoseWhoListen(@TempDir Path data) throws Exception {
        var app = new PackagedApp(data);
        Hall hall = Hall.open(app, Map.of());
        var stream = HttpClient.newHttpClient().send(
                HttpRequest.newBuilder(app.at("/api/sessions/" + hall.code + "/live"))
                        .header("Authorization", "Bearer " + hall.join("Kenya").token).build(),
                BodyHandlers.ofLines()).body().iterator();
        assertTrue(stream.next().startsWith("retry:"));
        Duration waited = stopped(app);
        assertTrue(waited.compareTo(SOON) < 0, "it took " + waited);
    }

    @ParameterizedTest
    @EnumSource
    void answersAllThatItAcceptedWhileAHallWrites(Kept kept, @TempDir Path data) throws Exception {
        var app = kept.started(data);
        Hall hall = Hall.open(app, Map.of("groups", 10));
        hall.round(1, "opening", 60).statusCode(200);
        try (var full = new Crowd(app, hall.code, DELEGATES)) {
            crowd = full;
            List<Future<Void>> writing = IntStream.range(0, DELEGATES).mapToObj(this::write).toList();
            TimeUnit.SECONDS.sleep(2);
            Duration waited = stopped(app);
            Crowd.await(Future.all(writing));
            app.start();
            Set<String> there = Set.copyOf(hall.staff().get(hall.at("/answers")).then().statusCode(200).extract().path("id"));
            System.out.printf(
                    "%s: stopped in %d ms among %d delegates: %d answers taken, all there; %d sent away, %d not let in, "
                            + "%d accepted without a reply%n",
                    kept, waited.toMillis(), DELEGATES, taken.size(), refused.size(), notLetIn.get(), unanswered.size());
            assertEquals(Map.of(), unanswered, "accepted without a reply");
            assertTrue(waited.compareTo(LONGEST) < 0, "it took " + waited);
            assertEquals(taken, there, "what was taken, and nothing of which nobody was told");
            assertTrue(refused.values().stream().allMatch(status -> status == SENT_AWAY), refused::toString);
        } finally {
            app.close();
        }
    }

    private static Duration stopped(PackagedApp app) {
        long asked = System.nanoTime();
        app.close();
        return Duration.ofNanos(System.nanoTime() - asked);
    }

    /** One answer after the other, until one is not taken. */
    private Future<Void> write(int seat) {
        String id = UUID.randomUUID().toString();
        return crowd.send(seat, id).map(told -> {
            if (told.taken()) {
                taken.add(id);
            } else {
                refused.put(id, told.status());
            }
            return told.taken();
        }).recover(noReply -> {
            if (noReply instanceof ConnectException) {
                notLetIn.incrementAndGet();
            } else {
                unanswered.put(id, noReply.toString());
            }
            return Future.succeededFuture(false);
        }).compose(goOn -> goOn ? write(seat) : Future.succeededFuture());
    }
}
