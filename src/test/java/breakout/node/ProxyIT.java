package breakout.node;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.vertx.core.Future;

import breakout.Crowd;
import breakout.Hall;
import breakout.PackagedApp;
import breakout.PausingProxy;
import breakout.Postgres;

/** Behind the proxy that ships with them, two servers are one address, and nobody notices that one is lost. */
class ProxyIT {

    private static final int SEATS = 20;
    private static final int EARS = 10;
    private static final Duration AT_ONCE = Duration.ofSeconds(1);
    private static final Duration WRITING = Duration.ofSeconds(10);
    private static final Duration UNTIL_ONE_IS_LOST = Duration.ofSeconds(3);
    /** After which a page gives up and sends again. */
    private static final Duration PATIENCE_OF_A_PAGE = Duration.ofSeconds(8);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private PausingProxy network;
    private PackagedApp first;
    private PackagedApp second;
    private Nginx proxy;
    private Hall hall;
    private Crowd crowd;
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final Map<String, String> failed = new ConcurrentHashMap<>();
    private final Collection<Long> waited = new ConcurrentLinkedQueue<>();

    @BeforeEach
    void start(@TempDir Path data) {
        Nginx.isNeeded();
        network = new PausingProxy(Postgres.port());
        first = PackagedApp.node(data, Nginx.before(Postgres.of(data)));
        second = PackagedApp.node(data, Nginx.before(Postgres.through(network.port(), data)));
        proxy = new Nginx(data, first.at(""), second.at(""));
        hall = Hall.open(proxy.home(), Map.of());
        crowd = new Crowd(proxy.home(), hall.code, SEATS);
        hall.round(1, "opening", 10).statusCode(200);
    }

    @AfterEach
    void stop() throws Exception {
        if (crowd != null) {
            crowd.close();
            proxy.close();
            first.close();
            second.close();
            network.close();
        }
    }

    @Test
    void passesTheStreamOnWordByWord() {
        List<Long> firstWords = new ArrayList<>();
        List<Ear> ears = new ArrayList<>();
        for (int ear = 0; ear < EARS; ear++) {
            long asked = System.nanoTime();
            ears.add(new Ear(proxy.home(), hall));
            await(ears.get(ear)::hears);
            firstWords.add(System.nanoTime() - asked);
        }
        List<Long> laterWords = new ArrayList<>();
        for (int answer = 1; answer <= SEATS; answer++) {
            int answers = answer;
            assertEquals(201, Crowd.await(crowd.send(answer - 1)).status());
            long told = System.nanoTime();
            await(() -> ears.stream().allMatch(ear -> ear.heardOf(answers) != null));
            ears.forEach(ear -> laterWords.add(Math.max(0, ear.heardOf(answers) - told)));
        }
        System.out.printf("Through the proxy: first words p50 %d ms, all within %d ms; an answer seen p50 %d ms, p99 %d ms%n",
                Crowd.percentile(firstWords, 50), Crowd.percentile(firstWords, 100), Crowd.percentile(laterWords, 50),
                Crowd.percentile(laterWords, 99));
        assertTrue(Crowd.percentile(firstWords, 100) <= AT_ONCE.toMillis());
        assertTrue(Crowd.percentile(laterWords, 99) <= AT_ONCE.toMillis());
    }

    @Test
    void letsNobodyNoticeThatAServerIsKilled() {
        writeWhile("killed", second::kill);
        long asked = System.nanoTime();
        var ear = new Ear(proxy.home(), hall);
        await(ear::hears);
        assertTrue(System.nanoTime() - asked <= AT_ONCE.toNanos());
    }

    @Test
    void letsNobodyNoticeThatAServerIsCutOffFromTheDatabase() {
        try {
            writeWhile("cut off", network::pause);
        } finally {
            network.resume();
        }
    }

    @Test
    void saysWhenToComeBackWhereNoServerIsLeft() {
        second.kill();
        first.kill();
        assertNotNull(given().get(hall.at("")).then().statusCode(503).extract().header("Retry-After"));
        first.start();
        await(() -> given().get(hall.at("")).statusCode() == 200);
    }

    @Test
    void passesOnNeitherWhatAClientSaysOfItselfNorWhatIsForOperators() {
        var claiming = Map.of("X-Forwarded-Proto", "https", "X-Forwarded-Ssl", "on");
        assertNotNull(given().headers(claiming).get(first.at("/")).getHeader("Strict-Transport-Security"));
        assertNull(given().headers(claiming).get(proxy.home()).getHeader("Strict-Transport-Security"));
        assertEquals(200, given().get(first.at("/q/metrics")).statusCode());
        assertEquals(404, given().get(proxy.home() + "/q/metrics").statusCode());
    }

    private void writeWhile(String how, Runnable losingTheSecond) {
        Instant begun = Instant.now();
        List<Future<Void>> writing = new ArrayList<>();
        for (int seat = 0; seat < SEATS; seat++) {
            writing.add(write(seat, begun.plus(WRITING)));
        }
        Crowd.await(crowd.after(UNTIL_ONE_IS_LOST.toMillis()));
        losingTheSecond.run();
        Crowd.await(Future.all(writing));
        List<Long> all = List.copyOf(waited);
        System.out.printf("Through the proxy, one of two servers %s: %d acknowledged, %d failed; p50 %d ms, p99 %d ms, at most"
                + " %d ms%n", how, acknowledged.size(), failed.size(), Crowd.percentile(all, 50), Crowd.percentile(all, 99),
                Crowd.percentile(all, 100));
        assertEquals(Map.of(), failed);
        assertTrue(Crowd.percentile(all, 100) < PATIENCE_OF_A_PAGE.toMillis());
        List<String> kept = hall.staff().get(first.at("/api/sessions/" + hall.code + "/answers")).then().statusCode(200)
                .extract()
                .path("id");
        assertEquals(acknowledged.size(), kept.size());
        assertEquals(acknowledged, new HashSet<>(kept));
    }

    /** One answer after the other, until then. */
    private Future<Void> write(int seat, Instant end) {
        if (Instant.now().isAfter(end)) {
            return Future.succeededFuture();
        }
        String id = UUID.randomUUID().toString();
        return crowd.after(ThreadLocalRandom.current().nextLong(800)).compose(now -> crowd.send(seat, id)).map(told -> {
            waited.add(told.nanos());
            if (told.taken()) {
                acknowledged.add(id);
            } else {
                failed.put(id, String.valueOf(told.status()));
            }
            return told;
        }).recover(noReply -> {
            failed.put(id, String.valueOf(noReply));
            return Future.succeededFuture();
        }).compose(told -> write(seat, end));
    }

    private static void await(BooleanSupplier reached) {
        for (long end = System.nanoTime() + PATIENCE.toNanos(); !reached.getAsBoolean();) {
            assertTrue(System.nanoTime() < end, "not within " + PATIENCE);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }
}
