package breakout.kernel;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.restassured.http.ContentType;

import breakout.Hall;
import breakout.PackagedApp;

/**
 * Before somebody is told that their answer was taken, or anything else was done, the disk was told to keep it; what the
 * database makes of that proves
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
                    String words = "A sensor reports every opening of seal " + answer;
                    assertKept(told, "answer " + answer, () -> kenya.answer(1, words));
                }
                assertKept(told, "what the bell ended", () -> hall.round(1, "closing").statusCode(200));
                assertKept(told, "what was dictated", () -> hall.rapporteur(null).asking()
                        .body(Map.of("question", 1, "text", "Drones see the coast.", "group", 1, "delegation", "Chile"))
                        .put(hall.at("/dictation/" + UUID.randomUUID())).then().statusCode(200));
                assertKept(told, "a message", () -> hall.staff().contentType(ContentType.JSON)
                        .body(Map.of("messages", List.of("Seals report."))).put(hall.at("/report/messages")).then()
                        .statusCode(200));
                assertKept(told, "another round", () -> hall.round(2, "opening").statusCode(200));
            } finally {
                watching.destroy();
                watching.waitFor();
            }
        }
    }

    private static void assertKept(Path told, String what, Runnable act) throws IOException {
        long before = syncs(told);
        act.run();
        assertTrue(syncs(told) > before, what + " was acknowledged before the disk was told");
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
