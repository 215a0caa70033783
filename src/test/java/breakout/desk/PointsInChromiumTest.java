package breakout.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;

import io.quarkus.test.junit.QuarkusTest;

import breakout.Chromium;
import breakout.Hall;

/** Two rapporteurs have the report before them: what one types is saved, loses nothing to news, and is shown to the other. */
@QuarkusTest
class PointsInChromiumTest {

    private static final List<List<String>> SAID = List.of(
            List.of("benefit", "drones", "Drones see the coast."),
            List.of("benefit", "drones",
                    "Drones patrol the lake at night, also in bad weather, and send what they see at once."),
            List.of("current-use", "iot", "Connected seals report every opening of a container."),
            List.of("current-use", "iot", "Connected seals report every opening of a container."),
            List.of("risk", "drones", "Batteries burn."),
            List.of("recommendation", "ai", "Publish the error rates of targeting models every year."));
    /** As the page promises. */
    private static final LocatorAssertions.HasTextOptions WITHIN_TWO_SECONDS = new LocatorAssertions.HasTextOptions()
            .setTimeout(2_000);
    /** News comes after a moment, on a busy machine after a longer one. */
    private static final LocatorAssertions.HasValueOptions IN_TIME = new LocatorAssertions.HasValueOptions().setTimeout(20_000);
    private static final LocatorAssertions.IsVisibleOptions SEEN_IN_TIME = new LocatorAssertions.IsVisibleOptions()
            .setTimeout(20_000);

    private static final LocatorAssertions.HasTextOptions LATE = new LocatorAssertions.HasTextOptions().setTimeout(20_000);
    private static final LocatorAssertions.ContainsTextOptions TOLD_IN_TIME = new LocatorAssertions.ContainsTextOptions()
            .setTimeout(20_000);

    private static final int BETWEEN_KEYS_MILLIS = 90;

    private Hall hall;
    private Hall.Delegate kenya;
    private Chromium chromium;
    private final List<String> complaints = new ArrayList<>();

    @BeforeEach
    void open() {
        chromium = Chromium.start();
        hall = Hall.open(Map.of("groups", 2, "graceSeconds", 0, "minutes", 60));
        kenya = hall.join("Kenya", 1);
        hall.round(1, "opening").statusCode(200);
        SAID.forEach(each -> say(each.get(0), each.get(1), each.get(2)));
    }

    @AfterEach
    void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void savesWhatIsTypedAndShowsItToTheOther() {
        Page first = desk("en");
        Page second = desk("fr");
        first.locator("#tick-1").check();
        first.locator("#tick-2").check();
        first.locator("#merge").click();
        Locator box = first.locator(".point textarea[name=text]");
        assertThat(box).hasCount(1);
        String id = box.getAttribute("id").substring("text-".length());
        Chromium.picture(first, "points-1-merged");

        box.fill("Drones watch");
        assertThat(kept(first)).hasText("Saved", WITHIN_TWO_SECONDS);
        assertText(id, "Drones watch");
        assertThat(second.locator("#text-" + id)).hasValue("Drones watch", IN_TIME);

        box.press("End");
        box.pressSequentially(" coasts and");
        say("risk", "drones", "Anybody can fly one.");
        assertThat(first.locator("#said-7")).isVisible(SEEN_IN_TIME);
        box.pressSequentially(" lakes.");
        assertThat(box).hasValue("Drones watch coasts and lakes.");
        assertThat(box).isFocused();
        assertThat(second.locator("#text-" + id)).hasValue("Drones watch coasts and lakes.", IN_TIME);
        assertText(id, "Drones watch coasts and lakes.");
        assertEquals(List.of(), complaints);
    }

    @Test
    void countsTheWordsOfALongPointWhileItIsTyped() {
        Page page = desk("en");
        page.locator("#word-1").click();
        Locator box = page.locator(".point textarea[name=text]");
        Locator told = page.locator("#brevity-" + box.getAttribute("id"));
        assertThat(told).isHidden();
        page.route("**/wording*", Route::abort);
        box.fill("Drones can’t see ".repeat(10));
        assertThat(told).containsText("30 of 25 words.");
        Chromium.picture(page, "points-long");
        box.press("End");
        box.pressSequentially(" it");
        assertThat(told).containsText("31 of 25 words.");
        box.fill("Drones can’t see ".repeat(8) + "it");
        assertThat(told).isHidden();
        // and as the server counts them
        page.unroute("**/wording*");
        box.fill("Drones can’t see ".repeat(9));
        assertThat(kept(page)).hasText("Saved", LATE);
        assertThat(told).containsText("27 of 25 words.");
        page.reload();
        assertThat(told).hasText("27 of 25 words.");
        assertEquals(List.of(), complaints);
    }

