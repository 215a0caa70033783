package breakout.round;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

import io.restassured.path.json.JsonPath;

import breakout.Hall;
import breakout.PackagedApp;

/** Somebody sets the server's clock in the midst of a round: nobody in the hall notices. */
@Isolated
class WallClockIT {

    private static final List<String> FOLDERS = List.of("/usr/lib/x86_64-linux-gnu/faketime",
            "/usr/lib/aarch64-linux-gnu/faketime",
            "/usr/lib/faketime", "/usr/lib64/faketime");
    private static final List<Duration> JUMPS = List.of(Duration.ofMinutes(10), Duration.ofMinutes(-10), Duration.ofDays(1),
            Duration.ofDays(-1));
    private static final Duration MOST_OFF = Duration.ofSeconds(1);
    private static final List<Duration> SET_AT_A_RESTART = List.of(Duration.ofMinutes(-14), Duration.ofMinutes(14));
    private static final Duration MOST_OFF_AFTER_A_RESTART = Duration.ofMillis(1_500);

    @TempDir
    private Path data;

    @Test
    void changesNothingWhenTheWallClockJumps() throws Exception {
        Path wall = Files.writeString(data.resolve("wall"), "+0");
        Map<String, String> environment = new HashMap<>(Map.of("BREAKOUT_FACILITATOR_PASSWORD", PackagedApp.PASSWORD));
        environment.putAll(Map.of("LD_PRELOAD", faketime().toString(), "FAKETIME_TIMESTAMP_FILE", wall.toString(),
                "FAKETIME_CACHE_DURATION", "1", "FAKETIME_DONT_FAKE_MONOTONIC", "1",
                // else no timed wait waits, and the process spins
                "FAKETIME_FORCE_MONOTONIC_FIX", "0"));
        try (var app = new PackagedApp(data, environment)) {
            Hall hall = Hall.open(app, Map.of("groups", 2));
            Hall.Delegate kenya = hall.join("Kenya");
            Instant openedAt = now(hall);
            hall.round(1, "opening", 10).statusCode(200);
            long opened = System.nanoTime();
            List<Long> off = new ArrayList<>();
            for (Duration jump : JUMPS) {
                Files.writeString(wall, "%+d".formatted(jump.toSeconds()));
                // the library looks at the file once a second, and nothing outside the process tells that it has
                TimeUnit.MILLISECONDS.sleep(1_500);
                Duration passed = Duration.ofNanos(System.nanoTime() - opened);
                off.add(left(hall).plus(passed).minusMinutes(10).abs().toMillis());
                kenya.answer(1, "Sent after a jump of " + jump);
            }
            System.out.printf("The wall clock jumped by %s: the time left was off by at most %d ms%n", JUMPS,
                    off.stream().mapToLong(Long::longValue).max().orElseThrow());
            off.forEach(each -> assertTrue(each <= MOST_OFF.toMillis(), off::toString));
            // what stands still until the wall's clock is where it was would by now have stood too long to be made good
            TimeUnit.MILLISECONDS.sleep(MOST_OFF_AFTER_A_RESTART.multipliedBy(3).toMillis());
            assertTrue(Duration.between(openedAt, now(hall)).compareTo(Duration.ofMinutes(1)) < 0, "time goes on as it did");
            for (Duration set : SET_AT_A_RESTART) {
                Duration left = left(hall);
                Files.writeString(wall, "%+d".formatted(set.toSeconds()));
                app.kill();
                app.start();
                Duration lost = left(hall).minus(left).abs();
                assertTrue(lost.compareTo(MOST_OFF_AFTER_A_RESTART) <= 0, () -> "set by " + set + ", off by " + lost);
                kenya.answer(1, "Sent after a restart with a clock set by " + set);
            }
        }
    }

    private static Duration left(Hall hall) {
        JsonPath seen = seen(hall);
        return Duration.between(Instant.parse(seen.getString("now")), Instant.parse(seen.getString("rounds[0].deadline")));
    }

    private static Instant now(Hall hall) {
        return Instant.parse(seen(hall).getString("now"));
    }

    private static JsonPath seen(Hall hall) {
        return hall.staff().get(hall.at("")).then().statusCode(200).extract().jsonPath();
    }

    /**
     * The library that sets a process's clock. Where there is none the test skips, with one line; on the build server it fails.
     */
    private static Path faketime() {
        Optional<Path> library = FOLDERS.stream().map(folder -> Path.of(folder, "libfaketimeMT.so.1")).filter(Files::exists)
                .findFirst();
        if (library.isEmpty() && System.getenv("CI") == null) {
            System.out.println("Skipped: there is no libfaketime to set the server's clock with.");
            Assumptions.abort("no libfaketime");
        }
        return library.orElseThrow();
    }
}
