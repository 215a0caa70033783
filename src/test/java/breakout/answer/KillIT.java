package breakout.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

import io.vertx.core.Future;

import breakout.Crowd;
import breakout.Hall;
import breakout.PackagedApp;
import breakout.Postgres;

/** Kills the packaged application while delegates submit; what it acknowledged must be there, once. */
@Isolated
class KillIT {

    private static final int KILLS = Integer.getInteger("kills", 10);
    private static final int DELEGATES = Integer.getInteger("delegates", 100);
    /** With each hall the session is a new one: what is looked through after each kill does not grow without end. */
    private static final int KILLS_A_HALL = 10;
    private static final int AT_ONCE = 100;
    private static final long LONGEST_BEFORE_KILL_MILLIS = 1_500;
    private static final RandomGenerator RANDOM = RandomGenerator.getDefault();

    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    /** With the seat of whoever does not know the fate of what they sent. */
    private final Map<String, Integer> unanswered = new ConcurrentHashMap<>();
    private final Map<String, Integer> refused = new ConcurrentHashMap<>();
    private PackagedApp app;
    private Hall hall;
    private Crowd crowd;

    @Test
    void keepsEveryAcknowledgedAnswerOnceWhenItIsKilled(@TempDir Path data) {
        kill("Embedded", new PackagedApp(data));
    }

    @Test
    void keepsThemInPostgresToo(@TempDir Path data) {
        kill("PostgreSQL", PackagedApp.node(data, Postgres.of(data)));
    }

    private void kill(String database, PackagedApp started) {
        app = started;
        int answers = 0;
        int withoutReply = 0;
        try {
            for (int kills = 0; kills < KILLS; kills += KILLS_A_HALL) {
                killAHall(Math.min(KILLS_A_HALL, KILLS - kills));
                answers += acknowledged.size();
                withoutReply += unanswered.size();
            }
            System.out.printf("%s: killed %d times among %d delegates: %d answers, 0 lost, 0 doubled; %d had no reply and were"
                    + " sent again%n", database, KILLS, DELEGATES, answers, withoutReply);
        } finally {
            app.close();
        }
    }

    private void killAHall(int kills) {
        acknowledged.clear();
        unanswered.clear();
        hall = Hall.open(app, Map.of("groups", 10));
        hall.round(1, "opening", 60).statusCode(200);
        try (var full = new Crowd(app, hall.code, DELEGATES)) {
            crowd = full;
            for (int kill = 0; kill < kills; kill++) {
                writeUntilKilled();
                app.start();
                assertAllThereOnce();
            }
            sendAgain();
            acknowledged.addAll(unanswered.keySet());
            assertEquals(Map.of(), refused);
            assertAllThereOnce();
            assertEquals(acknowledged.size(), there().size(), "what nobody sent");
        }
    }

    private void writeUntilKilled() {
        int before = acknowledged.size();
        List<Future<Void>> writing = new ArrayList<>();
        for (int seat = 0; seat < DELEGATES; seat++) {
            writing.add(write(seat));
        }
        while (acknowledged.size() == before) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        }
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(RANDOM.nextLong(LONGEST_BEFORE_KILL_MILLIS)));
        app.kill();
        Crowd.await(Future.all(writing));
    }

    /** One answer after the other, until there is no reply. */
    private Future<Void> write(int seat) {
        String id = UUID.randomUUID().toString();
        return crowd.send(seat, id).map(told -> {
            if (told.taken()) {
                acknowledged.add(id);
            } else {
                refused.put(id, told.status());
            }
            return told.taken();
        }).recover(noReply -> {
            unanswered.put(id, seat);
            return Future.succeededFuture(false);
        }).compose(goOn -> goOn ? write(seat) : Future.succeededFuture());
    }

    private void sendAgain() {
        List<String> ids = List.copyOf(unanswered.keySet());
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            Crowd.await(Future.all(ids.subList(from, Math.min(from + AT_ONCE, ids.size())).stream()
                    .map(id -> crowd.send(unanswered.get(id), id).map(told -> {
                        assertTrue(told.taken(), "sent again");
                        return told;
                    })).toList()));
        }
    }

    private void assertAllThereOnce() {
        List<String> there = there();
        assertEquals(there.size(), new HashSet<>(there).size(), "doubled");
        assertTrue(new HashSet<>(there).containsAll(acknowledged), "lost");
    }

    private List<String> there() {
        return hall.staff().get(hall.at("/answers")).then().statusCode(200).extract().path("id");
    }
}
