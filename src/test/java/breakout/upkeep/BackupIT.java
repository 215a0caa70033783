package breakout.upkeep;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

import io.restassured.http.ContentType;
import io.vertx.core.Future;

import breakout.Crowd;
import breakout.Hall;
import breakout.PackagedApp;
import breakout.PackagedApp.Said;
import breakout.Postgres;

/** A backup is taken while a hall writes, and what was acknowledged before stands in whatever is made of it. */
@Isolated
class BackupIT {

    private static final int BACKUPS = Integer.getInteger("backups", 1);
    private static final int DELEGATES = Integer.getInteger("delegates", 50);
    /** That the audit trail tells. */
    private static final int ACTS = 20;
    private static final int WRITTEN_BEFORE = 200;
    /** Between two answers of one delegate, who may write sixty times a minute for long. */
    private static final int PAUSE_MILLIS = 500;
    private static final Duration LONGEST = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    private final Queue<Crowd.Told> told = new ConcurrentLinkedQueue<>();
    private Function<Path, Map<String, String>> database = embedded -> Map.of();
    private volatile boolean closing;

    @Test
    void holdsWhatWasAcknowledgedBeforeItWasAskedFor() throws Exception {
        backUpAHall("Embedded");
    }

    @Test
    void holdsItInPostgresToo() throws Exception {
        database = Postgres::of;
        backUpAHall("PostgreSQL");
    }

    private void backUpAHall(String kind) throws Exception {
        try (var app = start(Files.createDirectory(folder.resolve("venue")))) {
            Hall hall = Hall.open(app, Map.of("groups", 4));
            hall.round(1, "opening", 30).statusCode(200);
            for (int act = 0; act < ACTS; act++) {
                hall.staff().contentType(ContentType.JSON).body(Map.of("slide", act % 2 == 0 ? "clock" : "blank"))
                        .put(hall.at("/screen")).then().statusCode(200);
            }
            var seat = given().contentType(ContentType.JSON).body(Map.of("delegation", "Kenya")).post(hall.at("/seats")).then()
                    .statusCode(201).extract().jsonPath();
            try (var crowd = new Crowd(app, hall.code, DELEGATES)) {
                List<Future<Void>> writers = new ArrayList<>();
                for (int writer = 0; writer < DELEGATES; writer++) {
                    writers.add(writeOn(crowd, writer));
                }
                for (int backup = 1; backup <= BACKUPS; backup++) {
                    backUpAndRestore(kind, app, hall, backup, seat.getString("resumeCode"));
                }
                closing = true;
                Crowd.await(Future.all(writers));
            }
            refusesWhatWouldDoHarm(app.data(), folder.resolve("backup-1.zip"));
            if (Files.exists(Errand.folder(app.data()))) {
                try (Stream<Path> left = Files.list(Errand.folder(app.data()))) {
                    assertEquals(List.of("server.lock"), left.map(file -> file.getFileName().toString()).toList());
                }
            }
            assertTrue(told.stream().allMatch(Crowd.Told::taken), "somebody was turned away");
        }
    }

    private void backUpAndRestore(String kind, PackagedApp app, Hall hall, int number, String resumeCode) throws Exception {
        int enough = told.size() + WRITTEN_BEFORE;
        while (told.size() < enough) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
        List<String> before = told.stream().map(Crowd.Told::id).toList();
        List<Long> pace = told.stream().map(Crowd.Told::nanos).toList();
        Path file = folder.resolve("backup-" + number + ".zip");
        Path elsewhere = folder.resolve("elsewhere-" + number);
        long begun = System.nanoTime();
        Said written = command(app.data(), "backup", file.toString());
        List<Long> meanwhile = told.stream().skip(before.size()).map(Crowd.Told::nanos).toList();
        assertEquals(0, written.exit(), written.text());
        long backedUp = System.nanoTime();
        Said restored = command(elsewhere, "restore", file.toString());
        assertEquals(0, restored.exit(), restored.text());
        long brought = System.nanoTime();
        Said verified = command(elsewhere, "verify", file.toString());
        assertEquals(0, verified.exit(), verified.text());
        assertTrue(verified.text().startsWith("ok: "), verified.text());
        long looked = System.nanoTime();
        int found = 0;
        for (int start = 1; start <= 2; start++) {
            try (var other = start(elsewhere)) {
                found = assertAllThere(hall, other, before, resumeCode);
            }
        }
        assertTrue(looked - begun < LONGEST.toNanos(), "it took too long");
        System.out.printf(
                "%s, backup under load: %d acknowledged before, %d found, 0 lost; backed up in %d ms, restored in %d ms, verified in %d ms; "
                        + "answers acknowledged after %d ms (p50), %d ms (p99), and %d meanwhile after %d and %d ms%n%s",
                kind, before.size(), found, millis(begun, backedUp), millis(backedUp, brought), millis(brought, looked),
                Crowd.percentile(pace, 50), Crowd.percentile(pace, 99), meanwhile.size(), Crowd.percentile(meanwhile, 50),
                Crowd.percentile(meanwhile, 99),
                written.text() + verified.text());
    }

    private void refusesWhatWouldDoHarm(Path inUse, Path file) throws IOException {
        Said refused = command(inUse, "restore", file.toString());
        assertEquals(1, refused.exit());
        assertTrue(refused.text().contains(" is in use"), refused.text());
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
        Said damaged = command(inUse, "verify", file.toString());
        assertEquals(1, damaged.exit());
        assertTrue(damaged.text().contains(file + " is damaged"), damaged.text());
    }

    /** And the keys, without which nobody could take their seat again. */
    private static int assertAllThere(Hall hall, PackagedApp other, List<String> before, String resumeCode) {
        String session = "/api/sessions/" + hall.code;
        List<String> there = hall.staff().get(other.at(session + "/answers")).then().statusCode(200).extract().path("id");
        assertEquals(there.size(), there.stream().distinct().count(), "doubled");
        assertTrue(there.containsAll(before), "lost");
        hall.staff().get(other.at(session + "/audit")).then().statusCode(200).body("intact", equalTo(true));
        given().contentType(ContentType.JSON).body(Map.of("resumeCode", resumeCode))
                .post(other.at(session + "/seats/resumption")).then()
                .statusCode(201);
        return there.size();
    }

    private Future<Void> writeOn(Crowd crowd, int writer) {
        return closing ? Future.succeededFuture() : crowd.send(writer).compose(answer -> {
            told.add(answer);
            return crowd.after(PAUSE_MILLIS);
        }).compose(paused -> writeOn(crowd, writer));
    }

    private PackagedApp start(Path data) {
        return PackagedApp.node(data, database.apply(data));
    }

    private Said command(Path data, String... words) {
        return PackagedApp.command(data, database.apply(data), words);
    }

    private static long millis(long from, long to) {
        return TimeUnit.NANOSECONDS.toMillis(to - from);
    }
}
