package breakout.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import io.quarkus.test.junit.QuarkusTest;

import breakout.Chromium;
import breakout.Hall;

/** Every job of a delegate and of a facilitator is done without a mouse, and one always sees where one is. */
@QuarkusTest
class KeyboardTest {

    private static Stage stage;

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
                .follow("form:has(#delegation) button");
        assertThat(page).hasURL(Pattern.compile("/seat/"));

        keyboard.reach("#text-1-risk").type("Drones over the border").reach(".box:has(#text-1-risk) button").press("Enter");
        assertThat(own()).hasText("Drones over the border");

        keyboard.reach("details[id^=revise] summary").press("Enter").reach("details[id^=revise] textarea")
                .press("Control+A").type("Drones over the harbour").reach("details[id^=revise] .box button").press("Enter");
        assertThat(own()).hasText("Drones over the harbour");

        keyboard.follow(".languages a[hreflang=fr]");
        assertThat(page.locator("html")).hasAttribute("lang", "fr");
        assertThat(own()).hasText("Drones over the harbour");

        keyboard.reach("#hand-help").press("Enter");
        assertThat(page.locator("#hand-help")).hasAttribute("value", "helped");
        String other = hall.join("Chile").answer(1, "Drones see the harbour.");
        hall.staff().put(hall.at("/answers/" + other + "/release")).then().statusCode(200);
        keyboard.reach("[id^=support-]").press("Enter");
        assertThat(page.locator("[id^=support-]")).hasAttribute("value", "no");

        keyboard.reach("details[id^=revise] summary").press("Enter").reach("button.danger").press("Enter");
        assertThat(own()).hasCount(0);

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

    @Test
    void letsAFacilitatorDecideWhatTheHallReads() {
        Hall hall = Hall.open(Map.of("groups", 1, "graceSeconds", 60));
        hall.round(1, "opening").statusCode(200);
        var kenya = hall.join("Kenya");
        kenya.answer(1, "Drones see the coast.");
        kenya.answer(1, "Lunch is late.");
        page.navigate(Stage.home() + "/sign-in");
        keyboard.reach("#password").type(Hall.PASSWORD).follow("main form button").follow("tbody a[href$='" + hall.code + "']");
        assertThat(page).hasURL(Pattern.compile("/console/" + hall.code));

        keyboard.reach("#release-1").press("Enter");
        assertThat(page.locator("#quote-1")).isVisible();
        keyboard.reach("#quote-1").press("Enter");
        assertThat(page.locator("#stage")).containsText("Drones see the coast.");
        keyboard.reach("#hiding-2").press("Enter").reach("#reason-2").type("Not about the question").press("Enter");
        assertThat(page.locator("#answer-2")).containsText("Not about the question");
        keyboard.reach("#show-2").press("Enter");
        assertThat(page.locator("#hiding-2")).isVisible();

        for (String slide : List.of("ranking", "blank", "follow")) {
            keyboard.reach("#slide-" + slide).press("Enter");
            assertThat(page.locator("#slide-" + slide)).hasAttribute("aria-pressed", "true");
        }
        for (String which : List.of("releases-at-close", "allows-more-time", "collects-drafts")) {
            String before = page.locator("#switch-" + which).getAttribute("aria-pressed");
            keyboard.reach("#switch-" + which).press("Space");
            assertThat(page.locator("#switch-" + which)).hasAttribute("aria-pressed", "true".equals(before) ? "false" : "true");
        }
        keyboard.reach("#graceSeconds").press("Control+A").type("45").press("Enter");
        assertThat(page.locator("#driver")).containsText("You set the grace after the bell to 45 s");
        assertThat(page.locator("#trail li")).hasCount(12);

        keyboard.follow("#entrance a[href$='/seats']").reach("[id^=renewing]").press("Enter").follow("[id^=renew-]");
        assertThat(page.locator("main .code")).hasText(Pattern.compile("[0-9A-Z]{10}"));
        keyboard.follow("main a.button");
        assertThat(page.locator("tbody th")).hasText("Kenya");
    }

    /** A laptop's screen at 400 % shows so much. */
    @ParameterizedTest
    @ValueSource(strings = { "/j/{open}", "/seat/{open}", "/seat/{grace}", "/console/{open}", "/desk/{open}" })
    void coversNothingThatIsReachedOnTheSmallestScreen(String address) {
        if (stage == null) {
            stage = new Stage();
        }
        stage.admit(page.context());
        page.setViewportSize(320, 256);
        page.navigate(stage.at(address));
        assertTrue(keyboard.walk() > 5);
    }

    private void runRound(int round) {
        act(round, "opening", "");
        assertThat(page.locator("body")).hasAttribute("data-phase", "open");
        act(round, "pause", "");
        assertThat(page.locator("body")).hasAttribute("data-phase", "paused");
        act(round, "resumption", "");
        assertThat(page.locator("body")).hasAttribute("data-phase", "open");
        Locator version = page.locator("#closing input[name=version]");
        String before = version.inputValue();
        act(round, "extension", "[value='5']");
        assertThat(page.locator(".watch .clock")).hasText(Pattern.compile("2[45]:.*"));
        assertThat(version).not().hasValue(before);
        keyboard.reach("#closing summary").press("Enter");
        act(round, "closing", "");
        assertThat(page.locator(".script .phase[data-state=CLOSED]")).hasCount(round);
    }

    private void act(int round, String act, String button) {
        keyboard.reach("form[action$='/rounds/" + round + "/" + act + "'] button" + button).press("Enter");
    }

    private Locator own() {
        return page.locator("[aria-labelledby=own] .text");
    }
}
