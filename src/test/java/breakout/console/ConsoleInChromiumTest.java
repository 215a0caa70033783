package breakout.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions.IsHiddenOptions;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;

import breakout.Chromium;
import breakout.Hall;

/** In a real browser: the whole job of a facilitator, with the keyboard alone. */
@QuarkusTest
class ConsoleInChromiumTest {

    private static final int MOST_TABS = 60;
    /** Pages ask for what is new within a quarter of a second, not all at once. */
    private static final int LONGER_THAN_A_SPREAD_MILLIS = 600;
    private static final int UNDO_GOES_WITHIN_MILLIS = 15_000;

    private final List<String> complaints = new ArrayList<>();
    private Chromium chromium;
    private Hall hall;
    private Page page;

    @BeforeEach
    void signIn() {
        chromium = Chromium.start();
        hall = Hall.open(Map.of("graceSeconds", 60));
        page = console("en", 1366, 768);
    }

    @AfterEach
    void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void isRunByKeysAlone() {
        tabTo("#act-opening");
        page.keyboard().press("Enter");
        assertThat(page.locator("#act-run")).hasText("Pause");
        assertThat(page.locator("#control")).isFocused();
        page.keyboard().press("Space");
        assertThat(page.locator("#act-run")).hasText("Resume");
        assertThat(page.locator("#control")).isFocused();
        page.keyboard().press("Space");
        assertThat(page.locator("#act-run")).hasText("Pause");
        page.keyboard().press("+");
        assertThat(page.locator("#act-undo")).containsText("Undo: the change of time");
        page.keyboard().press("u");
        assertThat(page.locator("#driver")).containsText("You undid the last act on round 1");

        var delegate = hall.join("Kenya");
        delegate.answer(1, "Drones see the coast.");
        delegate.answer(1, "Sensors on every seal.");
        tabTo("#incoming");
        assertThat(page.locator("#answer-2")).isVisible();
        page.keyboard().press("j");
        assertThat(page.locator("#answer-2")).isFocused();
        page.keyboard().press("j");
        assertThat(page.locator("#answer-1")).isFocused();
        page.keyboard().press("r");
        assertThat(page.locator("#quote-1")).isVisible();
        assertThat(page.locator("#answer-1")).isFocused();
        page.keyboard().press("s");
        assertThat(page.locator("#stage")).containsText("Drones see the coast.");
        assertThat(page.locator("#answer-1")).isFocused();
        page.keyboard().press("r");
        assertThat(page.locator("#stage")).not().containsText("Drones see the coast.");

        backTo("#act-closing");
        page.keyboard().press("Enter");
        tabTo("#ring");
        page.keyboard().press("Enter");
        assertThat(page.locator("#act-sealing")).isVisible();
        tabTo("#act-sealing");
        page.keyboard().press("Enter");
        assertThat(page.locator("#act-opening")).hasText("Open round 2");
        assertThat(page.locator("#control")).isFocused();
        assertEquals(List.of(), complaints);
    }

    @Test
    void showsANewCodeAtOnceHereAndOnTheHallsScreen() {
        Page hallsScreen = page.context().newPage();
        hallsScreen.navigate("http://localhost:" + RestAssured.port + "/projector/" + hall.code);
        String before = hall.code.substring(0, 4) + "-" + hall.code.substring(4);
        assertThat(hallsScreen.locator(".code").first()).hasText(before);
        page.bringToFront();
        page.locator("#act-door").click();
        assertThat(page.locator("#entrance")).containsText("The door is shut.");
        assertThat(page.locator(".way-in")).containsText("Door shut");
        page.locator("#act-door").click();
        assertThat(page.locator("#act-door")).hasText("Shut the door");
        page.locator("#act-renew-code").click();
        page.locator("#renew-code").click();
        assertThat(page.locator(".entrance .code")).not().hasText(before);
        String code = page.locator(".entrance .code").textContent();
        assertThat(page.locator(".way-in .code")).hasText(code);
        assertThat(page.locator("#driver")).containsText("You made a new code to join with");
        hallsScreen.bringToFront();
        assertThat(hallsScreen.locator(".code").first()).hasText(code);
        assertEquals(List.of(), complaints);
    }

