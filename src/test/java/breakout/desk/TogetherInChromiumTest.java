package breakout.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Consumer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import io.quarkus.test.junit.QuarkusTest;

import breakout.Chromium;
import breakout.Hall;

/** Three answers are chosen, and then filed and hidden at once: by touch alone, and by keys alone. */
@QuarkusTest
class TogetherInChromiumTest {

    private Chromium chromium;
    private Hall hall;

    @BeforeEach
    void open() {
        chromium = Chromium.start();
        hall = Hall.hearing("en", List.of("Borders are long.", "Containers are heavy.", "Laws are old."));
    }

    @AfterEach
    void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void doesSoByTouch() {
        Page page = desk(chromium.somebodyWhoTouches("en", 1024, 768));
        Consumer<String> tap = there -> page.locator(there).tap();
        for (int each = 1; each <= 3; each++) {
            tap.accept("label:has(#tick-" + each + ")");
        }
        tap.accept("#together > summary");
        tap.accept("#together .choices li:nth-child(2) label");
        tap.accept("#together-file");
        assertFiled(page);

        for (int each = 1; each <= 3; each++) {
            tap.accept("#tick-" + each);
        }
        tap.accept("#together-reason");
        page.keyboard().type("Not about the question");
        tap.accept("#together-hide");
        assertHidden(page);
    }

    @Test
    void doesSoByKeys() {
        Page page = desk(chromium.somebody("en", 1366, 768));
        tick(page);
        press(page, "b");
        reach(page, "#together .choices li:nth-child(2) input");
        press(page, "Space");
        reach(page, "#together-file");
        press(page, "Enter");
        assertFiled(page);

        tick(page);
        press(page, "b");
        // the list of what is done at once was open, and is closed by the key that opens it
        if (!(Boolean) page.locator("#together").evaluate("each => each.open")) {
            press(page, "b");
        }
        assertThat(page.locator("#together-reason")).isFocused();
        page.keyboard().type("Not about the question");
        press(page, "Enter");
        assertHidden(page);
    }

    private static void tick(Page page) {
        reach(page, "#list");
        for (int each = 1; each <= 3; each++) {
            press(page, "j", "x");
            assertThat(page.locator("#tick-" + each)).isChecked();
        }
    }

    private void assertFiled(Page page) {
        Locator tags = page.locator("#list .answer > .tags .tag.good");
        assertThat(tags).hasCount(3);
        assertThat(page.locator("#undo")).hasText("Undo: filed 3 answers");
        hall.staff().get(hall.at("/answers")).then().body("filedBy", everyItem(equalTo("rapporteur")));
    }

    private void assertHidden(Page page) {
        assertThat(page.locator("#list .answer.set-aside")).hasCount(3);
        hall.staff().get(hall.at("/answers")).then().body("hidden", everyItem(equalTo("Not about the question")));
    }

    private static void press(Page page, String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
    }

    /** By the tabulator alone, as far as it takes. */
    private static void reach(Page page, String selector) {
        Locator there = page.locator(selector);
        for (int step = 0; step < 200 && !(Boolean) there.evaluate("each => document.activeElement === each"); step++) {
            page.keyboard().press("Tab");
        }
        assertTrue((Boolean) there.evaluate("each => document.activeElement === each"), "No way by keyboard to " + selector);
    }

    private Page desk(BrowserContext context) {
        Page page = context.newPage();
        page.navigate(hall.rapporteur(null).desk());
        return page;
    }
}
