package breakout.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

import io.restassured.http.ContentType;

import breakout.Crowd;
import breakout.Crowd.Told;
import breakout.Hall;
import breakout.PackagedApp;
import breakout.SampleAnswer;

/**
 * A session adds a technology when it has thousands of answers: all are filed afresh, and who writes meanwhile notices nothing.
 */
@Isolated
class RefilingIT {

    private static final int ANSWERS = Integer.getInteger("answers", 1000);
    private static final int SEATS = 100;
    private static final int AT_ONCE = 50;
    /** One answer in so many speaks of what is added; the last does. */
    private static final int ONE_IN = 8;
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration BEFORE = Duration.ofSeconds(10);
    private static final long PAUSE_MILLIS = 50;
    private static final long LONGEST_WAIT_MILLIS = 500;

    private Crowd crowd;
    private int sent;

    @Test
    void filesAllAnswersAfreshWhileOthersWrite(@TempDir Path data) throws Exception {
        try (var app = new PackagedApp(data)) {
            Hall hall = Hall.open(app, Map.of("groups", 10, "minutes", 60));
            crowd = new Crowd(app, hall.code, SEATS);
            hall.round(1, "opening").statusCode(200);
            for (int from = 0; from < ANSWERS; from += AT_ONCE) {
                Crowd.await(io.vertx.core.Future.all(IntStream.range(from, Math.min(from + AT_ONCE, ANSWERS))
                        .mapToObj(number -> crowd.say(number % SEATS, words(number))).toList()));
            }
            while (!filed(hall, "other", ANSWERS / ONE_IN)) {
                TimeUnit.SECONDS.sleep(1);
            }
            List<Long> before = waits(System.nanoTime() + BEFORE.toNanos());
            var clock = Executors.newSingleThreadExecutor();
            long begun = System.nanoTime();
            Future<Duration> filing = clock.submit(() -> {
                hall.staff().contentType(ContentType.JSON).body(Map.of("english", "Quantum computing", "words",
                        List.of("quantum computer"))).post(hall.at("/technologies")).then().statusCode(201);
                while (!filed(hall, "quantum-computing", ANSWERS / ONE_IN)) {
                    TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
                }
                return Duration.ofNanos(System.nanoTime() - begun);
            });
            List<Long> meanwhile = new ArrayList<>();
            while (!filing.isDone()) {
                meanwhile.addAll(waits(System.nanoTime()));
            }
            clock.shutdown();
            System.out.printf("%d answers were filed afresh in %.1f s; an answer was taken in %d ms (p50), %d ms (p99) before,"
                    + " %d ms (p50), %d ms (p99) of %d meanwhile%n", ANSWERS, filing.get().toMillis() / 1000.0,
                    Crowd.percentile(before, 50), Crowd.percentile(before, 99), Crowd.percentile(meanwhile, 50),
                    Crowd.percentile(meanwhile, 99), meanwhile.size());
            assertTrue(filing.get().compareTo(LONGEST) < 0, "filing took " + filing.get());
            assertTrue(Crowd.percentile(meanwhile, 99) < LONGEST_WAIT_MILLIS, "writers waited");
        } finally {
            crowd.close();
        }
    }

    private static String words(int number) {
        List<SampleAnswer> sample = SampleAnswer.all();
        return number % ONE_IN == ONE_IN - 1 ? "Quantum computers will open seal number " + number
                : sample.get(number % sample.size()).text() + " (" + number + ")";
    }

    /** How long each waits who sends an answer, one after the other, until then; one at least. */
    private List<Long> waits(long until) throws InterruptedException {
        List<Long> waits = new ArrayList<>();
        do {
            Told told = Crowd.await(crowd.say(sent++ % SEATS, "We keep a list of the lanes, line " + sent));
            assertEquals(201, told.status());
            waits.add(told.nanos());
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } while (System.nanoTime() < until);
        return waits;
    }

    private static boolean filed(Hall hall, String technology, int answers) {
        Integer counted = hall.staff().get(hall.at("/board")).then().statusCode(200).extract()
                .path("technologies.find { it.code == '" + technology + "' }.answers");
        return counted != null && counted >= answers;
    }
}
