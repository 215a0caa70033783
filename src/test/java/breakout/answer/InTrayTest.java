package breakout.answer;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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
    private static final int UNTIL_THEY_WAIT_MILLIS = 500;

    @Inject
    Scribe scribe;

    private final ExecutorService desk = Executors.newCachedThreadPool();
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
        desk.shutdown();
    }

    @Test
    void refusesWhatWasTakenBack() throws Exception {
        kenya.asking().delete(hall.at("/answers/" + answer)).then().statusCode(204);
        assertRefusedAmidOthers(409, () -> send(kenya, "We use robots."));
    }

    @Test
    void refusesWhatAnotherSeatWrote() throws Exception {
        Hall.Delegate chile = hall.join("Chile");
        assertRefusedAmidOthers(403, () -> send(chile, "We use robots."),
                () -> chile.asking().delete(hall.at("/answers/" + answer)).statusCode(), () -> draft(chile, answer, true));
    }

    @Test
    void refusesEverythingOnceTheRoundIsClosed() throws Exception {
        hall.round(1, "closing").statusCode(200);
        assertEquals(List.of(409, 409, 409, 409),
                handedInTogether(List.of(() -> send(kenya, "We use robots."),
                        () -> kenya.asking().delete(hall.at("/answers/" + answer)).statusCode(),
                        () -> draft(kenya, UUID.randomUUID().toString(), false), () -> draft(kenya, answer, true))));
    }

    @Test
    void refusesADraftUnderWhichAnotherTextWasSent() throws Exception {
        assertRefusedAmidOthers(409, () -> draft(kenya, answer, false));
    }

    /** What others hand in beside it is taken. */
    @SafeVarargs
    private void assertRefusedAmidOthers(int status, Supplier<Integer>... refused) throws Exception {
        List<Supplier<Integer>> asking = new ArrayList<>();
        List<Integer> told = new ArrayList<>();
        for (Supplier<Integer> each : refused) {
            Hall.Delegate other = hall.join("Peru");
            asking.addAll(List.of(each, () -> other.send(UUID.randomUUID().toString(), Map.of("question", 1, "text", "Yes."))
                    .extract().statusCode()));
            told.addAll(List.of(status, 201));
        }
        assertEquals(told, handedInTogether(asking));
    }

    /** The pen is held until they wait for it. */
    private List<Integer> handedInTogether(List<Supplier<Integer>> asking) throws Exception {
        var busy = new CountDownLatch(1);
        CompletableFuture.runAsync(() -> scribe.write(hall.code, () -> {
            busy.countDown();
            return atLast.await(PATIENCE_SECONDS, SECONDS);
        }), desk);
        busy.await(PATIENCE_SECONDS, SECONDS);
        var told = asking.stream().map(each -> CompletableFuture.supplyAsync(each, desk)).toList();
        MILLISECONDS.sleep(UNTIL_THEY_WAIT_MILLIS);
        atLast.countDown();
        return told.stream().map(CompletableFuture::join).toList();
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
