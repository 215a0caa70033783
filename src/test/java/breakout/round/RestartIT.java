package breakout.round;

import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.restassured.path.json.JsonPath;

import breakout.Hall;
import breakout.Kept;

/** The server dies in the midst of a round: when it is back, the round has the time left that it had, and the console tells. */
@Isolated
class RestartIT {

    private static final int RESTARTS = Integer.getInteger("restarts", 3);
    private static final long MOST_OFF_MILLIS = 1_500;
    private static final Random RANDOM = new Random(217);

    @ParameterizedTest
    @EnumSource
    void keepsTheTimeThatIsLeft(Kept kept, @TempDir Path data) throws InterruptedException {
        var app = kept.started(data);
        List<Long> off = new ArrayList<>();
        try {
            Hall hall = Hall.open(app, Map.of("groups", 2));
            hall.round(1, "opening", 60).statusCode(200);
            for (int restart = 0; restart < RESTARTS; restart++) {
                // killed at any moment of a second, since a second is how often the time left is kept
                TimeUnit.MILLISECONDS.sleep(1_000 + RANDOM.nextInt(1_000));
                Duration left = left(hall);
                app.kill();
                app.start();
                off.add(left(hall).minus(left).toMillis());
            }
            System.out.printf("%s: restarted %d times in the midst of a round: the time left was off by %d to %d ms%n", kept,
                    RESTARTS,
                    off.stream().mapToLong(Long::longValue).min().orElseThrow(),
                    off.stream().mapToLong(Long::longValue).max().orElseThrow());
            off.forEach(each -> assertTrue(Math.abs(each) <= MOST_OFF_MILLIS, off::toString));
            hall.join("Kenya").answer(1, "Still here.");
            hall.staff().header("Accept-Language", "en").get(app.at("/console/" + hall.code)).then().statusCode(200)
                    .body(containsString("The server was away; round 1 was given"));
        } finally {
            app.close();
        }
    }

    private static Duration left(Hall hall) {
        JsonPath seen = hall.staff().get(hall.at("")).then().statusCode(200).extract().jsonPath();
        assertEquals("OPEN", seen.getString("rounds[0].state"));
        return Duration.between(Instant.parse(seen.getString("now")), Instant.parse(seen.getString("rounds[0].deadline")));
    }
}
