package breakout.answer;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;

import breakout.PackagedApp;

/** Kills the packaged application while delegates submit; what it acknowledged must be there, once. */
class KillIT {

    private static final int KILLS = Integer.getInteger("kills", 3);
    private static final int WRITERS = 20;
    /** The application is killed in the midst of this many acknowledged answers, in each round of killing. */
    private static final int ACKNOWLEDGED_BEFORE_KILL = 200;

    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
    private final Queue<Sent> unanswered = new ConcurrentLinkedQueue<>();
    private PackagedApp app;

    /** An answer whose fate its writer does not know. */
    private record Sent(String token, String id) {
    }

    @Test
    void keepsEveryAcknowledgedAnswerOnceWhenItIsKilled(@TempDir Path data) throws InterruptedException {
        app = new PackagedApp(data);
        try {
            String code = staff().contentType(ContentType.JSON).body(Map.of("groups", 4)).post(app.at("/api/sessions")).then()
                    .statusCode(201).extract().path("code");
            staff().post(app.at("/api/sessions/" + code + "/rounds/1/opening")).then().statusCode(200);
            List<String> tokens = IntStream.range(0, WRITERS).mapToObj(i -> join(code, "Delegation " + i % 12)).toList();
            for (int kill = 1; kill <= KILLS; kill++) {
                writeUntilKilled(code, tokens, kill * ACKNOWLEDGED_BEFORE_KILL);
                app.start();
                assertAllThereOnce(code);
            }
            unanswered.forEach(sent -> assertTrue(List.of(200, 201).contains(put(code, sent)), "sent again"));
            unanswered.forEach(sent -> acknowledged.add(sent.id()));
            assertAllThereOnce(code);
            System.out.printf(
                    "Killed %d times among %d writers: %d answers, 0 lost, 0 doubled; %d had no reply and were sent again%n",
                    KILLS, WRITERS, acknowledged.size(), unanswered.size());
        } finally {
            app.close();
        }
    }

    private void writeUntilKilled(String code, List<String> tokens, int enough) throws InterruptedException {
        var stopped = new CountDownLatch(WRITERS);
        var pool = Executors.newFixedThreadPool(WRITERS);
        tokens.forEach(token -> pool.execute(() -> {
            write(code, token);
            stopped.countDown();
        }));
        while (acknowledged.size() < enough) {
            TimeUnit.MILLISECONDS.sleep(1);
        }
        app.kill();
        assertTrue(stopped.await(1, TimeUnit.MINUTES));
        pool.shutdown();
    }

    private void write(String code, String token) {
        while (true) {
            var sent = new Sent(token, UUID.randomUUID().toString());
            try {
                assertEquals(201, put(code, sent));
                acknowledged.add(sent.id());
            } catch (Exception noReply) {
                unanswered.add(sent);
                return;
            }
        }
    }

    private int put(String code, Sent sent) {
        return given().header("Authorization", "Bearer " + sent.token()).contentType(ContentType.JSON)
                .body(Map.of("question", 1, "text", "Sensors on seal " + sent.id() + " report every opening."))
                .put(app.at("/api/sessions/" + code + "/answers/" + sent.id())).statusCode();
    }

    private void assertAllThereOnce(String code) {
        List<String> there = staff().get(app.at("/api/sessions/" + code + "/answers")).then().statusCode(200).extract()
                .path("id");
        assertEquals(there.size(), there.stream().distinct().count(), "doubled");
        assertTrue(there.containsAll(acknowledged), "lost");
    }

    private String join(String code, String delegation) {
        return given().contentType(ContentType.JSON).body(Map.of("delegation", delegation))
                .post(app.at("/api/sessions/" + code + "/seats")).then().statusCode(201).extract().path("token");
    }

    private RequestSpecification staff() {
        return given().auth().preemptive().basic("facilitator", PackagedApp.PASSWORD);
    }
}
