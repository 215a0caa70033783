package breakout.kernel;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.restassured.response.ValidatableResponse;

import breakout.Hall;
import breakout.PackagedApp;
import breakout.Postgres;

/** The disk under the database fills up in the midst of a round, and somebody makes room again. */
class DiskFullIT {

    /** Several times what the database takes for itself: it is somebody else's file that fills the disk. */
    private static final String SIZE = "96m";
    private static final int A_PAGE = 4096;
    private static final int SENT_BEFORE = 100;
    private static final int MOST_SENT = 2000;
    private static final int REFUSED = 5;
    private static final int LONGEST_WAIT_SECONDS = 60;
    private static final int LONGEST_STOP_SECONDS = 20;
    private static final int SECONDS_FULL = Integer.getInteger("full", 0);

    @TempDir
    private Path data;

    @Test
    void saysSoLosesNothingAndGoesOnByItself() throws Exception {
        onASmall(disk -> goesOn("Embedded", disk, Map.of("BREAKOUT_DATA", disk.toString())));
    }

    /** Its tables lie there. */
    @Test
    void doesSoWhereTheDiskOfPostgresIsFull() throws Exception {
        onASmall(disk -> {
            try (var postgres = new Postgres.Alone(disk)) {
                goesOn("PostgreSQL", disk, postgres.settings());
            }
        });
    }

    private interface Use {
        void of(Path disk) throws Exception;
    }

    private void onASmall(Use use) throws Exception {
        Path disk = Files.createDirectory(data.resolve("disk"));
        assumeTrue(done("mount", "-t", "tmpfs", "-o", "size=" + SIZE, "tmpfs", disk.toString()),
                "no small disk can be mounted");
        try {
            use.of(disk);
        } finally {
            done("umount", "-l", disk.toString());
        }
    }

    private void goesOn(String database, Path disk, Map<String, String> settings) {
        Map<String, String> environment = new HashMap<>(settings);
        environment.put("BREAKOUT_FACILITATOR_PASSWORD", PackagedApp.PASSWORD);
        environment.putIfAbsent("BREAKOUT_DATA", data.resolve("keys").toString());
        try (var app = new PackagedApp(data, environment)) {
            Hall hall = Hall.open(app, Map.of());
            hall.round(1, "opening", 10).statusCode(200);
            var kenya = hall.join("Kenya");
            var others = Stream.of("Ghana", "Kiribati", "Nepal", "Peru", "Qatar", "Samoa", "Togo", "Tonga").map(hall::join)
                    .toList();
            var chile = hall.join("Chile");
            List<String> acknowledged = new ArrayList<>();
            for (int sent = 0; sent < SENT_BEFORE; sent++) {
                acknowledged.add(kenya.answer(1, "A drone looks at the beacon " + sent));
            }
            Path filler = disk.resolve("filler");
            fill(filler);
            acknowledged.addAll(sentUntilRefused(others));
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(SECONDS_FULL));
            assertTrue(filler.toFile().delete());
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_WAIT_SECONDS);
            String later = UUID.randomUUID().toString();
            var reply = send(chile, later);
            while (reply.extract().statusCode() != 201) {
                assertTrue(System.nanoTime() < end, "it does not go on: " + reply.extract().asString());
                LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
                reply = send(chile, later);
            }
            acknowledged.add(later);
            assertTrue(there(hall).containsAll(acknowledged), "lost");
            fill(filler);
            acknowledged.addAll(sentUntilRefused(others));
            long stopped = System.nanoTime();
            app.stop();
            assertTrue(System.nanoTime() - stopped < TimeUnit.SECONDS.toNanos(LONGEST_STOP_SECONDS), "it does not stop");
            assertTrue(filler.toFile().delete());
            app.start();
            List<String> found = there(hall);
            assertTrue(found.containsAll(acknowledged), "lost");
            assertEquals(found.size(), found.stream().distinct().count(), "doubled");
            System.out.printf("%s on a full disk: %d acknowledged, 0 lost, others refused with 503; it went on by itself%n",
                    database, acknowledged.size());
        }
    }

    /** @return what was still taken, before each of them was refused */
    private static List<String> sentUntilRefused(List<Hall.Delegate> delegates) {
        List<String> taken = new ArrayList<>();
        int refused = 0;
        for (int sent = 0; sent < MOST_SENT && refused < REFUSED; sent++) {
            String id = UUID.randomUUID().toString();
            var refusal = send(delegates.get(sent % delegates.size()), id);
            if (refusal.extract().statusCode() == 201) {
                taken.add(id);
            } else {
                refusal.statusCode(503).header("Retry-After", notNullValue()).body("type", equalTo("urn:breakout:disk_failed"));
                refused++;
            }
        }
        assertEquals(REFUSED, refused, "the disk was never full");
        return taken;
    }

    private static ValidatableResponse send(Hall.Delegate who, String id) {
        return who.send(id, Map.of("question", 1, "text", "Sensors on seal " + id + " report every opening. ".repeat(20)));
    }

    private static List<String> there(Hall hall) {
        return hall.staff().get(hall.at("/answers")).then().statusCode(200).extract().path("id");
    }

    /** Leaves no page free. */
    private static void fill(Path filler) {
        try (var out = Files.newOutputStream(filler)) {
            while (true) {
                out.write(new byte[A_PAGE]);
            }
        } catch (IOException full) {
            // as it should be
        }
    }

    private static boolean done(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
    }
}
