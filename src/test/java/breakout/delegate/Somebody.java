package breakout.delegate;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** A delegate at a browser: sits down, writes, sends. What the browser complains of is counted. */
final class Somebody {

    /** Tells whether the page was ever loaded anew, and how often it broke its policy. */
    private static final String WATCH = "window.breaches = 0;"
            + "document.addEventListener('securitypolicyviolation', () => window.breaches++);";

    private Somebody() {
    }

    /** Joins through the page, and waits for the boxes and for the scripts that keep what is written in them. */
    static Page seated(BrowserContext browser, String home, String code, String delegation) {
        browser.addInitScript(WATCH);
        Page page = browser.newPage();
        page.navigate(home + "/j/" + code);
        page.locator("#delegation").fill(delegation);
        page.locator("main form.card button").first().click();
        assertThat(page.locator("textarea").first()).isVisible();
        page.waitForLoadState();
        return page;
    }

    static Locator box(Page page, String kind) {
        return page.locator("textarea[data-kind=" + kind + "]:not([data-revises])");
    }

    static void send(Page page, String kind) {
        page.locator(".box:has(textarea[data-kind=" + kind + "]:not([data-revises])) button[name=send]").click();
    }

    static Locator outbox(Page page) {
        return page.locator("#outbox .answer");
    }

    static Locator ownAnswers(Page page) {
        return page.locator("[data-own]");
    }

    static int breaches(Page page) {
        return (int) page.evaluate("window.breaches");
    }

    /** Looks again until it holds; how long it took. */
    static Duration until(Duration atMost, BooleanSupplier holds, String what) {
        long start = System.nanoTime();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() - start > atMost.toNanos()) {
                throw new AssertionError("Not within " + atMost + ": " + what);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
