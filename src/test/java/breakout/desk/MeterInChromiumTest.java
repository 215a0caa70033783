package breakout.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.microsoft.playwright.Page;

import io.quarkus.test.junit.QuarkusTest;

import breakout.Chromium;
import breakout.Hall;

/** How full the report is stays in sight, however far one has scrolled, and covers nothing one is at. */
@QuarkusTest
class MeterInChromiumTest {

    private static final int ANSWERS = 12;
    private static final int STEPS = 60;

    /** Whether all of it lies on the screen, and nothing else over it. */
    private static final String IN_SIGHT = """
            each => {
              const { left, right, top, bottom } = each.getBoundingClientRect();
              const over = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
              return left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight && each.contains(over);
            }""";
    /** What has the focus and reaches below the meter, though it would fit above it. */
    private static final String COVERED = """
            () => {
              const at = document.activeElement, bar = document.querySelector('.filled');
              if (at === document.body || bar.contains(at)) return '';
              const { top, bottom, height } = at.getBoundingClientRect(), foot = bar.getBoundingClientRect().top;
              return height < foot / 2 && bottom > foot ? at.id || at.outerHTML.slice(0, 120) : '';
            }""";

    private Chromium chromium;
    private Hall hall;

    @BeforeEach
    void open() {
        chromium = Chromium.start();
        hall = Hall.hearing("en", IntStream.rangeClosed(1, ANSWERS).mapToObj(i -> "Border " + i + " is long.").toList());
    }

    @AfterEach
    void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @ParameterizedTest(name = "{0} by {1} in {2}")
    @CsvSource({ "1024, 768, en", "360, 740, en", "360, 740, fr" })
    void staysInSight(int width, int height, String language) {
        Page page = desk(width, height, language);
        int end = (Integer) page.evaluate("() => document.documentElement.scrollHeight");
        for (int at = 0; at <= end; at += height / 2) {
            page.evaluate("to => scrollTo({ top: to, behavior: 'instant' })", at);
            assertTrue((Boolean) page.locator("#pages").evaluate(IN_SIGHT), "the meter at " + at);
            assertTrue((Boolean) page.locator("label[for=pages]").evaluate(IN_SIGHT), "its words at " + at);
        }
        assertTrue((Integer) page.evaluate("() => document.documentElement.scrollWidth - innerWidth") <= 0,
                "no scroll sideways");
        Chromium.wholePicture(page, "desk-whole-" + width + "-" + language);
        Chromium.picture(page, "desk-meter-" + width + "-" + language);
    }

    @ParameterizedTest
    @CsvSource({ "1024, 768", "360, 740" })
    void leadsToTheReportAndCoversNothing(int width, int height) {
        Page page = desk(width, height, "en");
        for (int step = 0; step < STEPS; step++) {
            page.keyboard().press("Tab");
            assertEquals("", page.evaluate(COVERED), "after " + step);
        }
        page.locator("#list").focus();
        for (int step = 0; step < ANSWERS; step++) {
            page.keyboard().press("j");
            assertEquals("", page.evaluate(COVERED), "at answer " + step);
        }
        assertThat(page.locator("#answer-" + ANSWERS)).isFocused();
        page.locator(".filled a").click();
        assertThat(page.locator("#report-title")).isInViewport();
    }

    @Test
    void standsBesideTheAnswersWhereThereIsRoom() {
        Page page = desk(1366, 768, "en");
        assertThat(page.locator(".filled a")).isHidden();
    }

    private Page desk(int width, int height, String language) {
        Page page = chromium.somebody(language, width, height).newPage();
        page.navigate(hall.rapporteur(null).desk());
        return page;
    }
}
