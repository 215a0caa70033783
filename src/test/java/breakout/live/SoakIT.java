package breakout.live;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

import io.vertx.core.Future;

import breakout.Crowd;
import breakout.Hall;
import breakout.PackagedApp;

/** Session after session is held on one server, reported and erased: it needs no more in the end than soon after its start. */
@Isolated
class SoakIT {

    /** An hour is asked for; in each build it is only seen that all of it can be held again and again. */
    private static final Duration LASTS = Duration.ofSeconds(Integer.getInteger("seconds", 40));
    private static final int DELEGATES = Integer.getInteger("delegates", 60);
    private static final int ANSWERS_EACH = 3;
    private static final double MOST_GROWTH = 0.05;
    /**
     * What is remembered of the last ten thousand answers fills the heap at first: only from so many sessions on it is full
     * early.
     */
    private static final int ENOUGH_TO_TELL = 4 * 10_000 / (DELEGATES * ANSWERS_EACH);

    /** What the server needs after a session. */
    private record Need(long heapKilobytes, long threads, long files) {
    }

    private final List<Need> needs = new ArrayList<>();

    @Test
    void needsNoMoreInTheEndThanInTheBeginning(@TempDir Path data) throws IOException {
        try (var app = new PackagedApp(data)) {
            for (long end = System.nanoTime() + LASTS.toNanos(); needs.isEmpty() || System.nanoTime() < end;) {
                hold(app);
                needs.add(need(app));
            }
        }
        System.out.printf(
                "Soak: %d sessions of %d delegates in %d s; in the second quarter and in the last: heap after collection"
                        + " %d and %d kB, threads %d and %d, open files %d and %d%n",
                needs.size(), DELEGATES, LASTS.toSeconds(),
                second(Need::heapKilobytes), last(Need::heapKilobytes), second(Need::threads), last(Need::threads),
                second(Need::files), last(Need::files));
        if (needs.size() >= ENOUGH_TO_TELL) {
            for (ToLongFunction<Need> what : List.<ToLongFunction<Need>> of(Need::heapKilobytes, Need::threads, Need::files)) {
                assertTrue(last(what) <= second(what) * (1 + MOST_GROWTH), "grows: " + needs);
            }
        }
    }

    private void hold(PackagedApp app) {
        Hall hall = Hall.open(app, Map.of("groups", 6, "graceSeconds", 0));
        hall.round(1, "opening", 30).statusCode(200);
        try (var crowd = new Crowd(app, hall.code, DELEGATES)) {
            try (var storm = new Storm(crowd, app.at("/api/sessions/" + hall.code + "/live"))) {
                storm.begin();
                storm.awaitAll();
                for (int i = 0; i < ANSWERS_EACH; i++) {
                    Crowd.await(Future.all(IntStream.range(0, DELEGATES).mapToObj(crowd::send).toList())).<Crowd.Told> list()
                            .forEach(told -> assertTrue(told.taken(), told::toString));
                }
                storm.forget();
                storm.dropAll();
                storm.awaitAll();
            }
            hall.round(1, "closing").statusCode(200);
            Stream.of("/report.json", "/report.pdf", "/board", "/answers")
                    .forEach(face -> hall.staff().get(hall.at(face)).then().statusCode(200));
        }
        hall.staff().delete(hall.at("")).then().statusCode(204);
    }

    private static Need need(PackagedApp app) throws IOException {
        Path process = Path.of("/proc", String.valueOf(app.pid()));
        try (Stream<Path> threads = Files.list(process.resolve("task"));
                Stream<Path> files = Files.list(process.resolve("fd"))) {
            return new Need(app.heapKilobytes(), threads.count(), files.count());
        }
    }

    private long second(ToLongFunction<Need> what) {
        return middle(what, needs.size() / 4, needs.size() / 2);
    }

    private long last(ToLongFunction<Need> what) {
        return middle(what, needs.size() * 3 / 4, needs.size());
    }

    private long middle(ToLongFunction<Need> what, int from, int to) {
        long[] sorted = needs.subList(Math.min(from, needs.size() - 1), Math.max(to, from + 1)).stream().mapToLong(what)
                .sorted()
                .toArray();
        return sorted[sorted.length / 2];
    }
}
