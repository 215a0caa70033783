package breakout.kernel;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import breakout.Hall;
import breakout.PackagedApp;

/**
 * Before somebody is told that their answer was taken, the disk was told to keep it; what the database makes of that proves
 * {@link PowerCutTest}.
 */
class KeptOnDiskIT {

    private static final int ANSWERS = 50;

    @Test
    void tellsTheDiskBeforeItTellsTheDelegate(@TempDir Path data) throws Exception {
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
