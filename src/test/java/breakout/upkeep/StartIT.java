package breakout.upkeep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

import breakout.PackagedApp;
import breakout.PackagedApp.Said;

/**
 * From the start of the process until it is ready, on the data of an earlier start; and what its archive makes of that. The
 * bounds are three times what two cores of their own need.
 */
@Isolated
class StartIT {

    private static final Duration LONGEST = Duration.ofSeconds(18);
    private static final Duration LONGEST_FROM_ARCHIVE = Duration.ofMillis(3 * 2_400);
    private static final int TIMES = 3;
    /** The first Java that remembers what is hot. */
    private static final int FROM = 25;

    @Test
    void isReadySoonAndSoonerFromItsArchive(@TempDir Path data) throws IOException {
        Path venue = Files.createDirectory(data.resolve("venue"));
        PackagedApp.bare(venue).close();
        Duration bare = quickest(() -> PackagedApp.bare(venue));
        System.out.printf("Start: ready after %d ms on Java %d%n", bare.toMillis(), Runtime.version().feature());
        assertTrue(bare.compareTo(LONGEST) < 0, "it took " + bare);
        if (Runtime.version().feature() < FROM) {
            System.out.println("Start from the archive: skipped, it is measured on Java 25");
            return;
        }
        Path archive = data.resolve("app.aot");
        Said said = PackagedApp.command(data.resolve("nowhere"), "archive", archive.toString());
        assertEquals(0, said.exit(), said.text());
        assertTrue(Files.notExists(data.resolve("nowhere")), "the rehearsal left something in the venue's data");
        Duration fromArchive = quickest(() -> PackagedApp.startedBy("-XX:AOTCache=" + archive, venue));
        System.out.printf("Start from the archive: ready after %d ms%n", fromArchive.toMillis());
        assertTrue(fromArchive.compareTo(LONGEST_FROM_ARCHIVE) < 0, "it took " + fromArchive);
        assertTrue(fromArchive.compareTo(bare) < 0, "the archive is of no use: " + fromArchive + ", without it " + bare);
    }

    private static Duration quickest(Supplier<PackagedApp> start) {
        return IntStream.range(0, TIMES).mapToObj(time -> {
            long begun = System.nanoTime();
            var app = start.get();
            var taken = Duration.ofNanos(System.nanoTime() - begun);
            app.close();
            return taken;
        }).min(Duration::compareTo).orElseThrow();
    }
}
