package breakout.projector;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import com.microsoft.playwright.Page;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;

import breakout.AskedOfPostgres;
import breakout.Chromium;
import breakout.Hall;
import breakout.MovableClock;
import breakout.round.Queue;
import breakout.session.Session;
import breakout.slide.Slide;

/** While a round is being closed, the hall sees that it goes on, and how much is still to come. */
@QuarkusTest
@Tag(AskedOfPostgres.IN_A_BROWSER)
class ClosingTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Inject
    MovableClock clock;

    @Inject
    Queue queue;

    private Hall hall;

    @BeforeEach
    void open() {
        hall = Hall.open(Map.of("groups", 1, "graceSeconds", 30));
        hall.round(1, "opening", 1).statusCode(200);
    }

    @ParameterizedTest
    @EnumSource(value = Slide.class, names = { "FOLLOW", "CLOCK", "QUESTION", "COUNT" })
    void countsWhatIsStillBeingWrittenDown(Slide slide) throws IOException {
        hall.staff().contentType(ContentType.JSON).body(Map.of("slide", slide.code())).put(hall.at("/screen")).then()
                .statusCode(200);
        try (Socket slow = beginsToSend(hall.join("Kenya"))) {
            until(() -> waiting() == 1);
            assertFalse(see("en").contains("to go"), "nothing waits while the round runs");
            clock.advance(Duration.ofMinutes(2));
            assertTrue(see("en").contains(">1 answer to go<"));
            assertTrue(see("fr").contains(">Encore 1 contribution<"));
            assertUnanswered(slow);
        }
        until(() -> waiting() == 0);
        String wall = see("en");
        assertTrue(wall.contains("data-state=\"CLOSING\"") && !wall.contains("to go"));
    }

    @Test
    void showsItWithoutBeingAsked() throws IOException {
        hall = Hall.open(Map.of("groups", 1, "graceSeconds", 1));
        try (Chromium chromium = Chromium.start()) {
            Page page = chromium.somebody("fr", 1024, 768).newPage();
            page.waitForResponse("**/live",
                    () -> page.navigate("http://localhost:" + RestAssured.port + "/projector/" + hall.code));
            hall.round(1, "opening", 0.03).statusCode(200);
            try (Socket slow = beginsToSend(hall.join("Kenya"))) {
                assertThat(page.locator("body")).hasAttribute("data-phase", "closing");
                assertThat(page.locator(".in-closing")).hasText("Encore 1 contribution");
                assertEquals(List.of(), new Wall(page).faults());
                Chromium.picture(page, "hall-closing");
                assertUnanswered(slow);
            }
        }
        until(() -> waiting() == 0);
    }

    @Test
    void doesNotCountWhatCameTooLate() throws IOException {
        Hall.Delegate kenya = hall.join("Kenya");
        clock.advance(Duration.ofMinutes(2));
        try (Socket slow = beginsToSend(kenya)) {
            until(() -> waiting() == 1);
            assertFalse(see("en").contains("to go"));
            assertUnanswered(slow);
        }
        until(() -> waiting() == 0);
    }

    /** The head of an answer, and no more: it has arrived, and is not written down before it is whole. */
    private Socket beginsToSend(Hall.Delegate delegate) throws IOException {
        var line = new Socket("localhost", RestAssured.port);
        line.getOutputStream().write(("PUT " + hall.at("/answers/" + UUID.randomUUID()) + " HTTP/1.1\r\nHost: localhost\r\n"
                + "Authorization: Bearer " + delegate.token + "\r\nContent-Type: application/json\r\nContent-Length: 100\r\n"
                + "\r\n{").getBytes(StandardCharsets.US_ASCII));
        return line;
    }

    private long waiting() {
        return queue.before(QuarkusTransaction.requiringNew().call(() -> Session.withCode(hall.code).orElseThrow()),
                clock.instant());
    }

    /** What is counted still waits for its verdict. */
    private static void assertUnanswered(Socket sender) throws IOException {
        assertEquals(0, sender.getInputStream().available());
    }

    private String see(String language) {
        return given().header("Accept-Language", language).get("/projector/" + hall.code).then().statusCode(200).extract()
                .asString();
    }

    private static void until(BooleanSupplier holds) {
        for (long end = System.nanoTime() + PATIENCE.toNanos(); !holds.getAsBoolean();) {
            assertTrue(System.nanoTime() < end, "not within " + PATIENCE);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }
}
