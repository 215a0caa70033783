package breakout.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.Map;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Page;

import io.quarkus.test.junit.QuarkusTest;

import breakout.Chromium;
import breakout.Hall;

/** Every job of a delegate and of a facilitator is done without a mouse, and one always sees where one is. */
@QuarkusTest
class KeyboardTest {

    private Chromium chromium;
    private Page page;
    private Keyboard keyboard;

    @BeforeEach
    void sitDown() {
        chromium = Chromium.start();
        page = chromium.somebody("en", 1366, 768).newPage();
        keyboard = new Keyboard(page);
    }

    @AfterEach
    void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void letsADelegateJoinWriteReviseWithdrawAndLeave() {
        Hall hall = Hall.open(Map.of("groups", 2, "graceSeconds", 0));
        hall.round(1, "opening").statusCode(200);
        page.navigate(Stage.home() + "/");
        keyboard.reach("#code").type(hall.code.toLowerCase()).follow("main form button");
        keyboard.reach("#delegation").type("Kenya").reach("#category").press("ArrowDown").reach("#group").press("ArrowDown")
                .follow("main form button");
        assertThat(page).hasURL(Pattern.compile("/seat/"));

        keyboard.reach("#text-1-risk").type("Drones over the border").reach("form:has(#text-1-risk) button").press("Enter");
        assertThat(page.locator(".answers .text")).hasText("Drones over the border");

        keyboard.reach("details[id^=revise] summary").press("Enter").reach("details[id^=revise] textarea")
                .press("Control+A").type("Drones over the harbour").reach("details[id^=revise] form.box button").press("Enter");
        assertThat(page.locator(".answers .text")).hasText("Drones over the harbour");

        keyboard.follow(".languages a[hreflang=fr]");
        assertThat(page.locator("html")).hasAttribute("lang", "fr");
        assertThat(page.locator(".answers .text")).hasText("Drones over the harbour");

        keyboard.reach("details[id^=revise] summary").press("Enter").reach("form[action$=withdrawal] button").press("Enter");
        assertThat(page.locator(".answers .text")).hasCount(0);

        keyboard.reach("details.leaving summary").press("Enter").reach("details.leaving button").press("Enter");
        assertThat(page.locator("#delegation")).isVisible();
    }

    @Test
    void letsAFacilitatorRunASession() {
        page.navigate(Stage.home() + "/sign-in");
        keyboard.reach("#password").type(Hall.PASSWORD).follow("main form button");
        keyboard.reach("details.change summary").press("Enter").reach("#graceSeconds").press("Control+A").type("0")
                .follow("details.change form button");
        assertThat(page).hasURL(Pattern.compile("/console/"));
        for (int round = 1; round <= 2; round++) {
            runRound(round);
        }
        keyboard.reach("#appoint summary").press("Enter").reach("#appoint #name").type("Amélie").reach("#appoint #group")
                .press("ArrowDown").follow("#appoint button");
        assertThat(page.locator(".key a")).isVisible();
        keyboard.follow("main a.button");
        assertThat(page).hasURL(Pattern.compile("/console/"));
    }

    private void runRound(int round) {
        keyboard.follow("form[action$='/" + round + "/opening'] button");
        assertThat(page.locator("body")).hasAttribute("data-phase", "open");
        keyboard.follow("form[action$='/" + round + "/pause'] button");
        assertThat(page.locator("body")).hasAttribute("data-phase", "paused");
        keyboard.follow("form[action$='/" + round + "/resumption'] button");
        assertThat(page.locator("body")).hasAttribute("data-phase", "open");
        keyboard.follow("form[action$='/" + round + "/extension'] button[value='5']");
        assertThat(page.locator(".watch .clock")).hasText(Pattern.compile("2[0-9]:.*"));
        keyboard.reach("#closing summary").press("Enter").follow("form[action$='/" + round + "/closing'] button");
        assertThat(page.locator(".script .phase[data-state=CLOSED]")).hasCount(round);
    }
}