    @Test
    void takesSingleKeysOnlyWhereTheyBelongAndNotWhenTheyAreOff() {
        hall.round(1, "opening").statusCode(200);
        assertThat(page.locator("#act-run")).hasText("Pause");
        page.locator("#keys-title").focus();
        page.keyboard().press("u");
        page.keyboard().press("+");
        page.locator("#control").focus();
        page.keyboard().press("?");
        assertThat(page.locator("#keys-title")).isFocused();
        tabTo("#keys-on");
        page.keyboard().press("Space");
        page.reload();
        page.locator("#control").focus();
        page.keyboard().press("Space");
        page.keyboard().press("+");
        page.locator("#act-run").click();
        assertThat(page.locator("#act-run")).hasText("Resume");
        assertThat(page.locator("#trail li")).hasCount(2);
        assertThat(page.locator("#keys-on")).not().isChecked();
    }

    @Test
    void showsEachOfTwoWhatTheOtherDoesAndLeavesTheFocusWhereItIs() {
        Page other = console("fr", 1366, 768);
        page.locator("#act-opening").click();
        other.locator("#more-1").focus();
        page.locator("#act-run").click();
        assertThat(other.locator("#act-run")).hasText("Reprendre");
        assertThat(other.locator("#more-1")).isFocused();
        assertThat(other.locator("#driver")).containsText("Un autre facilitateur a suspendu le tour 1");
        assertThat(page.locator("#driver")).containsText("You paused round 1");
        other.route("**/*fragment=*", route -> route.abort());
        page.locator("#act-run").click();
        assertThat(page.locator("#act-run")).hasText("Pause");
        other.locator("#act-run").click();
        assertThat(other.locator("#first")).containsText("Un autre facilitateur a repris le tour 1");
        assertThat(other.locator("#act-run")).hasText("Suspendre");
        assertThat(other.locator("#act-run")).isFocused();
    }

    @Test
    void asksForNothingThatItWasMadeWith() {
        List<String> asked = new ArrayList<>();
        page.onRequest(request -> {
            // the screen of the hall, which is shown within, asks for itself
            if (request.frame().equals(page.mainFrame())) {
                asked.add(request.url().replaceAll(".*fragment=", ""));
            }
        });
        page.waitForResponse("**/live", page::reload);
        page.waitForTimeout(LONGER_THAN_A_SPREAD_MILLIS);
        asked.clear();
        hall.join("Kenya");
        page.waitForRequest("**/*fragment=board", () -> assertThat(page.locator(".figures")).containsText("1 delegation"));
        assertEquals(asked.stream().distinct().toList(), asked);
        asked.clear();
        page.locator("#act-opening").click();
        assertThat(page.locator("#act-run")).hasText("Pause");
        page.waitForTimeout(LONGER_THAN_A_SPREAD_MILLIS);
        assertEquals(List.of(), asked.stream().filter(each -> !each.startsWith("http")).toList());
    }

    @Test
    void isNotRefusedForWhatItDidItself() {
        hall.round(1, "opening").statusCode(200);
        assertThat(page.locator("#act-run")).hasText("Pause");
        List<Runnable> onTheirWay = new ArrayList<>();
        page.route("**/*fragment=controls", route -> {
            var old = route.fetch();
            onTheirWay.add(() -> route.fulfill(new Route.FulfillOptions().setResponse(old)));
        });
        hall.join("Kenya");
        page.waitForCondition(() -> !onTheirWay.isEmpty());
        page.locator("#more-1").click();
        assertThat(page.locator("#act-undo")).containsText("the change of time");
        page.unroute("**/*fragment=controls");
        onTheirWay.get(0).run();
        page.waitForTimeout(LONGER_THAN_A_SPREAD_MILLIS);
        page.evaluate("['more-1', 'more-1', 'act-run', 'act-run'].forEach(id => document.getElementById(id).click())");
        assertThat(page.locator("#act-run")).hasText("Resume");
        assertThat(page.locator("#first")).hasCount(0);
        assertThat(page.locator("#trail li").first()).containsText("You paused round 1");
    }

