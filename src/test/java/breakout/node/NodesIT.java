package breakout.node;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

import io.restassured.http.ContentType;
import io.restassured.http.Cookies;
import io.restassured.path.json.JsonPath;
import io.vertx.core.Future;

import breakout.Browser;
import breakout.Crowd;
import breakout.Hall;
import breakout.PackagedApp;
import breakout.PausingProxy;
import breakout.Postgres;

/** Several servers on one database are one product: what is sent to any is seen on all, and one bell rings for them. */
@Isolated
class NodesIT {

    private static final int NODES = Integer.getInteger("nodes", 3);
    private static final int SEATS_A_NODE = Integer.getInteger("seats", 20);
    private static final int ANSWERS_A_SEAT = 3;
    private static final Duration RUSH = Duration.ofSeconds(8);
    private static final Duration SEEN_SOON = Duration.ofSeconds(1);
    private static final double ROUND_MINUTES = 0.4;
    /** Before the bell: the last moment at which a server is cut off or killed. */
    private static final Duration IN_THE_END = Duration.ofSeconds(6);
    private static final Duration CLOSED_AFTER = Duration.ofSeconds(3);
    private static final Duration SAID_WITHIN = Duration.ofSeconds(5);
    private static final String CANNOT_KEEP = "The server cannot keep anything at the moment";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final List<PackagedApp> nodes = new ArrayList<>();
    private final List<Crowd> crowds = new ArrayList<>();
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> refused = new ConcurrentHashMap<>();
    /** With the crowd and the seat of whoever sent it. */
    private final Map<String, int[]> unanswered = new ConcurrentHashMap<>();
    private PausingProxy proxy;
    private Hall hall;

    @BeforeEach
    void start(@TempDir Path data) {
        proxy = new PausingProxy(Postgres.port());
        for (int node = 1; node < NODES; node++) {
            nodes.add(PackagedApp.node(data, Postgres.of(data)));
        }
        nodes.add(PackagedApp.node(data, Postgres.through(proxy.port(), data)));
        hall = Hall.open(nodes.get(0), Map.of("groups", 4, "graceSeconds", 0));
        nodes.forEach(node -> crowds.add(new Crowd(node, hall.code, SEATS_A_NODE)));
    }

    @AfterEach
    void stop() throws Exception {
        crowds.forEach(Crowd::close);
        nodes.forEach(PackagedApp::close);
        proxy.close();
    }

    @Test
    void showEachOtherWhatTheyTakeWithinASecond() {
        hall.round(1, "opening", 10).statusCode(200);
        List<Ear> ears = nodes.stream().map(node -> new Ear(node.at(""), hall)).toList();
        await(() -> ears.stream().allMatch(Ear::hears));
        var told = new ConcurrentLinkedQueue<Long>();
        List<Future<Void>> sent = new ArrayList<>();
        for (Crowd crowd : crowds) {
            for (int i = 0; i < SEATS_A_NODE * ANSWERS_A_SEAT; i++) {
                int seat = i % SEATS_A_NODE;
                sent.add(crowd.after(ThreadLocalRandom.current().nextLong(RUSH.toMillis())).compose(now -> crowd.send(seat))
                        .map(each -> {
                            assertEquals(201, each.status());
                            told.add(System.nanoTime());
                            return null;
                        }));
            }
        }
        Crowd.await(Future.all(sent));
        var asked = new AtomicLong();
        await(() -> {
            asked.set(System.nanoTime());
            return showTheSameBoard(told.size());
        });
        Duration alike = Duration.ofNanos(asked.get() - told.stream().max(Long::compare).orElseThrow());
        await(() -> ears.stream().allMatch(ear -> ear.heardOf(told.size()) != null));
        List<Long> inOrder = told.stream().sorted().toList();
        List<Long> waited = ears.stream().flatMap(ear -> IntStream.range(0, inOrder.size())
                .mapToObj(i -> Math.max(0, ear.heardOf(i + 1) - inOrder.get(i)))).toList();
        System.out.printf(
                "%d nodes: %d answers, seen on every node p50 %d ms, p99 %d ms after they were acknowledged; the same "
                        + "board on all %d ms after the last%n",
                NODES, told.size(), Crowd.percentile(waited, 50),
                Crowd.percentile(waited, 99), alike.toMillis());
        assertTrue(alike.compareTo(SEEN_SOON) <= 0, alike.toString());
        assertTrue(Crowd.percentile(waited, 99) <= SEEN_SOON.toMillis());
        nodes.forEach(node -> assertEquals(told.size(), answers(node).size()));
    }

