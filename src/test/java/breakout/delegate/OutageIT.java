package breakout.delegate;

import static breakout.delegate.Somebody.box;
import static breakout.delegate.Somebody.outbox;
import static breakout.delegate.Somebody.ownAnswers;
import static breakout.delegate.Somebody.until;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import breakout.Chromium;
import breakout.Hall;
import breakout.PackagedApp;

/** The server dies while a delegate types and sends; the delegate's page, in Chromium, loses nothing and doubles nothing. */
class OutageIT {

    private static final Duration OUTAGE = Duration.ofSeconds(Integer.getInteger("outage", 60));
    private static final Duration SHORT_OUTAGE = Duration.ofSeconds(5);
    private static final Duration DELIVERED = Duration.ofSeconds(20);
    private static final Duration RESTORED = Duration.ofSeconds(1);
    private static final Locator.PressSequentiallyOptions AS_PEOPLE_TYPE = new Locator.PressSequentiallyOptions().setDelay(40);

    private Chromium chromium;
    private PackagedApp app;
    private Hall hall;
    private BrowserContext browser;
    private Page page;

    @BeforeEach
    void sitDown(@TempDir Path data) {
        chromium = Chromium.start();
        app = new PackagedApp(data);
        hall = Hall.open(app, Map.of("groups", 1, "minutes", 20));
        hall.round(1, "opening").statusCode(200);
        browser = chromium.somebody("en", 1280, 800);
        page = Somebody.seated(browser, app.at("").toString(), hall.code, "Kenya");
        page.evaluate("window.neverReloaded = true");
    }

    @AfterEach
    void stop() {
        if (chromium != null) {
            chromium.close();
            app.close();
        }
    }

    @Test
    void losesNothingInAMinuteWithoutServer() {
        box(page, "benefit").pressSequentially("Seals that report ", AS_PEOPLE_TYPE);
        app.kill();
        long died = System.nanoTime();
        box(page, "benefit").pressSequentially("when they are opened", AS_PEOPLE_TYPE);
        Somebody.send(page, "benefit");
        assertThat(box(page, "benefit")).hasValue("");
        assertThat(box(page, "benefit")).isFocused();
        box(page, "benefit").pressSequentially("Fewer containers opened by hand", AS_PEOPLE_TYPE);
        Somebody.send(page, "benefit");
        box(page, "risk").pressSequentially("A seal that is off looks like a seal that", AS_PEOPLE_TYPE);
        assertThat(outbox(page)).hasCount(2);
        assertThat(outbox(page).first()).containsText("Seals that report when they are opened");
        assertThat(page.locator("#connection")).containsText("Connection lost");
        until(OUTAGE.plusSeconds(1), () -> System.nanoTime() - died > OUTAGE.toNanos(), "the outage");
        assertThat(outbox(page)).hasCount(2);
        app.start();
        until(DELIVERED, () -> texts().size() == 2, "both answers are with the server");
        assertEquals(List.of("Fewer containers opened by hand", "Seals that report when they are opened"),
                texts().stream().sorted().toList());
        assertThat(ownAnswers(page)).hasCount(2);
        assertThat(page.locator("#connection")).isEmpty();
        box(page, "risk").pressSequentially(" works", AS_PEOPLE_TYPE);
        assertThat(box(page, "risk")).hasValue("A seal that is off looks like a seal that works");
        assertThat(page.locator("#text-1-risk-kept")).hasText("Draft saved");
        assertEquals(true, page.evaluate("window.neverReloaded"));
        assertEquals(0, Somebody.breaches(page));
    }

    @Test
    void goesOnWhereATabWasClosed() {
        box(page, "risk").pressSequentially("Half a sent", AS_PEOPLE_TYPE);
        app.kill();
        long died = System.nanoTime();
        box(page, "challenge").fill("Nobody reads the alarms");
        Somebody.send(page, "challenge");
        box(page, "risk").pressSequentially("ence", AS_PEOPLE_TYPE);
        page.close();
        until(SHORT_OUTAGE.plusSeconds(1), () -> System.nanoTime() - died > SHORT_OUTAGE.toNanos(), "the outage");
        app.start();
        page = browser.newPage();
        page.navigate(app.at("/seat/" + hall.code).toString());
        Duration restored = until(RESTORED, () -> "Half a sentence".equals(box(page, "risk").inputValue()), "the text is back");
        assertTrue(restored.compareTo(RESTORED) <= 0, restored + "");
        until(DELIVERED, () -> texts().size() == 1, "the answer is with the server");
        assertThat(ownAnswers(page)).hasText(new String[] { "Nobody reads the alarms" });
        assertThat(box(page, "challenge")).hasValue("");
        assertEquals(List.of("Nobody reads the alarms"), texts());
        assertEquals(0, Somebody.breaches(page));
    }

    @Test
    void makesOneAnswerOfOneWhoseReceiptWasLost() throws Exception {
        try (var line = new LossyLine(app.at("").getPort())) {
            browser.close();
            browser = chromium.somebody("en", 1280, 800);
            page = Somebody.seated(browser, line.home(), hall.code, "Chile");
            line.loseRepliesTo("PUT /api/sessions/" + hall.code + "/answers/", 3);
            box(page, "benefit").fill("One answer");
            Somebody.send(page, "benefit");
            until(DELIVERED, () -> line.lost() == 3, "three receipts are lost");
            assertThat(ownAnswers(page)).hasText(new String[] { "One answer" });
            assertThat(page.locator("#outbox .answer:not([data-state=sent])")).hasCount(0);
            assertEquals(List.of("One answer"), texts());
            assertEquals(0, Somebody.breaches(page));
        }
    }

    private List<String> texts() {
        return hall.staff().get(hall.at("/answers")).then().statusCode(200).extract().path("text");
    }
}
