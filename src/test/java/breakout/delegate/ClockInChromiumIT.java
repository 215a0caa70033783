package breakout.delegate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;

import breakout.Chromium;
import breakout.Hall;
import breakout.PackagedApp;

/** Every screen shows the server's time, whatever the clock of its computer says, and after any number of pauses. */
@Isolated
class ClockInChromiumIT {

    private static final long FOURTEEN_MINUTES = Duration.ofMinutes(14).toMillis();
    private static final int PAUSES = 10;
    private static final Duration TOLD = Duration.ofSeconds(5);
    private static final Duration A_MOMENT = Duration.ofMillis(1300);
    /** A computer whose clock is wrong by this much. */
    private static final String WRONG = """
            (() => {
              const shift = %d, Right = Date;
              globalThis.Date = class extends Right {
                constructor(...given) { if (given.length) super(...given); else super(Right.now() + shift); }
                static now() { return Right.now() + shift; }
              };
              const origin = performance.timeOrigin;
              Object.defineProperty(performance, 'timeOrigin', { value: origin + shift });
            })();
            """;

    private final Map<String, Page> screens = new LinkedHashMap<>();
    private Chromium chromium;
    private PackagedApp app;
    private Hall hall;

    @BeforeEach
    void openTheScreens(@TempDir Path data) {
        chromium = Chromium.start();
        app = new PackagedApp(data);
        hall = Hall.open(app, Map.of("groups", 1, "minutes", 10));
        hall.round(1, "opening").statusCode(200);
        screens.put("delegate, fast", seat(FOURTEEN_MINUTES));
        screens.put("delegate, slow", seat(-FOURTEEN_MINUTES));
        Page console = browser(-FOURTEEN_MINUTES).newPage();
        console.navigate(app.at("/sign-in").toString());
        console.getByLabel("Password").fill(PackagedApp.PASSWORD);
        console.locator("main form button").first().click();
        console.navigate(app.at("/console/" + hall.code).toString());
        screens.put("console, slow", console);
        Page projector = browser(FOURTEEN_MINUTES).newPage();
        projector.navigate(app.at("/projector/" + hall.code).toString());
        screens.put("projector, fast", projector);
    }

    @AfterEach
    void stop() {
        if (chromium != null) {
            chromium.close();
            app.close();
        }
    }

    @Test
    void isTheServersOnEveryScreenAndDoesNotDrift() {
        screens.forEach(this::showsTheTime);
        for (int pause = 0; pause < PAUSES; pause++) {
            hall.round(1, "pause").statusCode(200);
            screens.forEach((name, page) -> Somebody.until(TOLD, () -> "paused".equals(phase(page)), name + " is paused"));
            hall.round(1, "resumption").statusCode(200);
            screens.forEach((name, page) -> Somebody.until(TOLD, () -> "open".equals(phase(page)), name + " goes on"));
        }
        long before = System.nanoTime();
        Somebody.until(A_MOMENT.plusSeconds(1), () -> System.nanoTime() - before > A_MOMENT.toNanos(), "a moment");
        screens.forEach(this::showsTheTime);
        screens.forEach((name, page) -> assertEquals(0, page.evaluate("window.breaches || 0"), name));
    }

    private void showsTheTime(String name, Page page) {
        // an offset is learned within a few round trips; a shown second may turn between two looks
        Somebody.until(TOLD, () -> Math.abs(shown(page) - left()) <= 1, name + " shows the time");
        long shown = shown(page);
        long left = left();
        assertTrue(Math.abs(shown - left) <= 1, name + " shows " + shown + " s, and there are " + left);
    }

    private static long shown(Page page) {
        String[] parts = page.locator(".clock[data-state]").first().textContent().strip().split(":");
        return Long.parseLong(parts[0]) * 60 + Long.parseLong(parts[1]);
    }

    private long left() {
        return hall.staff().get(hall.at("")).then().extract().<Integer> path("rounds[0].remainingSeconds");
    }

    private static String phase(Page page) {
        return (String) page.evaluate("document.body.dataset.phase || ''");
    }

    private Page seat(long wrongBy) {
        return Somebody.seated(browser(wrongBy), app.at("").toString(), hall.code, "Kenya");
    }

    private BrowserContext browser(long wrongBy) {
        BrowserContext browser = chromium.somebody("en", 1280, 800);
        browser.addInitScript(WRONG.formatted(wrongBy));
        return browser;
    }
}