    /** As those who curate see it, who see it while the round runs. */
    private String board(PackagedApp node) {
        return hall.staff().get(node.at("/api/sessions/" + hall.code + "/board")).then().statusCode(200).extract().asString();
    }

    private boolean showTheSameBoard(int answers) {
        String first = board(nodes.get(0));
        return JsonPath.from(first).getInt("answers") == answers && nodes.stream().allMatch(node -> board(node).equals(first));
    }

    @Test
    void knowOnAllWhoSignedInOrOutOnOneAndEndAStreamWhereverItsListenerIsDismissed() {
        Cookies signedIn = Browser.stranger().formParam("name", "facilitator").formParam("password", PackagedApp.PASSWORD)
                .post(nodes.get(0).at("/sign-in")).then().statusCode(303).extract().detailedCookies();
        var last = nodes.get(NODES - 1).at("/account");
        assertEquals(200, Browser.stranger().cookies(signedIn).get(last).statusCode());
        Browser.stranger().cookies(signedIn).post(nodes.get(1).at("/sign-out")).then().statusCode(303);
        assertEquals(303, Browser.stranger().cookies(signedIn).get(last).statusCode());
        String key = hall.rapporteur(null).key;
        int rapporteur = hall.staff().get(hall.at("/rapporteurs")).then().statusCode(200).extract().path("id[0]");
        var seat = given().contentType(ContentType.JSON).body(Map.of("delegation", "Kenya")).post(hall.at("/seats")).jsonPath();
        var there = nodes.get(NODES - 1).at("");
        var relieved = new Ear(there, hall, "Bearer " + key);
        var removed = new Ear(there, hall, "Bearer " + seat.getString("token"));
        await(() -> relieved.hears() && removed.hears());
        hall.staff().delete(hall.at("/rapporteurs/" + rapporteur)).then().statusCode(204);
        await(relieved::hasEnded);
        assertTrue(removed.hears());
        hall.staff().delete(hall.at("/seats/" + seat.getInt("seat"))).then().statusCode(204);
        await(removed::hasEnded);
    }

    @Test
    void tellThoseAtOneDeskWhereTheOtherIs() {
        String ana = "Bearer " + hall.rapporteur(null).key;
        String ben = "Bearer " + hall.rapporteur(null).key;
        say(nodes.get(0), ana, Map.of("place", "message-1"));
        await(() -> seen(nodes.get(NODES - 1), ben).contains("here-message-1"));
        assertFalse(seen(nodes.get(NODES - 1), ana).contains("here-message-1"));
        say(nodes.get(1), ana, Map.of("place", "message-2"));
        await(() -> nodes.stream().allMatch(node -> seen(node, ben).contains("here-message-2")));
        say(nodes.get(NODES - 1), ana, Map.of("place", "message-2", "left", "true"));
        await(() -> nodes.stream().noneMatch(node -> seen(node, ben).contains("here-message-2")));
    }

    private void say(PackagedApp node, String who, Map<String, String> words) {
        given().header("Authorization", who).formParams(words).post(node.at("/desk/" + hall.code + "/whereabouts")).then()
                .statusCode(204);
    }

    private String seen(PackagedApp node, String who) {
        return given().header("Authorization", who).get(node.at("/desk/" + hall.code + "/whereabouts")).then().statusCode(200)
                .extract().asString();
    }

    @Test
    void closeTheRoundWithoutOneThatIsCutOffFromTheDatabase() {
        var ear = new Ear(nodes.get(NODES - 1).at(""), hall);
        await(ear::hears);
        closesWithout(() -> {
            proxy.pause();
            saysSo(nodes.get(NODES - 1), ear);
        });
        assertEquals(503, given().get(nodes.get(NODES - 1).at("/q/health/ready")).statusCode());
        proxy.resume();
        await(() -> given().get(nodes.get(NODES - 1).at("/q/health/ready")).statusCode() == 200);
        assertEquals(acknowledged, answers(nodes.get(NODES - 1)), "what it had begun to write came afterwards");
    }

    /** On its pages, and by the end of what it tells. */
    private static void saysSo(PackagedApp cutOff, Ear ear) {
        long paused = System.nanoTime();
        var page = HttpRequest.newBuilder(cutOff.at("/")).header("Accept", "text/html").header("Accept-Language", "en")
                .timeout(Duration.ofMillis(500)).build();
        await(() -> told(page).map(said -> said.statusCode() == 503 && said.body().contains(CANNOT_KEEP)).orElse(false));
        Duration said = Duration.ofNanos(System.nanoTime() - paused);
        await(ear::hasEnded);
        Duration ended = Duration.ofNanos(System.nanoTime() - paused);
        System.out.printf("Cut off: its pages said so after %d ms, its streams ended after %d ms%n", said.toMillis(),
                ended.toMillis());
        assertTrue(said.compareTo(SAID_WITHIN) <= 0, "said after " + said);
        assertTrue(ended.compareTo(SAID_WITHIN) <= 0, "ended after " + ended);
    }

