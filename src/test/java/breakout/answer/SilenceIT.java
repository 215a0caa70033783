package breakout.answer;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.restassured.http.ContentType;

import breakout.Hall;
import breakout.PackagedApp;

/** Makes statements of the database fail and looks for their values in all that is written beside the database. */
class SilenceIT {

    private static final String TYPED = "said in confidence";
    private static final int AT_ONCE = 12;
    private static final int TIMES = 8;

    @Test
    void writesNothingThatWasTypedIntoAnyLog(@TempDir Path data) throws Exception {
        try (var app = new PackagedApp(data)) {
            Hall hall = Hall.open(app, Map.of("groups", 3));
            hall.round(1, "opening").statusCode(200);
            var delegate = hall.join("Kenya");
            for (int time = 0; time < TIMES; time++) {
                String delegation = TYPED + " by " + time;
                atOnce(() -> given().contentType(ContentType.JSON).body(Map.of("delegation", delegation))
                        .post(hall.at("/seats")).statusCode());
                String id = UUID.randomUUID().toString();
                atOnce(() -> delegate.asking().contentType(ContentType.JSON).body(Map.of("question", 1, "text", TYPED))
                        .put(hall.at("/answers/" + id)).statusCode());
            }
        }
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.filter(Files::isRegularFile).filter(f -> !f.toString().endsWith(".mv.db")).toList()) {
                assertFalse(said(file), file.getFileName() + " tells what was typed");
            }
        }
        assertTrue(Files.exists(data.resolve("application.log")));
    }

    private static void atOnce(Callable<Integer> request) throws Exception {
        var pool = Executors.newFixedThreadPool(AT_ONCE);
        List<Future<Integer>> statuses = pool.invokeAll(Collections.nCopies(AT_ONCE, request));
        pool.shutdown();
        for (Future<Integer> status : statuses) {
            assertEquals(2, status.get() / 100, "answered " + status.get());
        }
    }

    private static boolean said(Path file) throws IOException {
        String held = Files.readString(file, StandardCharsets.ISO_8859_1).toLowerCase();
        return held.contains(TYPED) || held.contains(TYPED.replace(" ", ""));
    }
}
