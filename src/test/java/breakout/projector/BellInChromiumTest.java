package breakout.projector;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;

import breakout.Chromium;
import breakout.Hall;

/** What the hall's machine does by itself: the bell, the pointer, the keys. */
@QuarkusTest
class BellInChromiumTest {

    /** Counts the strokes instead of sounding them. */
    private static final String STUB = """
            window.strokes = 0; window.awake = 0;
            window.loudest = 0;
            const param = { setValueAtTime() {}, exponentialRampToValueAtTime(value) { window.loudest = Math.max(window.loudest, value); } };
            window.AudioContext = class {
              currentTime = 0;
              createOscillator() { return { frequency: {}, connect() {}, start() { window.strokes++; }, stop() {} }; }
              createGain() { return { gain: param, connect() {} }; }
              resume() {} suspend() {}
            };
            Object.defineProperty(navigator, 'wakeLock', { value: { request: async () => { window.awake++; } } });""";

    private final List<String> complaints = new ArrayList<>();
    private Chromium chromium;
    private Hall hall;
    private Page page;

    @BeforeEach
    void open() {
        chromium = Chromium.start();
        hall = Hall.open(Map.of("groups", 2, "graceSeconds", 60));
        page = chromium.somebody("en", 1280, 720).newPage();
        page.onConsoleMessage(message -> {
            if ("error".equals(message.type())) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.addInitScript(STUB);
        page.waitForResponse("**/live",
                () -> page.navigate("http://localhost:" + RestAssured.port + "/projector/" + hall.code));
    }

    @AfterEach
    void close() {
        if (chromium != null) {
            chromium.close();
        }
        assertEquals(List.of(), complaints);
    }

    @Test
    void soundsOnceAtTheLastMinuteAndTwiceAtTheBell() {
        page.locator("#sound").click();
        assertThat(page.locator("#sound")).hasText("Turn sound off");
        hall.round(1, "opening", 1.04).statusCode(200);
        assertThat(page.locator("body")).hasAttribute("data-phase", "open");
        assertEquals(0, strokes());
        assertThat(page.locator("body")).hasAttribute("data-phase", "last");
        assertThat(page.locator(".phase")).hasText("Last minute");
        assertEquals(1, strokes());
        hall.round(1, "closing").statusCode(200);
        assertThat(page.locator("body")).hasAttribute("data-phase", "grace");
        assertThat(page.locator(".told")).hasText("Time is up. What is being written can still be sent.");
        assertEquals(3, strokes());
    }

    @Test
    void soundsAsLoudAsWhoeverStandsThereHasSet() {
        page.locator("#sound").click();
        page.locator("#ask").click();
        page.locator("#volume").fill("50");
        assertEquals(1, strokes());
        double half = loudest();
        page.locator("#volume").fill("100");
        assertEquals(2 * half, loudest(), 0.001);
        page.reload();
        page.locator("#ask").click();
        assertThat(page.locator("#volume")).hasValue("100");
    }

    private double loudest() {
        return ((Number) page.evaluate("window.loudest")).doubleValue();
    }

    @Test
    void isSilentUntilItIsAskedToSoundAndWhenItIsAskedNotTo() {
        hall.round(1, "opening", 5).statusCode(200);
        assertThat(page.locator("body")).hasAttribute("data-phase", "open");
        page.keyboard().press("s");
        assertThat(page.locator("#sound")).hasText("Turn sound off");
        page.keyboard().press("s");
        assertThat(page.locator("#sound")).hasText("Turn sound on");
        hall.round(1, "closing").statusCode(200);
        assertThat(page.locator("body")).hasAttribute("data-phase", "grace");
        assertEquals(0, strokes());
    }

    @Test
    void doesNotSoundForWhatHappenedBeforeItWasThere() {
        hall.round(1, "opening", 0.5).statusCode(200);
        page.reload();
        page.keyboard().press("s");
        assertThat(page.locator("body")).hasAttribute("data-phase", "last");
        hall.round(1, "pause").statusCode(200);
        assertThat(page.locator("body")).hasAttribute("data-phase", "paused");
        hall.round(1, "resumption").statusCode(200);
        assertThat(page.locator("body")).hasAttribute("data-phase", "last");
        assertEquals(0, strokes());
    }

    @Test
    void hidesPointerAndToolsOnceNobodyMoves() {
        assertThat(page.locator("body.still")).hasCount(1);
        assertThat(page.locator(".tools")).hasCSS("opacity", "0");
        assertEquals("none", page.evaluate("getComputedStyle(document.body).cursor"));
        page.mouse().move(300, 300);
        assertThat(page.locator(".tools")).hasCSS("opacity", "1");
        assertThat(page.locator("body.still")).hasCount(0);
        assertEquals(1, page.evaluate("window.awake"));
    }

    @Test
    void tellsItsKeysAndLetsThemBeSwitchedOff() {
        page.keyboard().press("f");
        page.waitForCondition(() -> fillsTheScreen());
        page.keyboard().press("f");
        page.waitForCondition(() -> !fillsTheScreen());
        page.keyboard().press("?");
        assertThat(page.locator("#keys")).isVisible();
        page.locator("#keys-work").uncheck();
        page.locator("#keys form button").click();
        assertThat(page.locator("#keys")).isHidden();
        page.keyboard().press("s");
        page.reload();
        page.keyboard().press("s");
        assertThat(page.locator("#sound")).hasText("Turn sound on");
    }

    private boolean fillsTheScreen() {
        return (boolean) page.evaluate("document.fullscreenElement !== null");
    }

    @Test
    void isUsableByEveryone() {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        page.locator("#ask").focus();
        for (String state : List.of("waiting", "asking", "open")) {
            if ("asking".equals(state)) {
                page.keyboard().press("Enter");
                assertThat(page.locator("#keys")).isVisible();
            } else if ("open".equals(state)) {
                page.keyboard().press("Escape");
                hall.round(1, "opening", 5).statusCode(200);
                assertThat(page.locator("body")).hasAttribute("data-phase", "open");
            }
            var violations = new AxeBuilder(page)
                    .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")).analyze()
                    .getViolations();
            assertEquals(List.of(),
                    violations.stream().map(rule -> rule.getId() + " " + rule.getNodes().get(0).getHtml()).toList(), state);
        }
    }

    private int strokes() {
        return (int) page.evaluate("window.strokes");
    }
}
