package breakout.delegate;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;

import breakout.Chromium;
import breakout.Hall;

/** In a real browser: what a delegate types stays in sight, whatever happens to the round. */
@QuarkusTest
class SeatInChromiumTest {

    private static final String TYPED = "Sensors on every seal, and";
    /** Longer than the page takes to ask again for what may have changed. */
    private static final int A_WHILE_MILLIS = 2500;

    private Chromium chromium;
    private Hall hall;
    private Page page;

    @BeforeEach
    void sitDown() {
        chromium = Chromium.start();
        hall = Hall.open(Map.of("groups", 1, "graceSeconds", 0));
        hall.round(1, "opening").statusCode(200);
        page = chromium.somebody("en", 1280, 800).newPage();
        page.navigate("http://localhost:" + RestAssured.port + "/j/" + hall.code);
        page.locator("#delegation").fill("Kenya");
        page.locator("main form button").click();
        assertThat(box()).isVisible();
    }

    @AfterEach
    void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void keepsTheTextWhenTheRoundClosesAndWhenItIsRefused() {
        box().fill(TYPED);
        hall.round(1, "closing").statusCode(200);
        assertThat(page.locator("main")).containsText("Round 1 is closed");
        assertThat(box()).hasValue(TYPED);
        page.locator("form.box button").first().click();
        assertThat(page.locator("main")).containsText("takes no more answers");
        page.waitForTimeout(A_WHILE_MILLIS);
        assertEquals(List.of(TYPED),
                page.locator("textarea").all().stream().map(Locator::inputValue).filter(text -> !text.isEmpty()).toList());
    }

    @Test
    void keepsARevisionThatIsRefused() {
        box().fill("Sensors on every seal.");
        page.locator("form.box button").first().click();
        assertThat(page.locator("#sent")).isVisible();
        page.locator("details[id^=revise] summary").click();
        Locator revision = page.locator("details[id^=revise] textarea");
        revision.fill("x".repeat(2001));
        page.locator("details[id^=revise] form.box button").first().click();
        assertThat(page.locator("main")).containsText("too long");
        page.waitForTimeout(A_WHILE_MILLIS);
        assertThat(page.locator("details[id^=revise] textarea")).hasValue("x".repeat(2001));
    }

    @Test
    void doesNotSendTwiceWhatIsSentAgainFromThePageBefore() {
        box().fill(TYPED);
        page.locator("form.box button").first().click();
        assertThat(page.locator("#sent")).isVisible();
        page.goBack();
        page.waitForTimeout(A_WHILE_MILLIS);
        assertThat(box()).hasValue("");
    }

    @Test
    void leavesNothingOnTheDevice() {
        box().fill(TYPED);
        page.locator("details.leaving summary").click();
        page.locator("details.leaving button").click();
        assertThat(page.locator("#delegation")).isVisible();
        assertEquals(0, page.evaluate("localStorage.length"));
    }

    private Locator box() {
        return page.locator("textarea").first();
    }
}