    @Test
    void savesWhatIsTypedWithoutAPause() {
        Page page = desk("en");
        page.locator("#word-1").click();
        Locator box = page.locator(".point textarea[name=text]");
        String id = box.getAttribute("id").substring("text-".length());
        box.press("End");
        box.pressSequentially(" and lakes and rivers and harbours and islands",
                new Locator.PressSequentiallyOptions().setDelay(BETWEEN_KEYS_MILLIS));
        // whoever saved only in a pause would have saved nothing yet
        String there = hall.staff().get(hall.at("/points")).then().statusCode(200).extract()
                .path("find { it.id == '" + id + "' }.text");
        assertTrue(there.startsWith("Drones see the coast. and lakes"), there);
        assertThat(kept(page)).hasText("Saved", WITHIN_TWO_SECONDS);
        assertText(id, "Drones see the coast. and lakes and rivers and harbours and islands");
        assertEquals(List.of(), complaints);
    }

    @Test
    void bringsThePointsIntoTheirWordsAndOrderByKeysAlone() {
        Page page = desk("en");
        page.locator("#answer-1").focus();
        press(page, "e");
        assertThat(page.locator("#suggested-3")).isFocused();
        press(page, "y");
        assertWrites(page, "Connected seals report every opening of a container.");
        press(page, "Escape", "s");
        assertThat(page.locator("#points .point")).hasCount(0);
        press(page, "u");
        assertThat(page.locator("#points .point")).hasCount(1);

        page.locator("#said-2").focus();
        press(page, "o");
        assertThat(page.locator(".point:focus")).containsText("[2]");
        assertThat(page.locator(".point:focus ~ #said-1")).hasCount(1);
        press(page, "u");
        assertThat(page.locator("#said-1 ~ .point")).containsText("[2]");
        press(page, "u");
        assertThat(page.locator("#said-2")).isVisible();

        page.locator("#said-1").focus();
        press(page, "w");
        assertWrites(page, "Drones see the coast.");
        press(page, "Escape", "j");
        assertThat(page.locator("#said-2")).isFocused();
        press(page, "w");
        assertWrites(page, "Drones patrol the lake at night, also in bad weather, and send what they see at once.");
        page.keyboard().press("Control+A");
        page.keyboard().type("Drones patrol lakes.");
        assertThat(page.locator(".point:focus-within .kept")).hasText("Saved", WITHIN_TWO_SECONDS);
        press(page, "Escape", "o");
        assertBegins(page, "Drones patrol lakes.", "Drones see the coast.");
        press(page, "l");
        assertBegins(page, "Drones see the coast.", "Drones patrol lakes.");
        press(page, "d");
        assertThat(page.locator("#points .point")).hasCount(2);
        press(page, "e");
        assertThat(page.locator("#list")).isFocused();
        assertEquals(List.of(), complaints);
    }

    @Test
    void waitsOnlySoLongForWhatIsNeverAnswered() {
        Page page = desk("en");
        neverAnswerOnce(page, "**/points?*");
        page.locator("#tick-1").check();
        page.locator("#tick-2").check();
        page.locator("#merge").click();
        assertThat(page.locator("[data-fragment=notice]")).containsText("The server cannot be reached", TOLD_IN_TIME);
        page.locator("#merge").click();
        assertThat(page.locator(".point textarea[name=text]")).hasCount(1);
        neverAnswerOnce(page, "**/wording?*");
        page.locator(".point textarea[name=text]").fill("Drones watch");
        assertThat(kept(page)).hasText("Not saved, kept here", LATE);
        assertThat(kept(page)).hasText("Saved", LATE);
    }

    private static void neverAnswerOnce(Page page, String address) {
        var asked = new AtomicBoolean();
        page.route(address, route -> {
            if (!asked.compareAndSet(false, true)) {
                route.resume();
            }
        });
    }

    private static void press(Page page, String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
    }

    private static void assertWrites(Page page, String text) {
        assertThat(page.locator("#points textarea:focus")).hasValue(text);
    }

    private static void assertBegins(Page page, String... points) {
        for (int i = 0; i < points.length; i++) {
            assertThat(page.locator("#points textarea[name=text]").nth(i)).hasValue(points[i], IN_TIME);
        }
    }

    private void say(String kind, String technology, String text) {
        kenya.send(UUID.randomUUID().toString(), Map.of("question", 1, "text", text, "language", "en", "kind", kind,
                "technologies", List.of(technology))).statusCode(201);
    }

    private void assertText(String id, String text) {
        assertEquals(text, hall.staff().get(hall.at("/points")).then().statusCode(200).extract()
                .path("find { it.id == '" + id + "' }.text"));
    }

    private static Locator kept(Page page) {
        return page.locator(".point .kept");
    }

    private Page desk(String language) {
        BrowserContext context = chromium.somebody(language, 1366, 768);
        Page page = context.newPage();
        page.onPageError(complaints::add);
        page.navigate(hall.rapporteur(null).desk());
        return page;
    }
}