    /** Nothing, where it waits for the database. */
    private static Optional<HttpResponse<String>> told(HttpRequest page) {
        try {
            return Optional.of(HttpClient.newHttpClient().send(page, BodyHandlers.ofString()));
        } catch (IOException notYet) {
            return Optional.empty();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void closeTheRoundWithoutOneThatWasKilled() {
        closesWithout(nodes.get(NODES - 1)::kill);
    }

    private void closesWithout(Runnable losingTheLast) {
        Instant bell = Instant.parse(hall.round(1, "opening", ROUND_MINUTES).statusCode(200).extract().path("deadline"));
        List<Future<Void>> writing = new ArrayList<>();
        for (int crowd = 0; crowd < crowds.size(); crowd++) {
            for (int seat = 0; seat < SEATS_A_NODE; seat++) {
                writing.add(write(crowd, seat, bell));
            }
        }
        sleepUntil(bell.minus(IN_THE_END));
        losingTheLast.run();
        sleepUntil(bell);
        await(() -> "CLOSED".equals(given().get(hall.at("")).then().statusCode(200).extract().path("rounds[0].state")));
        Duration late = Duration.between(bell, Instant.now());
        Set<String> atClose = answers(nodes.get(0));
        Crowd.await(Future.all(writing));
        // whoever had no reply comes to another server, with the same words under the same identity
        unanswered.forEach(
                (id, whose) -> note(id, Crowd.await(crowds.get(0).sendAs(crowds.get(whose[0]).token(whose[1]), id)).status()));
        System.out.printf(
                "%d nodes, one lost: closed %d ms after the bell; %d answers acknowledged, %d refused, %d had no reply%n",
                NODES, late.toMillis(), acknowledged.size(), refused.size(), unanswered.size());
        assertTrue(late.compareTo(CLOSED_AFTER) <= 0, late + " late");
        assertEquals(acknowledged, atClose, "the set is what was acknowledged");
        for (PackagedApp node : nodes.subList(0, NODES - 1)) {
            assertEquals(acknowledged, answers(node));
        }
        assertTrue(acknowledged.size() > SEATS_A_NODE);
        hall.staff().get(hall.at("/audit")).then().statusCode(200)
                .body("lines.findAll { it.deed == 'sealed' }.size()", equalTo(1));
    }

    /** One answer after the other, until somewhat after the bell. */
    private Future<Void> write(int crowd, int seat, Instant bell) {
        if (Instant.now().isAfter(bell.plusMillis(500))) {
            return Future.succeededFuture();
        }
        String id = UUID.randomUUID().toString();
        Crowd mine = crowds.get(crowd);
        return mine.after(ThreadLocalRandom.current().nextLong(800)).compose(now -> mine.send(seat, id)).map(told -> {
            if (told.status() >= 500) {
                unanswered.put(id, new int[] { crowd, seat });
            } else {
                note(id, told.status());
            }
            return told.status();
        }).recover(noReply -> {
            unanswered.put(id, new int[] { crowd, seat });
            return Future.succeededFuture(500);
        }).compose(status -> status >= 500 ? Future.succeededFuture() : write(crowd, seat, bell));
    }

    private void note(String id, int status) {
        if (status < 300) {
            acknowledged.add(id);
        } else {
            refused.put(id, status);
            assertEquals(409, status);
        }
    }

    private Set<String> answers(PackagedApp node) {
        List<String> ids = hall.staff().get(node.at("/api/sessions/" + hall.code + "/answers")).then().statusCode(200).extract()
                .path("id");
        assertEquals(ids.size(), new HashSet<>(ids).size(), "doubled");
        return new HashSet<>(ids);
    }

    private static void await(BooleanSupplier reached) {
        for (long end = System.nanoTime() + PATIENCE.toNanos(); !reached.getAsBoolean();) {
            assertTrue(System.nanoTime() < end, "not within " + PATIENCE);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    private static void sleepUntil(Instant then) {
        while (Instant.now().isBefore(then)) {
            LockSupport.parkNanos(Duration.between(Instant.now(), then).toNanos());
        }
    }
}
