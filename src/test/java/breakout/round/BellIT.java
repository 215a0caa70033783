package breakout.round;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.vertx.core.Future;

import breakout.Crowd;
import breakout.Crowd.Told;
import breakout.Hall;
import breakout.Kept;

/**
 * A hall sends in the last second before the bell: every answer gets one verdict, and the report holds what was acknowledged.
 */
@Isolated
class BellIT {

    private static final int SUBMITS = Integer.getInteger("submits", 1000);
    private static final int CONNECTIONS = Integer.getInteger("connections", 500);
    /** In the round every delegate has sent something before, as a hall does. */
    private static final double ROUND_MINUTES = 0.2;
    private static final Duration BEFORE = Duration.ofSeconds(8);
    private static final Duration RUSH = Duration.ofSeconds(1);
    /** Of a hundred answers, so many are sent only when the round takes nothing any more. */
    private static final int TOO_LATE_PERCENT = 10;
    /** One delegate in so many is still writing: it is kept in the last moment, and collected. */
    private static final int WRITING_AT_THE_END = 10;
    private static final Random RANDOM = new Random(217);

    private final ConcurrentLinkedQueue<Told> told = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Told> kept = new ConcurrentLinkedQueue<>();
    private Crowd crowd;

    @ParameterizedTest
    @CsvSource({ "EMBEDDED, 0", "EMBEDDED, 2", "IN_POSTGRES, 2" })
    void givesEveryAnswerOneVerdictAndReportsWhatItAcknowledged(Kept where, int graceSeconds, @TempDir Path data) {
        try (var app = where.started(data)) {
            Hall hall = Hall.open(app, Map.of("groups", 10, "graceSeconds", graceSeconds));
            crowd = new Crowd(app, hall.code, CONNECTIONS);
            Instant bell = Instant.parse(hall.round(1, "opening", ROUND_MINUTES).statusCode(200).extract().path("deadline"));
            Instant end = bell.plusSeconds(graceSeconds);
            List<Future<Void>> delegates = new ArrayList<>();
            for (int seat = 0; seat < CONNECTIONS; seat++) {
                delegates.add(send(seat, times(seat, bell, end)));
            }
            for (int seat = 0; seat < CONNECTIONS; seat += WRITING_AT_THE_END) {
                delegates.add(keep(seat, end));
            }
            Duration drained = closed(hall, end);
            Set<String> atClose = answers(hall);
            Crowd.await(Future.all(delegates));
            Instant toldAll = Instant.now();
            assertEquals(SUBMITS + CONNECTIONS, told.size(), "verdicts");
            told.forEach(each -> assertEquals(verdict(each.arrival(), bell, end), verdict(each), each::toString));
            kept.forEach(each -> assertEquals(each.arrival().isBefore(end) ? 204 : 409, each.status(), each::toString));
            Set<String> acknowledged = Stream.concat(told.stream(), kept.stream()).filter(Told::taken).map(Told::id)
                    .collect(Collectors.toSet());
            report(where, graceSeconds, bell.minus(RUSH), drained, toldAll);
            assertSame(acknowledged, answers(hall), "among the answers");
            assertSame(acknowledged, atClose, "when the round was told closed, and final");
            assertEquals(acknowledged.size(), reported(hall), "the report is of those acknowledged");
        } finally {
            crowd.close();
        }
    }

    private static void assertSame(Set<String> acknowledged, Set<String> held, String where) {
        assertEquals(0, acknowledged.stream().filter(id -> !held.contains(id)).count(), "missing " + where);
        assertEquals(acknowledged.size(), held.size(), "not acknowledged, " + where);
    }

    /** One before; then spread over the last second, and some after the end. */
    private static List<Instant> times(int seat, Instant bell, Instant end) {
        List<Instant> times = new ArrayList<>();
        times.add(bell.minus(RUSH).minusNanos(RANDOM.nextLong(BEFORE.toNanos())));
        for (int i = seat; i < SUBMITS; i += CONNECTIONS) {
            long nanos = RANDOM.nextLong(RUSH.toNanos());
            times.add(RANDOM.nextInt(100) < TOO_LATE_PERCENT ? end.plusNanos(nanos / 2) : bell.minusNanos(nanos));
        }
        return times.stream().sorted().toList();
    }

    private Future<Void> send(int seat, List<Instant> times) {
        Future<Void> sent = Future.succeededFuture();
        for (Instant at : times) {
            sent = sent.compose(before -> crowd.after(Duration.between(Instant.now(), at).toMillis()))
                    .compose(now -> crowd.send(seat)).map(each -> {
                        told.add(each);
                        return null;
                    });
        }
        return sent;
    }

    private Future<Void> keep(int seat, Instant end) {
        Instant at = end.minusNanos(RANDOM.nextLong(RUSH.toNanos()));
        return crowd.after(Duration.between(Instant.now(), at).toMillis()).compose(now -> crowd.keep(seat)).map(each -> {
            kept.add(each);
            return null;
        });
    }

    private static String verdict(Instant arrival, Instant bell, Instant end) {
        return arrival.isBefore(bell) ? "in time" : arrival.isBefore(end) ? "late" : "refused";
    }

    private static String verdict(Told told) {
        return switch (told.status()) {
            case 200, 201 -> told.late() ? "late" : "in time";
            case 409 -> "refused";
            default -> "status " + told.status();
        };
    }

    private static Duration closed(Hall hall, Instant end) {
        while (!"CLOSED".equals(given().get(hall.at("")).then().statusCode(200).extract().path("rounds[0].state"))) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
        return Duration.between(end, Instant.now());
    }

    private static Set<String> answers(Hall hall) {
        return new HashSet<>(hall.staff().get(hall.at("/answers")).then().statusCode(200).extract().<List<String>> path("id"));
    }

    private static int reported(Hall hall) {
        return hall.staff().get(hall.at("/report.json")).then().statusCode(200).extract().path("basis.contributions");
    }

    private void report(Kept where, int graceSeconds, Instant rush, Duration drained, Instant toldAll) {
        List<Told> rushed = told.stream().filter(each -> !each.sent().isBefore(rush)).toList();
        Map<String, Long> verdicts = rushed.stream().collect(Collectors.groupingBy(BellIT::verdict, Collectors.counting()));
        List<Long> stamped = rushed.stream().map(each -> Duration.between(each.sent(), each.arrival()).toNanos()).toList();
        List<Long> waited = rushed.stream().map(Told::nanos).toList();
        System.out.printf(
                "%s: bell with %d s of grace: %d submits over %d connections, %s; stamped in p50 %d p99 %d ms, "
                        + "told in p50 %d p95 %d p99 %d ms, %d a second; closed %d ms after the end%n",
                where, graceSeconds, rushed.size(), CONNECTIONS, new TreeMap<>(verdicts), Crowd.percentile(stamped, 50),
                Crowd.percentile(stamped, 99), Crowd.percentile(waited, 50), Crowd.percentile(waited, 95),
                Crowd.percentile(waited, 99), rushed.size() * 1000L / Duration.between(rush, toldAll).toMillis(),
                drained.toMillis());
    }
}
