package breakout;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Assumptions;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;

/**
 * The browser that page tests drive. Where there is none they skip, with one line; on the build server they fail. All that is
 * opened in it is watched: a page that breaks its Content-Security-Policy or asks another host fails the test at its end.
 * One browser serves all tests of a thread; none finds there what another has left.
 */
public final class Chromium implements AutoCloseable {

    /** Where pictures of the pages are kept after a build. */
    public static final Path PICTURES = Path.of("target/pictures");
    private static final Path WHOLE = Path.of("/usr/bin/chromium");
    /** The same browser without its windows, which needs a quarter less of the processor. */
    private static final Path WITHOUT_WINDOWS = Path.of("/usr/bin/chromium-headless-shell");
    private static final Path EXECUTABLE = Files.isExecutable(WITHOUT_WINDOWS) ? WITHOUT_WINDOWS : WHOLE;
    private static final List<String> QUIETLY = List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync");
    private static final Set<String> AT_HOME = Set.of("localhost", "127.0.0.1");

    /** By what they are started without. */
    private static final ThreadLocal<Map<List<String>, Running>> RUNNING = ThreadLocal.withInitial(HashMap::new);

    private record Running(Playwright playwright, Browser browser) {
    }

    private final Browser browser;
    private final List<BrowserContext> people = new ArrayList<>();
    private final List<String> breaches = new ArrayList<>();

    private Chromium(List<String> without) {
        browser = RUNNING.get().computeIfAbsent(without, Chromium::launched).browser;
    }

    private static Running launched(List<String> without) {
        var playwright = Playwright
                .create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return new Running(playwright, playwright.chromium().launch(new BrowserType.LaunchOptions()
                .setExecutablePath(EXECUTABLE).setArgs(QUIETLY).setIgnoreDefaultArgs(without)));
    }

    /** Ends what was started by this thread; otherwise it ends with the build. */
    public static void quit() {
        RUNNING.get().values().forEach(running -> {
            running.browser.close();
            running.playwright.close();
        });
        RUNNING.remove();
    }

    /** Starts it, or skips the test that calls. */
    public static Chromium start() {
        return start(List.of());
    }

    /** Starts it with scroll bars that take room, as on most desktops, or skips the test that calls. */
    public static Chromium startWithScrollBars() {
        return start(List.of("--hide-scrollbars"));
    }

    private static Chromium start(List<String> without) {
        boolean there = Files.isExecutable(EXECUTABLE);
        if (!there && System.getenv("CI") == null) {
            System.out.println("Skipped: there is no Chromium at " + WHOLE + " to look at the pages with.");
            Assumptions.abort("no Chromium");
        }
        return new Chromium(without);
    }

    /** Somebody's browser, with a screen of this size and this language. */
    public BrowserContext somebody(String language, int width, int height) {
        return watched(new Browser.NewContextOptions().setLocale(language).setViewportSize(width, height));
    }

    /** Somebody whose browser runs no scripts. */
    public BrowserContext somebodyWithoutScripts(String language, int width, int height) {
        return watched(new Browser.NewContextOptions().setLocale(language).setViewportSize(width, height)
                .setJavaScriptEnabled(false));
    }

    /** Somebody at a screen that they touch. */
    public BrowserContext somebodyWhoTouches(String language, int width, int height) {
        return watched(new Browser.NewContextOptions().setLocale(language).setViewportSize(width, height).setHasTouch(true));
    }

    private BrowserContext watched(Browser.NewContextOptions wishes) {
        BrowserContext somebody = browser.newContext(wishes);
        people.add(somebody);
        // The browser reports every violation of the policy there, also where no script runs.
        somebody.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                breaches.add(message.location() + " " + message.text());
            }
        });
        somebody.onRequest(request -> {
            URI asked = URI.create(request.url().split("[?#]")[0]);
            if (asked.getHost() != null && !AT_HOME.contains(asked.getHost())) {
                breaches.add("asked " + asked);
            }
        });
        return somebody;
    }

    /** Keeps a picture of what the page shows. */
    public static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }

    /** Keeps a picture of the whole page, however long. */
    public static void wholePicture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")).setFullPage(true));
    }

    /** What pages did against their policy so far, and whom else they asked. */
    public List<String> breaches() {
        return List.copyOf(breaches);
    }

    /** @throws AssertionError if a page broke its policy or asked another host */
    @Override
    public void close() {
        people.forEach(BrowserContext::close);
        if (!breaches.isEmpty()) {
            throw new AssertionError(String.join("\n", breaches));
        }
    }
}