    @Test
    void doesEachOfThreeQuickPresses() {
        hall.round(1, "opening").statusCode(200);
        assertThat(page.locator("#act-run")).hasText("Pause");
        page.evaluate("['more-1', 'more-1', 'more-1', 'more-2'].forEach(id => document.getElementById(id).click())");
        assertThat(page.locator("#trail li").first()).containsText("by +2 min");
        assertEquals(List.of("+2", "+1", "+1", "+1"), moved());
    }

    @Test
    void dropsWhatWaitsWhereAnotherFacilitatorWasFirst() {
        hall.round(1, "opening").statusCode(200);
        assertThat(page.locator("#act-run")).hasText("Pause");
        page.route("**/rounds/1/extension", route -> {
            hall.round(1, "extension", 5).statusCode(200);
            route.resume();
        });
        page.evaluate("['more-1', 'more-1', 'act-run'].forEach(id => document.getElementById(id).click())");
        assertThat(page.locator("#first")).containsText("moved the end of round 1 by +5 min");
        page.waitForTimeout(LONGER_THAN_A_SPREAD_MILLIS);
        assertEquals(List.of("+5"), moved());
        assertThat(page.locator("#act-run")).hasText("Pause");
    }

    /** By what the end of the round was moved, the latest first. */
    private List<String> moved() {
        return page.locator("#trail li").allTextContents().stream().filter(line -> line.contains("moved the end"))
                .map(line -> line.replaceAll("(?s).* by\\s+(\\S+) min.*", "$1")).toList();
    }

    @Test
    void staysWhereItIsWhileTheServerStartsAnew() {
        hall.round(1, "opening").statusCode(200);
        hall.join("Kenya").answer(1, "Drones see the coast.");
        page.locator("#hiding-1").click();
        page.locator("#reason-1").pressSequentially("Half a rea");
        page.route("**/rounds/1/pause", route -> route.fulfill(new Route.FulfillOptions().setStatus(503)
                .setContentType("text/plain").setBody("No server can be reached.")));
        page.locator("#act-run").click();
        assertThat(page.locator("[data-fragment=notice]")).containsText("Nothing was done");
        assertThat(page.locator("#reason-1")).hasValue("Half a rea");
        page.unroute("**/rounds/1/pause");
        page.locator("#act-run").click();
        assertThat(page.locator("#act-run")).hasText("Resume");
        assertThat(page.locator("[data-fragment=notice]")).not().containsText("Nothing was done");
        assertThat(page.locator("#reason-1")).hasValue("Half a rea");
    }

    @Test
    void keepsWhatIsTypedWhileTheRoomIsLively() {
        hall.round(1, "opening").statusCode(200);
        var delegate = hall.join("Kenya");
        delegate.answer(1, "Drones see the coast.");
        page.locator("#hiding-1").click();
        page.locator("#reason-1").pressSequentially("Half a rea");
        delegate.answer(1, "Sensors on every seal.");
        hall.round(1, "pause").statusCode(200);
        assertThat(page.locator("#act-run")).hasText("Resume");
        page.locator("#reason-1").pressSequentially("son");
        assertThat(page.locator("#reason-1")).hasValue("Half a reason");
        page.keyboard().press("Enter");
        assertThat(page.locator("#answer-1")).containsText("Half a reason");
        assertThat(page.locator("#answer-2")).isVisible();
    }

