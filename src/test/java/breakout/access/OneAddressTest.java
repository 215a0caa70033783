package breakout.access;

import static breakout.Browser.stranger;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;

import breakout.Browser;
import breakout.Hall;
import breakout.MovableClock;
import breakout.kernel.Secret;
import breakout.session.Session;

/** A hall shares one address, and so does whoever guesses codes in it. */
@QuarkusTest
class OneAddressTest {

    private static final int DELEGATES = Integer.getInteger("delegates", 300);
    private static final int SECONDS = Integer.getInteger("seconds", 15);
    private static final int GUESSES_A_SECOND = Integer.getInteger("guesses", 200);
    private static final String HERE = "127.0.0.1";
    private static final int MINUTE = 60;
    private static final long PATIENCE_MILLIS = 2_000;
    private static final int EVERY_THIRD_BY_LINK = 3;
    private static final int CODE_LENGTH = 8;

    @Inject
    Credentials credentials;

    @Inject
    MovableClock clock;

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private Knocks knocks;
    private Hall hall;
    private String link;

    @BeforeEach
    void open() {
        knocks = new Knocks(credentials, clock);
        QuarkusMock.installMockForType(knocks, Knocks.class);
        hall = Hall.open(Map.of("groups", 6));
        link = QuarkusTransaction.requiringNew().call(() -> Session.withCode(hall.code).orElseThrow().door().link());
    }

    /**
     * As it is, the hall sits down four times as fast as it may; with {@code -Dseconds=60} it has the promised minute, and the
     * wait is looked at too.
     */
    @Test
    void seatsAHallAtOneAddressWhileSomebodyGuessesThere() throws Exception {
        List<CompletableFuture<Integer>> guesses = new CopyOnWriteArrayList<>();
        var joined = new ArrayList<CompletableFuture<Integer>>();
        List<Long> millis = new ArrayList<>();
        var guesser = Executors.newSingleThreadScheduledExecutor();
        var hallIsFull = Executors.newSingleThreadScheduledExecutor();
        try {
            guesser.scheduleAtFixedRate(() -> guesses.add(guess()), 0, TimeUnit.SECONDS.toMicros(1) / GUESSES_A_SECOND,
                    TimeUnit.MICROSECONDS);
            for (int i = 0; i < DELEGATES; i++) {
                int delegate = i;
                var seat = new CompletableFuture<Integer>();
                joined.add(seat);
                hallIsFull.schedule(() -> {
                    long asked = System.nanoTime();
                    join(delegate).whenComplete((told, failed) -> {
                        synchronized (millis) {
                            millis.add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - asked));
                        }
                        seat.complete(failed == null ? told.statusCode() : -1);
                    });
                }, SECONDS * 1_000L * i / DELEGATES, TimeUnit.MILLISECONDS);
            }
            for (int i = 0; i < DELEGATES; i++) {
                assertEquals(i % EVERY_THIRD_BY_LINK == 0 ? 303 : 201, joined.get(i).get(1, TimeUnit.MINUTES));
            }
        } finally {
            guesser.shutdown();
            hallIsFull.shutdownNow();
        }
        assertTrue(guesser.awaitTermination(1, TimeUnit.MINUTES));
        Map<Integer, Long> guessed = guesses.stream().map(CompletableFuture::join)
                .collect(Collectors.groupingBy(told -> told, Collectors.counting()));
        millis.sort(null);
        long p95 = millis.get((int) (0.95 * millis.size()));
        System.out.printf("%d joined at one address within %d s, p95 %d ms, while %d wrong codes came from there: %s%n",
                DELEGATES, SECONDS, p95, guesses.size(), guessed);
        assertTrue(SECONDS < MINUTE || p95 <= PATIENCE_MILLIS, () -> "p95 " + p95);
        assertTrue(guesses.size() > SECONDS * GUESSES_A_SECOND / 2, () -> "only " + guesses.size() + " guesses");
        assertTrue(Set.of(404, 429).containsAll(guessed.keySet()), () -> "told " + guessed);
        assertTrue(guessed.get(429) > guessed.get(404), () -> "told " + guessed);
    }

    @Test
    void looksAtNoCodeAfterTooManyWereWrongButLetsInByTheLink() {
        for (long i = 0; i < Knocks.HEARD_FROM_ONE; i++) {
            knocks.wrong(HERE);
        }
        Response right = api(hall.code);
        Response wrong = api("WRNGCDAA");
        right.then().statusCode(429).body("type", equalTo("urn:breakout:codes_wrong"));
        assertEquals(wrong.asString().replaceAll("\\d+", "#"), right.asString().replaceAll("\\d+", "#"));
        // one came after the other, and a second may have gone by
        assertEquals(seconds(wrong), seconds(right), 1);
        assertTrue(seconds(right) >= 1);
        for (String call : new String[] { "", "/state", "/live", "/board", "/drafts/1", "/answers", "/report" }) {
            given().header("Authorization", "Bearer guessed").get(hall.at(call)).then().statusCode(429);
        }
        stranger().formParam("delegation", "Peru").post("/j/" + hall.code).then().statusCode(429);
        stranger().formParam("delegation", "Peru").post("/j/" + link).then().statusCode(303);
        hall.staff().get(hall.at("/answers")).then().statusCode(200);
        Browser seated = Browser.known(stranger().formParam("delegation", "Chile").post("/j/" + link));
        seated.get("/seat/" + hall.code).then().statusCode(200);
        seated.get(hall.at("/state")).then().statusCode(200);
    }

    private static int seconds(Response toldToWait) {
        return Integer.parseInt(toldToWait.header("Retry-After"));
    }

    private static Response api(String code) {
        return given().contentType(ContentType.JSON).body(Map.of("delegation", "Peru"))
                .post("/api/sessions/" + code + "/seats");
    }

    private CompletableFuture<HttpResponse<Void>> join(int delegate) {
        boolean byLink = delegate % EVERY_THIRD_BY_LINK == 0;
        String name = "Delegation " + delegate % 60;
        return byLink
                ? post("/j/" + link, "application/x-www-form-urlencoded", "delegation=" + name.replace(' ', '+'))
                : post(hall.at("/seats"), "application/json", "{\"delegation\": \"" + name + "\"}");
    }

    private CompletableFuture<Integer> guess() {
        return post("/api/sessions/" + Secret.code(CODE_LENGTH) + "/seats", "application/json", "{\"delegation\": \"Nobody\"}")
                .thenApply(HttpResponse::statusCode);
    }

    private CompletableFuture<HttpResponse<Void>> post(String address, String type, String body) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RestAssured.port + address))
                .header("Content-Type", type).POST(BodyPublishers.ofString(body)).build();
        return client.sendAsync(request, BodyHandlers.discarding());
    }
}
