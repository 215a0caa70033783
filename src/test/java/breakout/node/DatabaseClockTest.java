package breakout.node;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.Callable;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;

import breakout.Hall;
import breakout.kernel.SteadyClock;

@QuarkusTest
class DatabaseClockTest {

    private static final Duration AHEAD = Duration.ofSeconds(90);
    private static final long QUICK = 2;
    /** Half of it is more than a server may be uncertain. */
    private static final long SLOW = 600;
    private static final Duration CLOSE = Duration.ofMillis(200);

    @Inject
    DatabaseClock here;

    private final SteadyClock clock = new SteadyClock();
    private final Queue<Long> roundTrips = new ArrayDeque<>();

    @Test
    void isSetByTheQuickestOfItsAnswers() {
        look(SLOW, QUICK, SLOW);
        Duration off = Duration.between(Instant.now().plus(AHEAD), clock.instant()).abs();
        assertTrue(off.compareTo(CLOSE) < 0, "off by " + off);
    }

    @Test
    void isUncertainWhereEveryAnswerIsSlowAndUntilOneIsNot() {
        assertTrue(look(SLOW, SLOW, SLOW).isUncertain());
        assertFalse(look(SLOW, SLOW, QUICK).isUncertain());
    }

    @Test
    void goesOnByAQuickAnswerWhileOthersAreSlow() {
        DatabaseClock looking = look(QUICK, SLOW, SLOW);
        roundTrips.addAll(List.of(SLOW, SLOW, SLOW));
        looking.look();
        assertFalse(looking.isUncertain());
    }

    @Test
    void letsAServerTakeNoAnswersWhileItIsUncertain() {
        Hall hall = Hall.open(Map.of("groups", 1));
        hall.round(1, "opening").statusCode(200);
        Hall.Delegate kenya = hall.join("Kenya");
        Map<String, ?> answer = Map.of("question", 1, "text", "Seals that report every opening.");
        String id = UUID.randomUUID().toString();
        here.isKnownTo(Duration.ofMillis(251));
        try {
            kenya.send(id, answer).statusCode(503).header("Retry-After", "5").body("type", equalTo("urn:breakout:disk_failed"));
            given().get(hall.at("")).then().statusCode(200);
        } finally {
            here.isKnownTo(Duration.ZERO);
        }
        kenya.send(id, answer).statusCode(201);
    }

    private DatabaseClock look(long... millis) {
        for (long each : millis) {
            roundTrips.add(each);
        }
        var looking = new DatabaseClock(clock, database(), null, null);
        looking.look();
        return looking;
    }

    /** Whose clock is ahead, and whose answers take long on their way there. */
    private AgroalDataSource database() {
        var answer = fake(ResultSet.class, Map.of("next", () -> true, "getObject",
                () -> Instant.now().plus(AHEAD).atOffset(ZoneOffset.UTC)));
        var statement = fake(Statement.class, Map.of("executeQuery", () -> {
            Thread.sleep(roundTrips.remove());
            return answer;
        }));
        var connection = fake(Connection.class, Map.of("createStatement", () -> statement));
        return fake(AgroalDataSource.class, Map.of("getConnection", () -> connection));
    }

    private static <T> T fake(Class<T> type, Map<String, Callable<?>> answers) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type },
                (fake, method, given) -> answers.containsKey(method.getName()) ? answers.get(method.getName()).call() : null));
    }
}
