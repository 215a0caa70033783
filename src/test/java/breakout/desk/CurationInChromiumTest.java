package breakout.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

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

/** A rapporteur works through what the room said with one hand on the keyboard: one or two keys an act. */
@QuarkusTest
class CurationInChromiumTest {

    private Chromium chromium;
    private Hall hall;
    private Page page;

    @BeforeEach
    void sitDown() {
        chromium = Chromium.start();
        hall = Hall.open(Map.of("groups", 1, "graceSeconds", 0));
        page = chromium.somebody("en", 1366, 768).newPage();
    }

    @AfterEach
    void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void letsNewAnswersWaitAndKeysRest() {
        hall.round(1, "opening").statusCode(200);
        var kenya = hall.join("Kenya", 1);
        List.of("Drones see the coast.", "AI finds the container.", "Chips in the seal.")
                .forEach(text -> kenya.answer(1, text));
        open("");
        reach("#list");
        page.keyboard().press("j");
        page.keyboard().press("j");
        assertThat(page.locator("#answer-2")).isFocused();
        kenya.answer(1, "One more, of robots.");
        kenya.answer(1, "Another, of blockchain.");
        assertThat(page.locator("#newcomers")).hasText("2 new – show");
        assertThat(page.locator("#list .answer")).hasCount(3);
        assertThat(page.locator("#answer-2")).isFocused();
        page.keyboard().press("r");
        assertThat(page.locator("#undo")).hasText("Undo: read [2]");
        assertThat(page.locator("#list .answer")).hasCount(3);
        page.keyboard().press("n");
        assertThat(page.locator("#list .answer")).hasCount(5);
        assertThat(page.locator("#answer-4")).isFocused();
        assertThat(page.locator("#newcomers")).isHidden();

        page.keyboard().press("1");
        page.keyboard().press("2");
        assertThat(page.locator("#undo")).hasText("Undo: filed [4]");
        assertThat(page.locator("#answer-4")).isFocused();
        assertThat(page.locator("#answer-4 .tags .tag")).hasCount(3);
        page.keyboard().press("?");
        reach("#keys-on");
        page.keyboard().press("Space");
        page.locator("#answer-4").focus();
        page.keyboard().press("u");
        page.locator("#undo").click();
        assertThat(page.locator("#undo")).hasText("Undo: read [2]");
    }

    private void open(String query) {
        String desk = "http://localhost:" + RestAssured.port + "/desk/" + hall.code;
        page.navigate(desk + "?key=" + hall.rapporteur(null).key);
        page.navigate(desk + query);
    }

    /** By the tabulator alone. */
    private void reach(String selector) {
        Locator there = page.locator(selector);
        for (int step = 0; step < 2000; step++) {
            if ((Boolean) there.evaluate("each => document.activeElement === each")) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("No way by keyboard to " + selector);
    }
}
