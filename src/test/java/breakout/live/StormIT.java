package breakout.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

import io.vertx.core.Future;

import breakout.Crowd;
import breakout.Crowd.Told;
import breakout.Hall;
import breakout.PackagedApp;

/** A hall that listens loses its connections at once; it comes back, and what is sent meanwhile is taken. */
@Isolated
class StormIT {

    private static final int CLIENTS = Integer.getInteger("clients", 1000);
    private static final long LONGEST_ABSENCE_MILLIS = 20_000;
    /** So often somebody in the hall sends an answer. */
    private static final long SEND_MILLIS = 100;
    /** An answer that had no reply is sent again after this time. */
    private static final long AGAIN_MILLIS = 1_000;
    private static final long MOST_HEAP_A_CLIENT_KILOBYTES = 64;

    private final Queue<Told> taken = new ConcurrentLinkedQueue<>();
    private final Queue<Integer> refused = new ConcurrentLinkedQueue<>();
    private final AtomicInteger unanswered = new AtomicInteger();
    private PackagedApp app;
    private Crowd crowd;
    private Storm storm;

    @Test
    void bringsEverybodyBackSoon(@TempDir Path data) {
        app = new PackagedApp(data);
        try {
            Hall hall = Hall.open(app, Map.of("groups", 10));
            hall.round(1, "opening", 30).statusCode(200);
            crowd = new Crowd(app, hall.code, CLIENTS);
            storm = new Storm(crowd, app.at("/api/sessions/" + hall.code + "/live"));
            measureMemory();
            measure("When their connections were cut", storm::dropAll);
            measure("When the server was killed and started again", () -> {
                app.kill();
                storm.awaitSilence();
                storm.forget();
                app.start();
            });
            assertEquals(List.of(), new ArrayList<>(refused));
            List<String> there = hall.staff().get(hall.at("/answers")).then().statusCode(200).extract().path("id");
            assertEquals(there.size(), new HashSet<>(there).size(), "doubled");
            assertEquals(taken.size(), there.size(), "lost");
        } finally {
            storm.close();
            crowd.close();
            app.close();
        }
    }

    private void measureMemory() {
        long before = app.heapKilobytes();
        storm.begin();
        storm.awaitAll();
        double each = (app.heapKilobytes() - before) / (double) CLIENTS;
        System.out.printf("Storm: %d clients listen, %.1f kB of the server's heap each%n", CLIENTS, each);
        assertTrue(each < MOST_HEAP_A_CLIENT_KILOBYTES, each + " kB");
    }

    private void measure(String what, Runnable breaking) {
        storm.forget();
        int before = taken.size();
        List<Future<Void>> sending = new ArrayList<>();
        long timer = crowd.vertx.setPeriodic(SEND_MILLIS,
                again -> sending.add(send(ThreadLocalRandom.current().nextInt(CLIENTS), UUID.randomUUID().toString())));
        breaking.run();
        storm.awaitAll();
        long absence = storm.millisSinceReached();
        crowd.vertx.cancelTimer(timer);
        Crowd.await(Future.all(List.copyOf(sending)));
        List<Long> waited = taken.stream().skip(before).map(Told::nanos).toList();
        System.out.printf(
                "Storm: %s, all %d were back %d ms after it could be reached, at most %d within 100 ms; "
                        + "%d answers taken meanwhile in p50 %d p99 %d ms, %d tries without reply%n",
                what, CLIENTS, absence, storm.peak(), waited.size(), Crowd.percentile(waited, 50),
                Crowd.percentile(waited, 99), unanswered.getAndSet(0));
        assertTrue(absence <= LONGEST_ABSENCE_MILLIS, absence + " ms");
    }

    /** As the outbox does it: again, under the same identity, until there is a reply. */
    private Future<Void> send(int seat, String id) {
        return crowd.send(seat, id).<Void> map(told -> {
            if (told.taken()) {
                taken.add(told);
            } else {
                refused.add(told.status());
            }
            return null;
        }).recover(noReply -> {
            unanswered.incrementAndGet();
            return crowd.after(AGAIN_MILLIS).compose(passed -> send(seat, id));
        });
    }
}
