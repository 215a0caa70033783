package breakout.live;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.lessThan;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;

import breakout.Account;
import breakout.Browser;
import breakout.Hall;
import breakout.MovableClock;

/** A stream of somebody who runs the session lasts as long as what they were let in by, and keeps that in use. */
@QuarkusTest
@Timeout(60)
class AttendanceTest {

    private static final long AT_MOST_MILLIS = 2_000;
    private static final Duration NEARLY_IDLE = Duration.ofMinutes(14);

    @Inject
    Attendance attendance;

    @Inject
    MovableClock clock;

    private Hall hall;
    private Account guest;

    @BeforeEach
    void comeIn() {
        hall = Hall.open(Map.of("groups", 2));
        guest = Account.coFacilitator(hall);
    }

    @Test
    void endsWithASignOutEverywhere() throws Exception {
        CompletableFuture<Long> one = follow(guest.browser);
        CompletableFuture<Long> two = follow(guest.signIn());
        CompletableFuture<Long> facilitators = follow(Browser.facilitator());
        long out = System.nanoTime();
        guest.browser.post("/sign-out/everywhere", Map.of()).then().statusCode(303);
        endsSoon(one, out);
        endsSoon(two, out);
        assertFalse(facilitators.isDone());
    }

    @Test
    void endsWithItsOwnSignOutAlone() throws Exception {
        Browser elsewhere = guest.signIn();
        CompletableFuture<Long> here = follow(guest.browser);
        CompletableFuture<Long> there = follow(elsewhere);
        long out = System.nanoTime();
        guest.browser.post("/sign-out", Map.of()).then().statusCode(303);
        endsSoon(here, out);
        assertFalse(there.isDone());
    }

    @Test
    void endsWithTheDismissalOfItsListener() throws Exception {
        CompletableFuture<Long> stream = follow(guest.browser);
        Browser facilitator = Browser.facilitator();
        long out = System.nanoTime();
        facilitator.post("/console/" + hall.code + "/staff/" + guest.id(facilitator, hall) + "/dismissal", Map.of()).then()
                .statusCode(303);
        endsSoon(stream, out);
        guest.browser.get("/console/" + hall.code).then().statusCode(404);
    }

    @Test
    void endsWithTheKeyOfARapporteur() throws Exception {
        String pass = "breakout-rapporteur-" + hall.code;
        CompletableFuture<Long> stream = follow(Browser.rapporteur(hall), pass);
        CompletableFuture<Long> stays = follow(Browser.rapporteur(hall), pass);
        int id = hall.staff().get(hall.at("/rapporteurs")).then().extract().path("id[0]");
        long out = System.nanoTime();
        hall.staff().delete(hall.at("/rapporteurs/" + id)).then().statusCode(204);
        endsSoon(stream, out);
        attendance.look();
        assertFalse(stays.isDone());
    }

    @Test
    void keepsTheSignInInUseWhileNothingHappens() throws Exception {
        CompletableFuture<Long> stream = follow(guest.browser);
        for (int quarters = 0; quarters < 4; quarters++) {
            clock.advance(NEARLY_IDLE);
            attendance.look();
        }
        guest.browser.get("/account").then().statusCode(200);
        assertFalse(stream.isDone());
        clock.advance(Duration.ofHours(12));
        long over = System.nanoTime();
        attendance.look();
        endsSoon(stream, over);
    }

    private static void endsSoon(CompletableFuture<Long> stream, long since) throws Exception {
        assertThat(TimeUnit.NANOSECONDS.toMillis(stream.get(AT_MOST_MILLIS, TimeUnit.MILLISECONDS) - since),
                lessThan(AT_MOST_MILLIS));
    }

    private static void beside(Runnable listening) {
        var thread = new Thread(listening, "listener");
        thread.setDaemon(true);
        thread.start();
    }

    /** Follows the session, from the moment this returns; the future is when the stream ended. */
    private CompletableFuture<Long> follow(Browser browser) throws Exception {
        return follow(browser, "breakout-staff");
    }

    private CompletableFuture<Long> follow(Browser browser, String pass) throws Exception {
        int before = attendance.present();
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + hall.at("/live")))
                .header("Cookie", pass + "=" + browser.cookie(pass)).build();
        var told = new CountDownLatch(1);
        CompletableFuture<Long> ended = CompletableFuture.supplyAsync(() -> {
            try (var lines = HttpClient.newHttpClient().send(request, BodyHandlers.ofLines()).body()) {
                lines.forEach(line -> told.countDown());
                return System.nanoTime();
            } catch (Exception failed) {
                throw new AssertionError(failed);
            }
        }, AttendanceTest::beside);
        told.await();
        while (attendance.present() == before) {
            Thread.onSpinWait();
        }
        assertEquals(before + 1, attendance.present());
        return ended;
    }
}
