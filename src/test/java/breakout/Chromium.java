package breakout;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Assumptions;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;

/** The browser that page tests drive. Where there is none they skip, with one line; on the build server they fail. */
public final class Chromium implements AutoCloseable {

    /** Where pictures of the pages are kept after a build. */
    public static final Path PICTURES = Path.of("target/pictures");
    private static final Path EXECUTABLE = Path.of("/usr/bin/chromium");
    private static final List<String> QUIETLY = List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium() {
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(EXECUTABLE).setArgs(QUIETLY));
    }

    /** Starts it, or skips the test that calls. */
    public static Chromium start() {
        boolean there = Files.isExecutable(EXECUTABLE);
        if (!there && System.getenv("CI") == null) {
            System.out.println("Skipped: there is no Chromium at " + EXECUTABLE + " to look at the pages with.");
            Assumptions.abort("no Chromium");
        }
        return new Chromium();
    }

    /** Somebody's browser, with a screen of this size and this language. */
    public BrowserContext somebody(String language, int width, int height) {
        return browser.newContext(new Browser.NewContextOptions().setLocale(language).setViewportSize(width, height));
    }

    /** Keeps a picture of what the page shows. */
    public static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }

    /** Keeps a picture of the whole page, however long. */
    public static void wholePicture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")).setFullPage(true));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
