package breakout.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;

import breakout.Chromium;

/** In a real browser, where there is one. */
@QuarkusTest
class LiveTest {

    /** Longer than a page waits for a first word before it asks. */
    private static final LocatorAssertions.HasTextOptions PATIENTLY = new LocatorAssertions.HasTextOptions().setTimeout(12_000);

    /** Longer than a page waits to see where the focus has gone. */
    private static final int A_WHILE_MILLIS = 500;

    private final List<String> complaints = new ArrayList<>();
    private Chromium chromium;
    private Page page;

    @BeforeEach
    void open() {
        chromium = Chromium.start();
        page = chromium.somebody("en", 1280, 720).newPage();
        page.onConsoleMessage(message -> {
            if ("error".equals(message.type())) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        Trial.COUNT.set(1);
        Trial.LATEST.set(null);
        page.waitForResponse("**/session/live",
                () -> page.navigate("http://localhost:" + RestAssured.port + "/trial/watching"));
    }

    @AfterEach
    void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void showsWhatChangedAndCountsTheClock() {
        change(2, 90);
        assertThat(page.locator("#count")).hasText("2");
        assertThat(page.locator(".clock")).hasText(Pattern.compile("1:(2[0-9]|30)"));
        assertThat(page.locator("body")).hasAttribute("data-phase", "open");
        assertThat(page.locator("#announcer")).isEmpty();
        change(3, 150);
        assertThat(page.locator("#announcer")).hasText("Time was added.");
        change(4, 60);
        assertThat(page.locator("body")).hasAttribute("data-phase", "last");
        assertThat(page.locator(".phase")).hasText("Last minute");
        assertEquals(List.of(), complaints);
    }

    @Test
    void neverTouchesWhatIsBeingTypedAndKeepsIt() {
        page.locator("#box").pressSequentially("Half a sent");
        change(2, 90);
        assertThat(page.locator("#count")).hasText("2");
        page.locator("#box").pressSequentially("ence");
        assertThat(page.locator("#box")).hasValue("Half a sentence");
        assertThat(page.locator("#count-too")).hasText("1");
        page.locator(".news").click();
        assertThat(page.locator("#count-too")).hasText("2");
        assertThat(page.locator("#box")).hasValue("Half a sentence");
        assertEquals(List.of(), complaints);
    }

    @Test
    void showsTheNewsOnceNobodyIsAtAnythingNearIt() {
        page.locator("#box").focus();
        change(2, 90);
        assertThat(page.locator(".news")).isVisible();
        page.keyboard().press("Shift+Tab");
        assertThat(page.locator(".news")).isFocused();
        page.waitForTimeout(A_WHILE_MILLIS);
        assertThat(page.locator("#count-too")).hasText("1");
        page.keyboard().press("Shift+Tab");
        assertThat(page.locator("#count-too")).hasText("2");
        assertThat(page.locator(".news")).hasCount(0);
    }

    @Test
    void asksByItselfWhereTheStreamIsHeldBack() {
        Trial.COUNT.set(2);
        Trial.LATEST.set(state(2, 90, 210));
        assertThat(page.locator("#count")).hasText("2", PATIENTLY);
        assertThat(page.locator("#connection")).isEmpty();
        assertEquals(List.of(), complaints);
    }

    @Test
    void asksAgainAtTheBellAndAtTheEndOfTheGrace() {
        change(2, 2, 5);
        assertThat(page.locator("#count-at-bell")).hasText("2");
        Trial.COUNT.set(3);
        assertThat(page.locator(".phase")).hasText("Time is up");
        assertThat(page.locator("#count-at-bell")).hasText("3");
        Trial.COUNT.set(4);
        assertThat(page.locator(".phase")).hasText("Closing");
        assertThat(page.locator("#count-at-bell")).hasText("4");
        assertThat(page.locator("#count")).hasText("2");
    }

    @Test
    void isUsableByEveryoneAndOnTheSmallestScreen() {
        page.navigate("http://localhost:" + RestAssured.port + "/trial?title=A+title+that+is+too+long");
        page.locator("#text").fill("Some text");
        page.locator("form button").click();
        assertThat(page.locator(".faults")).isVisible();
        var violations = new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")).analyze()
                .getViolations();
        assertEquals(List.of(),
                violations.stream().map(rule -> rule.getId() + " " + rule.getNodes().get(0).getHtml()).toList());
        page.setViewportSize(320, 640);
        assertEquals(true, page.evaluate("document.documentElement.scrollWidth <= 320"));
        assertEquals(List.of(), complaints.stream().filter(each -> each.contains("Security Policy")).toList());
    }

    private static void change(int v, int seconds) {
        change(v, seconds, seconds + 120);
    }

    private static void change(int v, int seconds, int untilTheEnd) {
        Trial.COUNT.set(v);
        Trial.tell(state(v, seconds, untilTheEnd));
    }

    private static String state(int v, int seconds, int untilTheEnd) {
        Instant now = Instant.now();
        return "{\"v\":" + v + ",\"now\":\"" + now
                + "\",\"round\":{\"number\":1,\"question\":1,\"state\":\"OPEN\",\"deadline\":\""
                + now.plusSeconds(seconds) + "\",\"remainingSeconds\":" + seconds
                + ",\"graceRemainingSeconds\":0,\"graceEnds\":\"" + now.plusSeconds(untilTheEnd)
                + "\"},\"answers\":8,\"released\":1}";
    }
}
