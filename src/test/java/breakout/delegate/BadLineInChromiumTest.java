package breakout.delegate;

import static breakout.delegate.Somebody.box;
import static breakout.delegate.Somebody.outbox;
import static breakout.delegate.Somebody.ownAnswers;
import static breakout.delegate.Somebody.send;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;

import breakout.Chromium;
import breakout.Hall;

/** In a real browser, on a line that takes questions and answers some of them late, or not at all. */
@QuarkusTest
class BadLineInChromiumTest {

    private static final String TYPED = "Sensors on every seal, and";
    private static final Consumer<Route> NEVER_ANSWERED = route -> {
    };
    /** Longer than a page waits for an answer, and then for its next try. */
    private static final int PATIENCE_MILLIS = 15_000;
    private static final LocatorAssertions.HasTextOptions PATIENTLY = new LocatorAssertions.HasTextOptions()
            .setTimeout(PATIENCE_MILLIS);
    private static final LocatorAssertions.ContainsTextOptions IN_PATIENCE = new LocatorAssertions.ContainsTextOptions()
            .setTimeout(PATIENCE_MILLIS);
    private static final LocatorAssertions.IsVisibleOptions SEEN_IN_PATIENCE = new LocatorAssertions.IsVisibleOptions()
            .setTimeout(PATIENCE_MILLIS);
    /** The next word of the server takes it back. */
    private static final String LISTEN = "window.told = false; const line = document.getElementById('connection');"
            + " new MutationObserver(() => { if (line.textContent.includes('Connection lost')) window.told = true; })"
            + ".observe(line, { childList: true });";
    /** Longer than a pause after which a page saves. */
    private static final int A_PAUSE_MILLIS = 2000;

    private Chromium chromium;
    private Hall hall;
    private Page page;

    @BeforeEach
    void sitDown() {
        chromium = Chromium.start();
        hall = Hall.open(Map.of("groups", 1, "graceSeconds", 0));
        hall.round(1, "opening").statusCode(200);
        page = Somebody.seated(chromium.somebody("en", 1280, 800), home(), hall.code, "Kenya");
    }

    @AfterEach
    void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void goesOnWhereAPieceOfThePageIsNeverAnswered() {
        page.route("**/seat/*?fragment=*", first(NEVER_ANSWERED));
        hall.round(1, "pause").statusCode(200);
        assertThat(page.locator("main")).containsText("send as soon as it goes on", IN_PATIENCE);
        hall.round(1, "resumption").statusCode(200);
        assertThat(page.locator("main")).not().containsText("send as soon as it goes on");
    }

    @Test
    void asksAgainForTheAnswersWhereTheyDidNotComeAfterASending() {
        var asked = new AtomicInteger();
        page.route("**/seat/*?fragment=answers", route -> {
            switch (asked.getAndIncrement()) {
                case 0 -> route.abort();
                case 1 -> route.fulfill(new Route.FulfillOptions().setStatus(503));
                default -> route.resume();
            }
        });
        box(page, "benefit").fill(TYPED);
        send(page, "benefit");
        assertThat(ownAnswers(page)).hasText(new String[] { TYPED }, PATIENTLY);
    }

    @Test
    void savesOneTextOfABoxAfterTheOther() {
        List<String> saved = new CopyOnWriteArrayList<>();
        page.onRequest(request -> {
            if (request.url().contains("/drafts/")) {
                saved.add(request.postData());
            }
        });
        page.route("**/drafts/*", first(NEVER_ANSWERED));
        for (String more : List.of(" every", " every door", " every door and hatch")) {
            box(page, "benefit").fill(TYPED + more);
            page.waitForTimeout(A_PAUSE_MILLIS);
        }
        assertEquals(1, saved.size());
        assertThat(page.locator("#text-1-benefit-kept")).hasText("Draft saved", PATIENTLY);
        assertEquals(2, saved.size());
        assertEquals(true, saved.get(1).contains(" every door and hatch"));
    }

    @Test
    void sendsTheSecondRevisionAfterTheFirstThatWasStillOnItsWay() {
        var first = reviseTwice();
        first.get().resume();
        assertThat(ownAnswers(page)).hasText(new String[] { TYPED + " door and hatch" });
        assertThat(outbox(page)).hasText(Pattern.compile("door and hatch.*Sent \\d", Pattern.DOTALL));
    }

    @Test
    void sendsTheSecondRevisionWhereTheFirstIsRefused() {
        var first = reviseTwice();
        first.get().fulfill(new Route.FulfillOptions().setStatus(409).setContentType("application/problem+json")
                .setBody("{\"type\": \"urn:breakout:round_paused\", \"detail\": \"Refused\"}"));
        assertThat(ownAnswers(page)).hasText(new String[] { TYPED + " door and hatch" });
        assertThat(page.locator("#outbox")).not().containsText("Refused");
    }

    @Test
    void keepsWhatIsBeingWrittenAnewBesideTheRevisionThatWaits() {
        box(page, "benefit").fill(TYPED);
        send(page, "benefit");
        assertThat(ownAnswers(page)).hasCount(1);
        page.route("**/answers/*", route -> route.abort());
        page.route("**/drafts/*", route -> route.abort());
        revise(" door");
        page.locator("details[id^=revise] button[name=send]").click();
        revise(" door and hatch");
        hall.round(1, "closing").statusCode(200);
        page.reload();
        assertThat(outbox(page)).hasCount(2);
        assertThat(page.locator("#outbox [data-state=kept]")).containsText(TYPED + " door and hatch");
    }

    @Test
    void saysSoWhereWhatAButtonAsksForIsNeverAnswered() {
        page.evaluate(LISTEN);
        page.route("**/hand", first(NEVER_ANSWERED));
        page.locator("#hand-done").click();
        Somebody.until(Duration.ofMillis(PATIENCE_MILLIS), () -> (boolean) page.evaluate("window.told"),
                "the page tells of it");
        page.route("**/leaving", first(NEVER_ANSWERED));
        page.locator("details.leaving summary").click();
        page.locator("details.leaving button").click();
        assertThat(page.locator("#leaving-failed")).isVisible(SEEN_IN_PATIENCE);
    }

    /** @return the first of two revisions, held on its way while the second is sent */
    private AtomicReference<Route> reviseTwice() {
        box(page, "benefit").fill(TYPED);
        send(page, "benefit");
        assertThat(ownAnswers(page)).hasCount(1);
        var first = new AtomicReference<Route>();
        page.route("**/answers/*", first(first::set));
        for (String more : List.of(" door", " door and hatch")) {
            revise(more);
            page.locator("details[id^=revise] button[name=send]").click();
            Somebody.until(Duration.ofMillis(PATIENCE_MILLIS), () -> {
                page.waitForTimeout(1);
                return first.get() != null;
            }, "the first is on its way");
        }
        return first;
    }

    private void revise(String more) {
        page.locator("details[id^=revise] summary").click();
        page.locator("textarea[data-revises]").fill(TYPED + more);
    }

    /** A route that ends after its first request lets that go. */
    private static Consumer<Route> first(Consumer<Route> held) {
        var asked = new AtomicBoolean();
        return route -> {
            if (asked.compareAndSet(false, true)) {
                held.accept(route);
            } else {
                route.resume();
            }
        };
    }

    private static String home() {
        return "http://localhost:" + RestAssured.port;
    }
}
