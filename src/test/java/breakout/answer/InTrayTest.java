package breakout.answer;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;

import breakout.Hall;
import breakout.kernel.Scribe;

/** What cannot be taken is refused before the scribe has it: here the scribe is busy all the while. */
@QuarkusTest
class InTrayTest {

    private static final int PATIENCE_SECONDS = 10;

    @Inject
    Scribe scribe;

    private final CountDownLatch atLast = new CountDownLatch(1);
    private Hall hall;
    private Hall.Delegate kenya;
    private String answer;

    @BeforeEach
    void send() {
        hall = Hall.open(Map.of("groups", 1, "graceSeconds", 0));
        kenya = hall.join("Kenya");
        hall.round(1, "opening").statusCode(200);
        answer = kenya.answer(1, "We use drones.");
    }

    @AfterEach
    void go() {
        atLast.countDown();
    }

    @Test
    void refusesWhatWasTakenBack() throws Exception {
        kenya.asking().delete(hall.at("/answers/" + answer)).then().statusCode(204);
        occupy();
        assertEquals(409, whileBusy(() -> send(kenya, "We use robots.")));
    }

    @Test
    void refusesWhatAnotherSeatWrote() throws Exception {
        Hall.Delegate chile = hall.join("Chile");
        occupy();
        assertEquals(403, whileBusy(() -> send(chile, "We use robots.")));
        assertEquals(403, whileBusy(() -> chile.asking().delete(hall.at("/answers/" + answer)).statusCode()));
        assertEquals(403, whileBusy(() -> draft(chile, answer, true)));
    }

    @Test
    void refusesEverythingOnceTheRoundIsClosed() throws Exception {
        hall.round(1, "closing").statusCode(200);
        occupy();
        assertEquals(409, whileBusy(() -> send(kenya, "We use robots.")));
        assertEquals(409, whileBusy(() -> kenya.asking().delete(hall.at("/answers/" + answer)).statusCode()));
        assertEquals(409, whileBusy(() -> draft(kenya, UUID.randomUUID().toString(), false)));
        assertEquals(409, whileBusy(() -> draft(kenya, answer, true)));
    }

    @Test
    void refusesADraftUnderWhichAnotherTextWasSent() throws Exception {
        occupy();
        assertEquals(409, whileBusy(() -> draft(kenya, answer, false)));
    }

    private void occupy() throws Exception {
        var busy = new CountDownLatch(1);
        CompletableFuture.runAsync(() -> scribe.write(hall.code, () -> {
            busy.countDown();
            return atLast.await(2 * PATIENCE_SECONDS, SECONDS);
        }));
        busy.await(PATIENCE_SECONDS, SECONDS);
    }

    private static int whileBusy(Supplier<Integer> asking) throws Exception {
        return CompletableFuture.supplyAsync(asking).get(PATIENCE_SECONDS, SECONDS);
    }

    private int send(Hall.Delegate delegate, String text) {
        return delegate.send(answer, Map.of("question", 1, "text", text)).extract().statusCode();
    }

    private int draft(Hall.Delegate delegate, String id, boolean revises) {
        Map<String, ?> draft = new HashMap<>(
                Map.of("text", "We use", "answer", id, "sequence", 3, "revises", revises));
        return delegate.asking().contentType(ContentType.JSON).body(draft).put(hall.at("/drafts/1")).statusCode();
    }
}
