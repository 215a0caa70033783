package breakout.kernel;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import breakout.Hall;
import breakout.PackagedApp;

/**
 * Before somebody is told that their answer was taken, the disk was told to keep it, and of all else within a second; what the
 * database makes of that proves
 * {@link PowerCutTest}.
 */
class KeptOnDiskIT {

    private static final int ANSWERS = 50;
    /** What else happens than answers, the disk is told of within one second. */
    private static final int UNTIL_KEPT_SECONDS = 2;

    @Test
    void tellsTheDiskBeforeItTellsWhoeverAnswered(@TempDir Path data) throws Exception {
        try (var app = new PackagedApp(data)) {
            Hall hall = Hall.open(app, Map.of());
            hall.round(1, "opening", 10).statusCode(200);
            var kenya = hall.join("Kenya");
            Path told = data.resolve("told");
            Process watching = watch(app.pid(), told);
            try {
                for (int answer = 0; answer < ANSWERS; answer++) {
                    long before = syncs(told);
                    kenya.answer(1, "A sensor reports every opening of seal " + answer);
                    assertTrue(syncs(told) > before, "answer " + answer + " was acknowledged before the disk was told");
                }
                long before = syncs(told);
                hall.rapporteur(null).asking().body(Map.of("question", 1, "group", 1, "text", "Said aloud: seals report."))
                        .put(hall.at("/dictation/" + UUID.randomUUID())).then().statusCode(200);
                assertTrue(syncs(told) > before, "what was dictated was acknowledged before the disk was told");
                TimeUnit.SECONDS.sleep(UNTIL_KEPT_SECONDS);
                long quiet = syncs(told);
                hall.round(1, "closing").statusCode(200);
                TimeUnit.SECONDS.sleep(UNTIL_KEPT_SECONDS);
                assertTrue(syncs(told) > quiet, "the disk was not told that the round was closed");
            } finally {
                watching.destroy();
                watching.waitFor();
            }
        }
    }

    /** @return once every call of the process is seen */
    private static Process watch(long process, Path told) throws IOException, InterruptedException {
        Process watching;
        try {
            watching = new ProcessBuilder("strace", "-f", "-y", "-e", "trace=fsync,fdatasync", "-o", told.toString(), "-p",
                    String.valueOf(process)).redirectErrorStream(true).start();
        } catch (IOException none) {
            assumeTrue(false, "no strace");
            throw none;
        }
        String said = watching.inputReader().readLine();
        assumeTrue(said != null && said.contains("attached"), "strace may not look: " + said);
        TimeUnit.SECONDS.sleep(1);
        return watching;
    }

    private static long syncs(Path told) throws IOException {
        try (var lines = Files.lines(told)) {
            return lines.filter(line -> line.contains("breakout.mv.db") && line.contains("sync(")).count();
        }
    }
}