    @Test
    void helpsWhoeverHasLostTheirDevice() {
        page.navigate(page.url() + "/seats");
        assertThat(page.locator("main")).containsText("Nobody has taken a seat yet.");
        assertEquals(List.of(), violations(page));
        hall.join("République démocratique du Congo");
        page.reload();
        Chromium.wholePicture(page, "83-console-seats");
        page.locator("[id^=renewing]").click();
        assertEquals(List.of(), violations(page));
        page.locator("[id^=renew-]").click();
        assertThat(page.locator("h1")).hasText("A new resume code for République démocratique du Congo, seat 1");
        assertEquals(List.of(), violations(page));
        page.setViewportSize(320, 640);
        assertEquals(true, page.evaluate("document.documentElement.scrollWidth <= 320"));
        Chromium.wholePicture(page, "84-console-seat-phone");
        page.locator("main a.button").click();
        assertEquals(true, page.evaluate("document.documentElement.scrollWidth <= 320"));
        assertEquals(List.of(), complaints);
    }

    @Test
    void takesUndoAwayWhenItsTimeIsOver() {
        page.locator("#act-opening").click();
        assertThat(page.locator("#act-undo")).isVisible();
        assertThat(page.locator("#act-undo .count")).hasText(Pattern.compile("0:0[1-9]"));
        assertThat(page.locator("#act-undo")).isHidden(new IsHiddenOptions().setTimeout(UNDO_GOES_WITHIN_MILLIS));
    }

    @Test
    void fitsTheFirstThreePartsOnALaptopAndEverythingOnAPhone() {
        hall.round(1, "opening").statusCode(200);
        var delegate = hall.join("République démocratique du Congo");
        for (int i = 0; i < 12; i++) {
            delegate.answer(1,
                    "Connected sensors in containers report their position and temperature; risk officers look at them.");
        }
        delegate.asking().put(hall.at("/hand/help")).then().statusCode(204);
        delegate.asking().contentType(ContentType.JSON).body(Map.of("text", "Half a sent")).put(hall.at("/drafts/1"));
        assertThat(page.locator("#answer-12")).isVisible();
        assertThat(page.locator(".call").first()).isVisible();
        Chromium.wholePicture(page, "80-console-laptop");
        for (String part : List.of("#control", "#room", "#incoming")) {
            var box = page.locator(part).boundingBox();
            assertTrue(box.y + box.height <= 768, part + " ends at " + (box.y + box.height));
        }
        assertEquals(List.of(), violations(page));
        page.setViewportSize(320, 640);
        assertEquals(true, page.evaluate("document.documentElement.scrollWidth <= 320"));
        Chromium.wholePicture(page, "81-console-phone");
        Page french = console("fr", 1366, 768);
        assertThat(french.locator("#answer-12")).isVisible();
        Chromium.wholePicture(french, "82-console-fr");
        for (int width : List.of(1366, 1280)) {
            french.setViewportSize(width, 768);
            assertEquals(true,
                    french.evaluate(
                            "(room => room.scrollWidth <= room.clientWidth)(document.querySelector('.groups-of-room'))"),
                    "the table of the groups is cut off at " + width);
        }
        assertEquals(List.of(), violations(french));
    }

    private Page console(String language, int width, int height) {
        Page someone = chromium.somebody(language, width, height).newPage();
        someone.onConsoleMessage(message -> {
            if ("error".equals(message.type())) {
                complaints.add(message.text());
            }
        });
        someone.onPageError(complaints::add);
        someone.navigate("http://localhost:" + RestAssured.port + "/sign-in");
        someone.locator("input[type=password]").fill(Hall.PASSWORD);
        someone.locator("main form button").click();
        someone.waitForResponse("**/live",
                () -> someone.navigate("http://localhost:" + RestAssured.port + "/console/" + hall.code));
        return someone;
    }

    private void tabTo(String there) {
        press("Tab", there);
    }

    private void backTo(String there) {
        press("Shift+Tab", there);
    }

    private void press(String key, String until) {
        Locator there = page.locator(until);
        for (int i = 0; i < MOST_TABS; i++) {
            if ((Boolean) there.evaluate("element => element === document.activeElement")) {
                return;
            }
            page.keyboard().press(key);
        }
        throw new AssertionError(until + " is not reached by " + key);
    }

    private static List<String> violations(Page page) {
        return new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")).analyze()
                .getViolations().stream().map(rule -> rule.getId() + " " + rule.getNodes().get(0).getHtml()).toList();
    }
}
